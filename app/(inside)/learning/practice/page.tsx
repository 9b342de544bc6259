import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PracticeMark } from '@/components/practice/practice-mark'
import { Practices } from '@/components/practice/practices'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stack } from '@/components/ui/card'
import { viewPractices } from '@/lib/server/practice/view-practices'
import { load } from '@/lib/web/page'
import { beginPracticeAction } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('practicePage'))('title'),
})

/** The invented files one can practise on, and one's own goes at them. */
export default async function PracticesPage() {
  const [view, t, places] = await Promise.all([
    load(viewPractices, {}),
    getTranslations('practicePage'),
    getTranslations('places'),
  ])
  return (
    <PageMain width="reading">
      <PageTitle
        over={<Breadcrumbs trail={[{ href: '/learning', label: places('learning') }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      <Stack>
        <PracticeMark />
        <Practices view={view} begin={beginPracticeAction} />
      </Stack>
    </PageMain>
  )
}
