import type { ReactNode } from 'react'
import type { Kind } from '@/lib/domain/evidence/kind'

const quoted = (text: string) => `"${text.replace(/[^\w.:-]/g, '')}"`

/** True of a form in which this answer is chosen, in a list or among buttons. */
const chosen = (name: string, value: string) =>
  `form:has([name=${quoted(name)}][value=${quoted(value)}]:checked, [name=${quoted(name)}] > option[value=${quoted(value)}]:checked)`

/** A part of a form that is asked only after some answer to another part; see `AskedOnly`. */
export function Asked({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return <div data-asked={id}>{children}</div>
}

export type AskedRule = { readonly id: string; readonly name: string; readonly is: readonly string[] }

/** The rules of a type's own form: what is asked only after another answer, and which answers bring a mark. */
export const rulesOf = (kind: Kind): AskedRule[] => [
  ...kind.fields.flatMap(({ id, onlyIf }) =>
    onlyIf ? [{ id, name: `facts.${onlyIf.field}`, is: onlyIf.is }] : [],
  ),
  ...kind.prerequisites.flatMap(({ id, missingWhen }) =>
    missingWhen.flatMap((when) =>
      'field' in when ? [{ id: `mark-${id}-${when.field}`, name: `facts.${when.field}`, is: [when.is] }] : [],
    ),
  ),
]

/**
 * Shows what is asked when it is asked, by the style sheet alone, so that it works before and without script. Where a
 * browser does not know `:has`, everything is asked. What has an error is always shown.
 */
export function AskedOnly({ rules }: { readonly rules: readonly AskedRule[] }) {
  const css = rules.flatMap(({ id, name, is }) => {
    const part = `[data-asked=${quoted(id)}]`
    return [
      `${part}:not(:has([aria-invalid="true"])){display:none}`,
      `${is.map((value) => `${chosen(name, value)} ${part}:not(#_)`).join(',')}{display:block}`,
    ]
  })
  return <style>{`@supports selector(:has(*)){${css.join('')}}`}</style>
}
