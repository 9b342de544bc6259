import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Stop } from '@/components/ui/stop'
import { Tag } from '@/components/ui/tag'
import type { AttributionView } from '@/lib/server/network/view-attribution'
import { PeriodWords } from './period-words'
import { usePlaceName } from './place-name'

/** What the attribution says, of when, and whether it stands. */
export function AttributionHead({ view }: { readonly view: AttributionView }) {
  const t = useTranslations('attributions')
  const signs = useTranslations('peoplePage.signs')
  const name = usePlaceName()
  const { attribution, header } = view
  const { identifier, rivalOf } = attribution
  const back = `/cases/${header.caseId}/attributions`
  return (
    <Card>
      <p className="text-soft text-sm">
        <CaseLink href={back}>{t('title')}</CaseLink>
      </p>
      <h1 className="mt-0.5 text-xl">
        {t('says', { identifier: identifier.label ?? identifier.display, name: name(attribution.party) })}
      </h1>
      <p className="mt-1 text-sm">
        {signs(identifier.kind as Parameters<typeof signs>[0])}{' '}
        <span className="font-mono">{identifier.display}</span>.{' '}
        <PeriodWords from={attribution.from} to={attribution.to} />
        <Stop />
      </p>
      {rivalOf && (
        <p className="mt-2 text-sm">
          <Tag tone="counter">{t('rival')}</Tag>{' '}
          <CaseLink href={`${back}/${rivalOf.attributionId}`}>
            {t('rival-of', {
              identifier: rivalOf.identifier.label ?? rivalOf.identifier.display,
              name: name(rivalOf.party),
            })}
          </CaseLink>{' '}
          {t('rival-why')}
        </p>
      )}
      {attribution.note && <p className="mt-2 max-w-[75ch] whitespace-pre-line">{attribution.note}</p>}
      {attribution.withdrawnAt && (
        <p className="mt-2 text-sm">
          <Tag tone="none">{t('withdrawn')}</Tag> <DateTime at={attribution.withdrawnAt} show="day" />:{' '}
          {attribution.withdrawnReason}
        </p>
      )}
    </Card>
  )
}
