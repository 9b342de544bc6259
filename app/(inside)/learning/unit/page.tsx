import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UnitLearningPage } from '@/components/learning/unit-learning'
import { PageMain, PageTitle } from '@/components/shell/page'
import { viewUnitLearning } from '@/lib/server/learning/view-unit-learning'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('unitLearning'))('title'),
})

/** What the returns of a year teach, for those who answer for units, offices and the method. */
export default async function UnitPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { year } = fits(viewUnitLearning.input, asked(await searchParams, ['year']))
  const [view, t] = await Promise.all([
    load(viewUnitLearning, year === undefined ? {} : { year }),
    getTranslations('unitLearning'),
  ])
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      <UnitLearningPage view={view} />
    </PageMain>
  )
}
