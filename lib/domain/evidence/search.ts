import { latinDigits } from '@/lib/domain/shared/shapes'
import { kinds } from './catalogue'
import type { Field } from './kind'

/** What somebody looks for, held against the declarations: what of it can be found where. */
export type Search = {
  /** The words as they were typed, and with Latin digits. */
  readonly words: readonly string[]
  /** The same without what separates: a number is written in many ways. Null where it is too short to mean one. */
  readonly number: string | null
  /** Types that are called so. */
  readonly types: readonly string[]
  /** The answers of each type in which the words may stand. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Answers that were chosen, and are called so. */
  readonly choices: readonly { readonly type: string; readonly field: string; readonly choice: string }[]
}

/** An answer that is chosen is found by what it is called, in either language; yes and no by nothing. */
const chosen = ({ kind }: Field) => kind === 'choice' || kind === 'yesno'

const searched = Object.values(kinds).map((kind) => ({
  kind,
  fields: kind.fields.filter(({ sensitivity }) => sensitivity !== 'restricted'),
}))

const fields = Object.fromEntries(
  searched.map(({ kind, fields: all }) => [
    kind.id,
    all.filter((field) => !chosen(field)).map(({ id }) => id),
  ]),
)

/** What a search may find items by, out of the declaration of each type: its name and its answers in both languages, but nothing restricted. */
export function searchFor(typed: string): Search {
  const text = typed.trim().toLowerCase()
  const calledSo = ({ en, km }: { readonly en: string; readonly km: string }) =>
    text !== '' && [en, km].some((name) => name.toLowerCase().includes(text))
  return {
    words: [...new Set([typed.trim(), latinDigits(typed.trim())])],
    number: numberOf(text),
    types: searched.filter(({ kind }) => calledSo(kind.title)).map(({ kind }) => kind.id),
    fields,
    choices: searched.flatMap(({ kind, fields: all }) =>
      all.flatMap(({ id: field, choices = [] }) =>
        choices
          .filter(({ label }) => calledSo(label))
          .map(({ id: choice }) => ({ type: kind.id, field, choice })),
      ),
    ),
  }
}

/** A telephone is kept with its country and written without it: the zero before it falls. */
function numberOf(text: string): string | null {
  const bare = latinDigits(text).replace(/[^0-9a-z]/g, '')
  const digits = bare.replace(/\D/g, '').length
  return digits < 4 ? null : /^0\d{7,}$/.test(bare) ? bare.slice(1) : bare
}
