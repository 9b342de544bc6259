import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseList } from '@/components/cases/case-list'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { mightEver } from '@/lib/domain/identity/policy'
import { listCases } from '@/lib/server/cases/list-cases'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cases'))('list.title'),
})

/** Every case the reader may know of, to filter, sort and page through. */
export default async function CasesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const filter = fits(
    listCases.input,
    asked(await searchParams, ['text', 'status', 'unitId', 'sort', 'from', 'back']),
  )
  const [page, t, { role }] = await Promise.all([
    load(listCases, filter),
    getTranslations('cases.list'),
    currentActor(),
  ])
  return (
    <PageMain>
      <PageTitle
        title={t('title')}
        lead={t(`lead.${role === 'prosecutor' || role === 'supervisor' ? role : 'officer'}`)}
        acts={
          mightEver(role, 'case:open') && (
            <Button kind="primary" href="/cases/new" icon={<Icon of="add" size="s" />}>
              {t('open')}
            </Button>
          )
        }
      />
      <CaseList {...page} filter={filter} mayOpen={mightEver(role, 'case:open')} />
    </PageMain>
  )
}
