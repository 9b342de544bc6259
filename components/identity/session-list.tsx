import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { KnownDevices } from './known-devices'
import { shortDevice } from './short-device'

type Where = { readonly device: string; readonly address: string }
type Session = Where & {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly here: boolean
}

/** One's sessions, each with its device and a way to end it; under them the sign-in before this one, and the devices known. */
export function SessionList({
  sessions,
  before,
  known,
  end,
  endOthers,
}: {
  readonly sessions: readonly Session[]
  readonly before: (Where & { readonly createdAt: Date }) | null
  readonly known: Parameters<typeof KnownDevices>[0]['devices']
  readonly end: FormAction
  readonly endOthers: FormAction
}) {
  const t = useTranslations('sessions')
  const device = (one: Where) => shortDevice(one.device) || t('unknown-device')
  const address = (one: Where) => one.address || t('unknown-address')
  return (
    <Stack>
      <Card flush>
        <Table
          caption={t('caption')}
          columns={[
            { key: 'device', label: t('device') },
            { key: 'since', label: t('signed-in'), tight: true },
            { key: 'seen', label: t('last-seen'), tight: true },
            { key: 'ends', label: t('ends'), tight: true },
            { key: 'act', label: t('end'), plain: true },
          ]}
          rows={sessions.map((one) => ({
            id: one.id,
            cells: {
              device: (
                <span title={one.device}>
                  <b>{device(one)}</b> {one.here && <Tag tone="accent">{t('here')}</Tag>}
                  <span className="block text-soft">{t('address', { address: address(one) })}</span>
                </span>
              ),
              since: <DateTime at={one.createdAt} />,
              seen: <DateTime at={one.lastSeenAt} show="time" />,
              ends: <DateTime at={one.expiresAt} show="time" />,
              act: one.here ? null : (
                <ActionForm action={end} hidden={{ sessionId: one.id }}>
                  <SubmitButton kind="warn" size="small">
                    {t('end')} <span className="sr-only">{t('end-which', { device: device(one) })}</span>
                  </SubmitButton>
                </ActionForm>
              ),
            },
          }))}
        />
      </Card>
      {sessions.length > 1 ? (
        <ActionForm action={endOthers}>
          <SubmitButton kind="warn">{t('end-others')}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-soft">{t('none-else')}</p>
      )}
      <p>
        {before
          ? t.rich('before', {
              when: () => <DateTime at={before.createdAt} />,
              device: device(before),
              address: address(before),
            })
          : t('first')}
      </p>
      <KnownDevices devices={known} />
      <p className="text-sm text-soft">{t('not-you')}</p>
    </Stack>
  )
}
