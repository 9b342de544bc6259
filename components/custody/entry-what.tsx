import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { DateTime } from '@/components/ui/date-time'
import type { LedgerView } from '@/lib/server/custody/view-ledger'

/** What an entry says: who did what, with whom, where and why. */
export function EntryWhat({ entry }: { readonly entry: LedgerView['entries'][number] }) {
  const t = useTranslations('custody')
  const called = useCalled()
  const {
    kind,
    by,
    store,
    to,
    other,
    outsideName,
    outsidePerson,
    resultDueAt,
    place,
    reason,
    hearing,
    hearingAt,
    aboutSeq,
  } = entry
  const person = by ? called(by) : t('nobody')
  const who = store ? t('of-store', { person, store: called(store) }) : person
  return (
    <div>
      {t.rich(`what.${kind}`, {
        b: (words) => <b className="font-title">{words}</b>,
        who,
        to: to ? called(to) : '',
        outside: outsideName ?? '',
        item: other ? itemNumber(other.number) : '',
        hearing: hearing ?? '',
        about: aboutSeq ?? 0,
      })}
      <div className="text-soft">
        {place && <div>{place}</div>}
        {outsidePerson && <div>{t('received-by', { person: outsidePerson })}</div>}
        {resultDueAt && (
          <div>
            {t('result-due')} <DateTime at={resultDueAt} />
          </div>
        )}
        {hearingAt && <DateTime at={hearingAt} />}
        {reason && <div className="whitespace-pre-line">{reason}</div>}
      </div>
    </div>
  )
}
