import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Calibration } from '@/components/court/calibration'
import { PageMain, PageTitle } from '@/components/shell/page'
import { viewCalibration } from '@/lib/server/court/view-calibration'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('calibrationPage'))('title'),
})

/** How far readings came true at court, for those who answer for the method. */
export default async function CalibrationPage() {
  const [view, t] = await Promise.all([load(viewCalibration, {}), getTranslations('calibrationPage')])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Calibration view={view} />
    </PageMain>
  )
}
