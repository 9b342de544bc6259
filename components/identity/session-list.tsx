import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'

type Where = { readonly device: string; readonly address: string }
type Session = Where & {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly here: boolean
}

/** One's sessions, each with its device and a way to end it; under them the sign-in before this one. */
export function SessionList({
  sessions,
  before,
  end,
  endOthers,
}: {
  readonly sessions: readonly Session[]
  readonly before: (Where & { readonly createdAt: Date }) | null
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
      <p className="text-sm text-soft">{t('not-you')}</p>
    </Stack>
  )
}

/** `Firefox 133, Linux` out of what a browser says of itself; the whole is in the tooltip. */
function shortDevice(agent: string): string {
  const browser = /(Firefox|Edg|OPR|SamsungBrowser|HeadlessChrome|Chrome|Version)\/(\d+)/.exec(agent)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)
  if (!browser) return agent.slice(0, 60)
  const name = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari', SamsungBrowser: 'Samsung Internet' }[
    browser[1] ?? ''
  ]
  return [`${name ?? browser[1]} ${browser[2]}`, system?.[1]].filter(Boolean).join(', ')
}
