import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Delegations, GiveDelegation } from '@/components/identity/away'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stack } from '@/components/ui/card'
import { viewDelegations } from '@/lib/server/identity/view-delegations'
import { load } from '@/lib/web/page'
import { endDelegationAction, giveDelegationAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('away'))('title'),
})

/** A supervisor who is away says who approves for them; and sees for whom they do. */
export default async function AwayPage() {
  const [view, t, a] = await Promise.all([
    load(viewDelegations, {}),
    getTranslations('away'),
    getTranslations('approvals'),
  ])
  return (
    <PageMain width="form">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        over={<Breadcrumbs trail={[{ href: '/approvals', label: a('back') }]} />}
      />
      <Stack>
        <Delegations view={view} end={endDelegationAction} />
        <GiveDelegation view={view} give={giveDelegationAction} />
      </Stack>
    </PageMain>
  )
}
