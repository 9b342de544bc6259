import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import { inGrams } from '@/lib/domain/custody/weight'
import type { LedgerView } from '@/lib/server/custody/view-ledger'

type Defect = LedgerView['defects'][number]

/** One break in words: its name, what shows it, and what people said to explain it. */
export function DefectSentence({ defect }: { readonly defect: Defect }) {
  const t = useTranslations('custody')
  const called = useCalled()
  const params = useParams(defect)
  return (
    <div className="flex items-start gap-2">
      <Icon of="broken" className="mt-[0.2em] flex-none text-stop" />
      <div className="min-w-0">
        <b className="font-title text-stop">{t(`defect.${defect.defect}`)}</b>{' '}
        {t(`because.${defect.because}`, params)}
        {defect.notes.map(({ id, reason, at, by }) => (
          <p key={id} className="mt-1 text-soft">
            <span className="whitespace-pre-line text-ink">{reason}</span>
            <span className="ms-2 whitespace-nowrap">
              {by ? called(by) : t('nobody')}, <DateTime at={at} />
            </span>
          </p>
        ))}
      </div>
    </div>
  )
}

/** The numbers of a sentence as people read them: minutes as hours and minutes, weights as grams. */
function useParams({ params, because }: Defect): Record<string, string | number> {
  const count = useCount()
  const t = useTranslations('custody')
  const minutes = (all: number) =>
    t('duration', {
      hours: Math.floor(all / 60),
      minutes: all % 60,
      h: count(Math.floor(all / 60)),
      m: count(all % 60),
    })
  if (because === 'hand-over-took-long')
    return { took: minutes(Number(params.took)), limit: minutes(Number(params.limit)) }
  if (because === 'weight-differs')
    return { expected: inGrams(Number(params.expectedUg)), found: inGrams(Number(params.weightUg)) }
  if (because === 'recorded-late') return { hours: count(Number(params.hours)) }
  return params
}
