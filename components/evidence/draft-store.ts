/** What came of trying to keep a draft. */
export type Kept =
  | { readonly as: 'kept'; readonly version: number; readonly at: string }
  | { readonly as: 'elsewhere'; readonly version: number; readonly answers: Typed['answers'] }
  | { readonly as: 'offline' | 'signed-out' | 'gone' | 'failed' }

export type Typed = {
  readonly caseId: string
  readonly draftId: string
  readonly kind: 'evidence' | 'link' | 'change'
  /** The item that is linked or corrected, and the version a correction was begun from. */
  readonly itemId?: string
  readonly itemVersion?: number
  readonly version: number
  readonly answers: Readonly<Record<string, string | readonly string[]>>
}

const notAnswers = ['caseId', 'draftId', 'itemId', 'version']

/** Everything that stands in a form now, by the names of its fields; what is empty is left out. */
export function answersIn(form: HTMLFormElement): Typed['answers'] {
  const data = new FormData(form)
  const names = [...new Set(data.keys())].filter(
    (name) =>
      !name.startsWith('$') &&
      (!notAnswers.includes(name) || form.elements.namedItem(name) instanceof HTMLSelectElement),
  )
  return Object.fromEntries(
    names.flatMap((name) => {
      const given = data
        .getAll(name)
        .filter((value): value is string => typeof value === 'string' && value !== '')
      return given.length === 0 ? [] : [[name, given.length === 1 ? (given[0] ?? '') : given]]
    }),
  )
}

/** A browser sends this much after its page is closed, and no more. */
const afterClosing = 60_000

const request = (typed: Typed, keepalive: boolean) => {
  const body = JSON.stringify(typed)
  return fetch('/api/acts/save-draft', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: keepalive && new Blob([body]).size < afterClosing,
  })
}

/** Sends a draft while its page is going away. Nobody waits for the answer. */
export const keepOnLeaving = (typed: Typed): void => void request(typed, true).catch(() => {})

/** Keeps a draft, and says what came of it. */
export async function keepDraft(typed: Typed): Promise<Kept> {
  try {
    const response = await request(typed, false)
    const said: {
      result?: { version: number; savedAt: string }
      current?: { version: number; answers?: Typed['answers'] }
    } = await response.json().catch(() => ({}))
    if (response.ok && said.result)
      return { as: 'kept', version: said.result.version, at: said.result.savedAt }
    if (response.status === 409 && said.current)
      return { as: 'elsewhere', version: said.current.version, answers: said.current.answers ?? {} }
    if (response.status === 401) return { as: 'signed-out' }
    if (response.status === 404) return { as: 'gone' }
    return { as: response.status >= 500 ? 'offline' : 'failed' }
  } catch {
    return { as: 'offline' }
  }
}
