'use client'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { useDesk } from './use-desk'
import { dropRecord } from './vault'

/** What a person must know of this device: what it cannot keep, what it can no longer open, and who else has something here. */
export function DeviceNotices({ desk: { state, refresh } }: { readonly desk: ReturnType<typeof useDesk> }) {
  const t = useTranslations('field')
  const { trouble, unreadable, others, keptForOffline, lasting, owner } = state
  const drop = async () => {
    for (const id of unreadable) await dropRecord(id)
    await refresh()
  }
  return (
    <>
      {trouble && (
        <Notice tone="stop" alert>
          {t(`vault.${trouble}`)}
        </Notice>
      )}
      {unreadable.length > 0 && (
        <Notice
          tone="risk"
          acts={
            <button type="button" className="link" onClick={() => void drop()}>
              {t('unreadable-drop')}
            </button>
          }
        >
          {t('unreadable', { n: unreadable.length })}
        </Notice>
      )}
      {others > 0 && <Notice>{t('others', { n: others })}</Notice>}
      {keptForOffline !== null && (
        <p className="text-sm text-soft">
          {t(keptForOffline ? 'ready' : 'not-ready')} {owner && !lasting && t('not-lasting')}
        </p>
      )}
    </>
  )
}
