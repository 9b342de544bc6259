import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { RetentionView } from '@/lib/server/retention/view-retention'

/** What was asked to be corrected and what came of it; and who still holds what was kept before. */
export function Corrections({ view: { corrections, served } }: { readonly view: RetentionView }) {
  const t = useTranslations('retentionPage')
  const called = useCalled()
  if (corrections.length === 0) return null
  return (
    <Card title={t('corrections')}>
      <ul className="divide-y divide-line">
        {corrections.map(({ seq, done, because, paper, at, by }) => (
          <li key={seq} className="py-2.5">
            <p className="font-title">{done ? t('corrected') : t('correction-refused')}</p>
            <p>{because}</p>
            <p className="text-sm">{t('rests-on', { paper })}</p>
            <p className="text-soft text-sm">
              {t('by-person', { name: by ? called(by) : '' })} <DateTime at={at} />
            </p>
          </li>
        ))}
      </ul>
      {served.length > 0 && (
        <>
          <h3 className="mt-3 font-title">{t('served-before')}</h3>
          <ul className="list-disc ps-5 text-sm">
            {served.map(({ number, to, at }) => (
              <li key={number}>
                {to}, <DateTime at={at} show="day" />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
