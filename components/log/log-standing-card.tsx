import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { Stop } from '@/components/ui/stop'
import type { LogStanding } from '@/lib/server/log/view-log-standing'

type Sealed = NonNullable<LogStanding['sealed']>

/** Signed within seconds, and every ten minutes when nothing happens; older means that nobody signs. */
const lateAfter = 15 * 60_000

/** How the log is verified: signed up to where, who signed beside us, and when it was read again. No entry is shown. */
export function LogStandingCard({
  standing: { now, entries, sealed },
  exportKey,
}: {
  readonly standing: LogStanding
  /** The key that signs what is taken along. */
  readonly exportKey: string
}) {
  const t = useTranslations('logStanding')
  const page = useTranslations('history.page')
  if (sealed === null)
    return (
      <Card title={t('title')}>
        <p className="text-sm text-soft">{t('none')}</p>
      </Card>
    )
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-2 text-sm">
        {sealed.refusal && (
          <Notice tone="stop" title={t('alarm')}>
            {t('alarm-why', { why: sealed.refusal.why, entry: sealed.refusal.entry })}{' '}
            <DateTime at={sealed.refusal.since} />
            <Stop />
          </Notice>
        )}
        <p>
          {t('signed', { size: sealed.size })} <DateTime at={sealed.at} />
          <Stop /> {t('unsigned', { count: Math.max(0, entries - sealed.size) })}
        </p>
        {now.getTime() - sealed.at.getTime() > lateAfter && <Notice tone="risk">{t('late')}</Notice>}
        <Reread at={sealed.rereadAt} />
        <Witnesses sealed={sealed} />
        <dl className="text-soft text-xs [overflow-wrap:anywhere]">
          <dt>{t('root')}</dt>
          <dd className="font-mono">{sealed.root}</dd>
          <dt className="mt-1">{t('key')}</dt>
          <dd className="font-mono">{sealed.key}</dd>
          <dt className="mt-1">{page('key')}</dt>
          <dd className="font-mono">{exportKey}</dd>
        </dl>
        <a className="self-start underline" href="/api/log/checkpoint" download="checkpoint.txt">
          {t('take')}
        </a>
      </div>
    </Card>
  )
}

function Reread({ at }: { readonly at: Date | null }) {
  const t = useTranslations('logStanding')
  if (at === null) return <p className="text-soft">{t('not-reread')}</p>
  return (
    <p>
      {t('reread')} <DateTime at={at} />
      <Stop />
    </p>
  )
}

function Witnesses({ sealed: { witnesses, stamped } }: { readonly sealed: Sealed }) {
  const t = useTranslations('logStanding')
  return (
    <ul>
      {witnesses.length === 0 && <li className="text-soft">{t('no-witness')}</li>}
      {witnesses.map(({ name, size, at, failed }) => (
        <li key={name}>
          {at === null || size === null ? (
            t('witness-never', { name })
          ) : (
            <>
              {t('witness', { name, size })} <DateTime at={at} />
              <Stop />
            </>
          )}{' '}
          {failed && t('witness-failed', { why: failed })}
        </li>
      ))}
      {stamped && <li>{t('stamped', { size: stamped.size, at: stamped.at })}</li>}
    </ul>
  )
}
