import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { stateLook, useActWords } from './approval-words'

type Asked = {
  readonly id: string
  readonly act: string
  readonly requestedAt: Date
  readonly expiresAt: Date
  readonly state: keyof typeof stateLook
}

type Name = { readonly nameLatin: string; readonly nameKm: string | null }

/** Two lists: what waits for the reader, and what the reader asked for. */
export function ApprovalList({
  waiting,
  asked,
}: {
  readonly waiting: readonly (Asked & { readonly requestedBy: Name | null })[]
  readonly asked: readonly (Asked & { readonly decidedAt: Date | null; readonly remark: string | null })[]
}) {
  const t = useTranslations('approvals')
  const words = useActWords()
  const km = useLocale() === 'km'
  const what = (one: Asked) => (
    <CaseLink href={`/approvals/${one.id}`} className="link">
      {words(one.act)}
    </CaseLink>
  )
  return (
    <Stack>
      <Card flush title={t('waiting')}>
        <Table
          caption={t('caption-waiting')}
          columns={[
            { key: 'what', label: t('what') },
            { key: 'by', label: t('by') },
            { key: 'when', label: t('when'), tight: true },
            { key: 'until', label: t('until'), tight: true },
          ]}
          rows={waiting.map((one) => ({
            id: one.id,
            cells: {
              what: what(one),
              by: (km && one.requestedBy?.nameKm) || one.requestedBy?.nameLatin,
              when: <DateTime at={one.requestedAt} />,
              until: <DateTime at={one.expiresAt} show="day" />,
            },
          }))}
          empty={<Empty title={t('none-waiting')}>{t('none-waiting-why')}</Empty>}
        />
      </Card>
      <Card flush title={t('asked')}>
        <Table
          caption={t('caption-asked')}
          columns={[
            { key: 'what', label: t('what') },
            { key: 'when', label: t('when'), tight: true },
            { key: 'state', label: t('state') },
            { key: 'remark', label: t('remark') },
          ]}
          rows={asked.map((one) => ({
            id: one.id,
            cells: {
              what: what(one),
              when: <DateTime at={one.requestedAt} />,
              state: <StatusTag look={stateLook[one.state]}>{t(`states.${one.state}`)}</StatusTag>,
              remark: one.remark,
            },
          }))}
          empty={<p className="text-soft">{t('none-asked')}</p>}
        />
      </Card>
    </Stack>
  )
}
