import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import type { VerifiedNow } from '@/lib/server/log/verified-now'

/** How fresh the proof of what is shown is, always in sight: signed, witnessed, read again. */
export function SealLine({ verified }: { readonly verified: VerifiedNow }) {
  const t = useTranslations('history.seal')
  const count = useCount()
  if (verified === null) return <p className="text-soft text-xs">{t('none')}</p>
  const said = [
    { word: t('signed', { size: count(verified.size) }), at: verified.at },
    { word: t('witnessed'), at: verified.witnessedAt },
    { word: t('reread'), at: verified.rereadAt },
    { word: t('files'), at: verified.filesAt },
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-soft text-xs">
      <span className={verified.refused ? 'text-stop' : undefined}>
        <Icon of={verified.refused ? 'must-act' : 'verified'} size="s" />{' '}
        {verified.refused ? t('refused') : t('title')}
      </span>
      {said.map(({ word, at }) => (
        <span key={word}>
          {word} {at === null ? t('never') : <DateTime at={at} />}
        </span>
      ))}
    </div>
  )
}
