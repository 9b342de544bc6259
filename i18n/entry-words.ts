/** What says a sentence by its name, on a screen or on paper. */
export type Say = {
  (name: string, values?: Readonly<Record<string, string | number>>): string
  has(name: string): boolean
}

/** What is needed of an entry of the log to say it. */
export type Said = { readonly type: string; readonly details: Readonly<Record<string, unknown>> }

/** Events whose numbers are those of items, which people call E-009. */
const numbersItems = /^(evidence|file|link|explanation|defect)\./

/**
 * What an entry says after the name of who did it: "cleared E-009". Where its details may not be shown, or were erased
 * by law, only what kind of thing it was.
 */
export function entryWords({
  history: t,
  acts,
  fields,
}: {
  readonly history: Say
  readonly acts: Say
  readonly fields: Say
}): (said: Said) => string {
  const actWords = (act: unknown) => (acts.has(String(act)) ? acts(String(act)) : t('an-act'))
  const fieldWords = (changed: readonly unknown[]) =>
    changed.flatMap((field) => (fields.has(String(field)) ? [fields(String(field))] : [])).join(', ')
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
  return ({ type, details }) => {
    const named = Object.entries(details)
    if (named.length > 0 || bare.has(type)) {
      const values = Object.fromEntries(named.map(([name, value]) => [name, valueIn(type, name, value)]))
      if (t.has(type)) return t(type, values)
    }
    const [noun = '', past = ''] = type.split('.')
    return t.has(`noun.${noun}`) && t.has(`past.${past}`)
      ? t('kind-of', { noun: t(`noun.${noun}`), past: t(`past.${past}`) })
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
  'flag.viewed',
  'audit-sample.viewed',
  'audit-samples.viewed',
])
