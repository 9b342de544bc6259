import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { DateTime } from '@/components/ui/date-time'
import { Table } from '@/components/ui/table'
import { beginOf } from '@/lib/domain/shared/period'
import type { FlagShown } from '@/lib/server/audit/flags-shown'
import { useFlagWords } from './flag-words'
import { VerdictTag } from './verdict-tag'
import { Who } from './who'

/** Flags as rows: what, whose, when. */
export function FlagTable({
  flags,
  closed,
}: {
  readonly flags: readonly FlagShown[]
  readonly closed: boolean
}) {
  const t = useTranslations('auditPage')
  const words = useFlagWords()
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'what', label: t('column.what') },
        { key: 'who', label: t('column.who') },
        { key: 'case', label: t('column.case') },
        { key: 'day', label: t('column.day'), tight: true },
        ...(closed ? [{ key: 'verdict' as const, label: t('column.verdict') }] : []),
      ]}
      rows={flags.map((flag) => ({
        id: flag.flagId,
        cells: {
          what: (
            <>
              <CaseLink href={`/audit/flags/${flag.flagId}`}>{t(`kind.${flag.kind}`)}</CaseLink>
              <span className="block text-soft">{words(flag)}</span>
            </>
          ),
          who: <Who of={flag} />,
          case: flag.ofCase ? <CaseNumber flag={flag} /> : null,
          day: <DateTime at={beginOf(flag.day)} show="day" />,
          verdict: flag.verdict && <VerdictTag verdict={flag.verdict} />,
        },
      }))}
    />
  )
}

/** The number of a case; of a sealed one only that it is sealed. */
export function CaseNumber({ flag }: { readonly flag: Pick<FlagShown, 'number'> }) {
  const t = useTranslations('auditPage')
  return flag.number ? (
    <span className="font-mono">{flag.number}</span>
  ) : (
    <span className="text-soft">{t('sealed')}</span>
  )
}
