'use client'
import { useDraft } from './draft-keeper'
import type { DraftWords } from './draft-status'

const text = (answer: string | readonly string[] | undefined) =>
  typeof answer === 'string' ? answer : (answer ?? []).join(', ')

/** What a field is called on this page: by its label, or the legend around it. */
const labelOf = (name: string) => {
  const field = document.querySelector<HTMLInputElement>(`form [name="${CSS.escape(name)}"]`)
  const legend = field?.closest('fieldset')?.querySelector('legend')
  return (legend ?? field?.labels?.[0])?.textContent ?? name
}

/** Two windows wrote one draft: every answer that differs, here and there, and the choice. Neither is written over. */
export function DraftChoice({ words }: { readonly words: DraftWords }) {
  const draft = useDraft()
  const there = draft?.state.answers
  if (!draft || !there) return words.elsewhere
  const here = draft.typed()
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])]
  const differ = names.filter((name) => text(here[name]) !== text(there[name]))
  return (
    <>
      {words.choose}
      <dl className="my-2 max-h-56 overflow-y-auto text-ink">
        {differ.map((name) => (
          <div key={name} className="mb-1.5">
            <dt className="font-title">{labelOf(name)}</dt>
            <dd>
              {words.here}: {text(here[name]) || words.empty}
            </dd>
            <dd>
              {words.there}: {text(there[name]) || words.empty}
            </dd>
          </div>
        ))}
      </dl>
      <span className="flex flex-wrap gap-x-4">
        <button type="button" className="link py-1" onClick={() => draft.goOn('here')}>
          {words['go-on-here']}
        </button>
        <button type="button" className="link py-1" onClick={() => draft.goOn('there')}>
          {words['go-on-there']}
        </button>
        <span className="py-1 text-soft">{words['other-kept']}</span>
      </span>
    </>
  )
}
