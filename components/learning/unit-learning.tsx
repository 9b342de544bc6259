import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card, Stack } from '@/components/ui/card'
import { inDigits, useDigits } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { UnitLearning } from '@/lib/server/learning/view-unit-learning'
import { useAbout } from './about'
import { CausesTable } from './causes-table'
import { FirstTimeTable } from './first-time-table'
import { StayTimes } from './stay-times'

/** What the returns of a year teach: how often files were right the first time, why they came back, how long they stood. */
export function UnitLearningPage({ view }: { readonly view: UnitLearning }) {
  const t = useTranslations('unitLearning')
  const digits = useDigits()
  const locale = useLocale()
  const years = [view.thisYear, view.thisYear - 1, view.thisYear - 2]
  const unit = (unitId: string) => view.units.find((one) => one.unitId === unitId)?.[locale] ?? ''
  return (
    <Stack>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <nav aria-label={t('year')} className="flex flex-wrap gap-1">
          {years.map((year) => (
            <CaseLink
              key={year}
              href={`/learning/unit?year=${year}`}
              aria-current={year === view.year ? 'page' : undefined}
              className="rounded-control border border-line px-3 py-1.5 text-sm no-underline aria-[current]:border-accent aria-[current]:bg-accent-tint aria-[current]:font-title"
            >
              {inDigits(String(year), digits)}
            </CaseLink>
          ))}
        </nav>
        {/* A download is followed by the browser itself. */}
        <Button href={`/api/learning?year=${view.year}`} download icon={<Icon of="download" size="s" />}>
          {t('export')}
        </Button>
      </div>
      <Notice title={t('not-told')}>{t('not-told-why', { smallest: view.smallest })}</Notice>
      {view.empty ? (
        <Empty title={t('none')}>{t('none-why')}</Empty>
      ) : (
        <>
          <FirstTimeTable view={view} unit={unit} />
          <Card flush title={t('by-unit')}>
            <CausesTable
              caption={t('by-unit')}
              first={t('unit')}
              rows={view.causes.byUnit.map(({ key, cells }) => ({ id: key, name: unit(key), cells }))}
            />
          </Card>
          <TypeCauses view={view} />
          <StayTimes view={view} />
        </>
      )}
    </Stack>
  )
}

function TypeCauses({ view }: { readonly view: UnitLearning }) {
  const t = useTranslations('unitLearning')
  const name = useAbout()
  return (
    <Card flush title={t('by-type')}>
      <CausesTable
        caption={t('by-type')}
        first={t('type')}
        rows={view.causes.byType.map(({ key, cells }) => ({ id: key, name: name(key), cells }))}
      />
    </Card>
  )
}
