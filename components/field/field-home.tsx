'use client'
import { useTranslations } from 'next-intl'
import { kindIcons } from '@/components/evidence/kind-icons'
import { useSaid } from '@/components/evidence/said'
import { Card, Stack } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { fieldTypes } from '@/lib/domain/evidence/field'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { DeviceNotices } from './device-notices'
import type { useDesk } from './use-desk'
import { WaitingList } from './waiting-list'

/** The field page at rest: what can be written, what waits, and whether it can go up. */
export function FieldHome({
  desk,
  begin,
}: {
  readonly desk: ReturnType<typeof useDesk>
  readonly begin: (type: ItemType) => Promise<void>
}) {
  const t = useTranslations('field')
  const said = useSaid()
  const { owner, loaded, trouble } = desk.state
  return (
    <Stack className="gap-4">
      <p className="text-soft">{t('lead')}</p>
      <DeviceNotices desk={desk} />
      {loaded && !owner && !trouble && (
        <Notice
          tone="accent"
          acts={
            <a className="link" href="/sign-in?back=/field">
              {t('sign-in')}
            </a>
          }
        >
          {t('nobody')}
        </Notice>
      )}
      {owner && (
        <Card title={t('new')}>
          <ul className="divide-y divide-line">
            {fieldTypes.map((type) => (
              <li key={type}>
                <button
                  type="button"
                  onClick={() => void begin(type)}
                  className="flex min-h-12 w-full items-center gap-3 text-start hover:bg-accent-tint"
                >
                  <Icon of={kindIcons[type]} className="text-accent" />
                  <span className="link">{said(kinds[type].title)}</span>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {owner && <WaitingList desk={desk} owner={owner} />}
    </Stack>
  )
}
