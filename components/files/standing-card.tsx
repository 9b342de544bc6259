import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { Stop } from '@/components/ui/stop'
import type { FileStanding } from '@/lib/server/log/view-file-standing'

/** Read again within a week, and a few days for a large store; older means that nobody reads. */
const behindAfter = 10 * 86_400_000

/** How the bytes of all files stand: since when every one was read, and which are not what was kept. No case is named. */
export function StandingCard({ standing: { now, oldest, wrong } }: { readonly standing: FileStanding }) {
  const t = useTranslations('fileStanding')
  return (
    <Card title={t('title')}>
      {oldest === null ? (
        <p className="text-soft text-sm">{t('none')}</p>
      ) : (
        <p className="text-sm">
          {t('oldest')} <DateTime at={oldest} />
          <Stop /> {wrong.length === 0 && t('all-same')}
        </p>
      )}
      {oldest !== null && now.getTime() - oldest.getTime() > behindAfter && (
        <div className="mt-2">
          <Notice tone="risk">{t('late')}</Notice>
        </div>
      )}
      <ul className="mt-2 text-sm text-stop empty:hidden">
        {wrong.map(({ sha256, found, since }) => (
          <li key={sha256}>
            <span className="font-mono">{sha256.slice(0, 16)}…</span>{' '}
            {t(found === 'missing' ? 'missing' : 'altered')} <DateTime at={since} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
