import { useTranslations } from 'next-intl'
import { entryWords, type Say } from '@/i18n/entry-words'

/** What an entry says after the name of who did it, in the words of the screen. */
export const useEntryWords = () =>
  entryWords({
    history: useTranslations('history') as unknown as Say,
    acts: useTranslations('acts') as unknown as Say,
    fields: useTranslations('history.fields') as unknown as Say,
  })
type Said = Pick<ShownEntry, 'type' | 'outcome' | 'details'>

/** Events whose numbers are those of items, which people call E-009. */
const numbersItems = /^(evidence|file|link|explanation|defect)\./

/**
 * What an entry says after the name of who did it: "cleared E-009". Where its details may not be shown, or were erased
 * by law, only what kind of thing it was.
 */
export const useEntryWords = () => {
  const t = useTranslations('history')
  const acts = useTranslations('acts')
  const fields = useTranslations('history.fields')
  const actWords = (act: unknown) => {
    const key = String(act) as Parameters<typeof acts>[0]
    return acts.has(key) ? acts(key) : t('an-act')
  }
  const fieldWords = (changed: readonly unknown[]) =>
    changed
      .flatMap((field) => {
        const key = String(field) as Parameters<typeof fields>[0]
        return fields.has(key) ? [fields(key)] : []
      })
      .join(', ')
  const valueIn = (type: string, name: string, value: unknown): string | number => {
    if (name === 'act') return actWords(value)
    if (Array.isArray(value)) return fieldWords(value)
    // ICU takes no hyphen in what a sentence chooses by.
    if (choosing.get(type) === name) return String(value).replaceAll('-', '_')
    if (typeof value !== 'number') return String(value)
    return numbersItems.test(type) && (name === 'number' || name === 'item')
      ? String(value).padStart(3, '0')
      : value
  }
  return ({ type, details }: Said): string => {
    const key = type as Parameters<typeof t>[0]
    const named = Object.entries(details)
    if (named.length > 0 || bare.has(type)) {
      const values = Object.fromEntries(named.map(([name, value]) => [name, valueIn(type, name, value)]))
      if (t.has(key)) return t(key, values as never)
    }
    const [noun = '', past = ''] = type.split('.')
    const [nounKey, pastKey] = [
      `noun.${noun}` as Parameters<typeof t>[0],
      `past.${past}` as Parameters<typeof t>[0],
    ]
    return t.has(nounKey) && t.has(pastKey)
      ? t('kind-of', { noun: t(nounKey), past: t(pastKey) })
      : t('unknown')
  }
}

/** Events whose sentence chooses its words by a code among the details. */
const choosing = new Map([
  ['reason.stated', 'purpose'],
  ['session.ended', 'because'],
  ['sign-in.failed', 'because'],
  ['session.proved', 'how'],
  ['factor.failed', 'how'],
  ['factor.begun', 'kind'],
  ['factor.added', 'kind'],
  ['factor.removed', 'kind'],
])

/** Events that carry no details at all: their sentence is whole without. */
const bare = new Set([
  'team.viewed',
  'people.viewed',
  'network.viewed',
  'offences.viewed',
  'enquiries.viewed',
  'tasks.listed',
  'defence.viewed',
  'returns.viewed',
  'work.viewed',
  'session.confirmed',
  'delegation.ended',
  'delegations.listed',
  'factor.asked',
  'factor.codes-made',
  'factor.codes-kept',
  'factor.reset-objected',
  'factors.viewed',
  'accounts.listed',
  'units.listed',
  'approvals.listed',
  'sessions.listed',
  'account.password-set',
  'batch.viewed',
  'store.viewed',
  'stock-count.begun',
  'stock-count.scanned',
  'stock-count.viewed',
  'papers.listed',
  'weights.viewed',
])
