import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Icon, type Meaning } from '@/components/ui/icon'
import { roles } from '@/lib/domain/identity/policy'
import { looks } from '@/lib/domain/log/kinds'
import { dayOf } from '@/lib/domain/shared/period'
import type { ShownEntry } from '@/lib/server/log/read-entries'
import { useEntryWords } from './entry-words'

type Entry = Omit<ShownEntry, 'caseId' | 'objectId'> & {
  readonly concerns?: 'nothing' | 'case' | 'sealed'
  readonly number?: string | null
}

/** Entries of the log as sentences, newest first, under their days. Refusals are rows like any other. */
export function HistoryList({
  entries,
  newer,
  older,
  here,
  keep,
  bare = false,
}: {
  readonly entries: readonly Entry[]
  readonly newer: number | null
  readonly older: number | null
  readonly here: string
  readonly keep: Readonly<Record<string, string>>
  /** Without details: what an auditor sees. */
  readonly bare?: boolean
}) {
  const t = useTranslations('history.page')
  const address = (place: Record<string, string>) => `${here}?${new URLSearchParams({ ...keep, ...place })}`
  if (entries.length === 0)
    return <Empty title={t('none')} act={<CaseLink href={here}>{t('everything')}</CaseLink>} />
  return (
    <Card flush>
      <ol>
        {entries.map((entry, index) => {
          const day = dayOf(entry.at)
          const before = entries[index - 1]
          return (
            <li key={entry.seq}>
              {(!before || dayOf(before.at) !== day) && (
                <h2 className="border-line border-b bg-sunken px-4 py-1.5 text-md">
                  <DateTime at={entry.at} show="day" />
                </h2>
              )}
              <Line entry={entry} bare={bare} />
            </li>
          )
        })}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5 text-sm text-soft">
        <span>{t('zone')}</span>
        <span className="flex gap-4">
          {newer !== null && <CaseLink href={address({ after: String(newer) })}>{t('newer')}</CaseLink>}
          {older !== null && <CaseLink href={address({ before: String(older) })}>{t('older')}</CaseLink>}
        </span>
      </div>
    </Card>
  )
}

function Line({ entry, bare }: { readonly entry: Entry; readonly bare: boolean }) {
  const t = useTranslations('history.page')
  const roleWords = useTranslations('roles')
  const called = useCalled()
  const unit = useUnitName()
  const words = useEntryWords()
  const count = useCount()
  const refused = entry.outcome === 'refused'
  const role = roles.find((one) => one === entry.role)
  const place = entry.unitEn && entry.unitKm ? unit({ nameEn: entry.unitEn, nameKm: entry.unitKm }) : null
  return (
    <div
      className={cx(
        'grid grid-cols-[3rem_1.25rem_minmax(0,1fr)] items-start gap-x-3 border-line border-b px-4 py-2 sm:grid-cols-[3.25rem_1.25rem_minmax(0,1fr)_4rem]',
        refused && 'bg-stop-tint',
      )}
    >
      <DateTime at={entry.at} show="time" className="text-soft text-sm" />
      <Icon of={iconOf(entry)} className={cx('mt-[0.2em]', refused ? 'text-stop' : 'text-soft')} />
      <p className="min-w-0 text-sm [overflow-wrap:anywhere]">
        <b className="font-title">{entry.actorId === null ? t('system') : called(entry)}</b>{' '}
        {(refused || bare) && (role || place) && (
          <span className="text-soft">({[role && roleWords(role), place].filter(Boolean).join(', ')}) </span>
        )}
        {words(entry)}
        {entry.concerns === 'case' && entry.number && (
          <span className="ms-1.5 font-mono text-soft">{entry.number}</span>
        )}
        {entry.concerns === 'sealed' && <span className="ms-1.5 text-soft">{t('sealed-case')}</span>}
      </p>
      <span className="hidden text-end font-mono text-soft text-xs sm:block">
        {bare ? count(entry.seq) : entry.type !== 'case.opened' && count(entry.place)}
      </span>
    </div>
  )
}

const icons: readonly (readonly [RegExp, Meaning])[] = [
  [/^(evidence|origin)\./, 'evidence'],
  [/^file\./, 'attach'],
  [/^(link|control-link|attribution)\./, 'link'],
  [/^(party|people|identifier|network)\./, 'people'],
  [/^(count|charge|offences|step|procedure)\./, 'matrix'],
  [/^(team|account|accounts)\./, 'person'],
  [/^approval/, 'authority'],
  [/^readiness\./, 'readiness'],
  [/^draft\./, 'draft'],
  [/^case\./, 'case-open'],
  [/^(session|sign-in)/, 'key'],
]

function iconOf({ type, outcome }: Entry): Meaning {
  if (outcome === 'refused') return 'stop'
  if (looks.includes(type)) return 'see'
  return icons.find(([pattern]) => pattern.test(type))?.[1] ?? 'history'
}
