import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { RetentionView } from '@/lib/server/retention/view-retention'
import { Remains } from './goes-and-stays'

/** That what was kept of a person was erased: when, by which decision of whom, how it had ended, and what remains. */
export function Tombstone({ erasure }: { readonly erasure: NonNullable<RetentionView['erasure']> }) {
  const t = useTranslations('retentionPage')
  const called = useCalled()
  const { number, at, by, second, entries, ground, remains } = erasure
  return (
    <Card title={t('tombstone')}>
      <p>
        {t('tombstone-words', {
          number,
          name: by ? called(by) : '',
          second: second ? called(second) : '',
        })}{' '}
        <DateTime at={at} />
      </p>
      <p className="mt-1">{t(`grounds.${ground}`)}</p>
      <p className="mt-1 text-soft text-sm">
        {t('tombstone-log', { n: entries })} <Remains remains={remains} />
      </p>
    </Card>
  )
}
