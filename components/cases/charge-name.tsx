import { useLocale, useTranslations } from 'next-intl'
import type { ChargeLine } from '@/lib/server/readiness/charge-lines'

/** What somebody is charged with: the offence and the modes of liability, and under which version of the law. */
export function ChargeName({
  line,
  short = false,
}: {
  readonly line: Pick<ChargeLine, 'offence' | 'modes' | 'templateId' | 'count'>
  readonly short?: boolean
}) {
  const t = useTranslations('cases.glance')
  const km = useLocale() === 'km'
  const modes = line.modes.map(({ title }) => (km ? title.km : title.en).toLocaleLowerCase()).join(t('or'))
  return (
    <>
      {t('charge', { offence: km ? line.offence.km : line.offence.en, modes })}
      {!short && (
        <span className="block text-soft text-xs">
          {t('count-and-template', {
            count: line.count.number,
            title: line.count.title,
            template: line.templateId,
          })}
        </span>
      )}
    </>
  )
}
