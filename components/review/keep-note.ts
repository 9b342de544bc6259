/** What came of trying to keep a note. */
export type NoteKept =
  | { readonly as: 'kept'; readonly version: number }
  | { readonly as: 'elsewhere'; readonly version: number; readonly words: string }
  | { readonly as: 'failed' }

/** A note as it stands in the window. */
export type NoteTyped = {
  readonly caseId: string
  readonly place: string
  readonly words: string
  readonly version: number
}

const request = (typed: NoteTyped, keepalive: boolean) =>
  fetch('/api/acts/keep-note', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(typed),
    keepalive,
  })

/** Keeps a note on the server, and says what came of it. */
export async function keepNote(typed: NoteTyped): Promise<NoteKept> {
  try {
    const response = await request(typed, false)
    const said: {
      result?: { version: number }
      current?: { version: number; words: string }
    } = await response.json().catch(() => ({}))
    if (response.ok && said.result) return { as: 'kept', version: said.result.version }
    if (response.status === 409 && said.current) return { as: 'elsewhere', ...said.current }
    return { as: 'failed' }
  } catch {
    return { as: 'failed' }
  }
}

/** Sends a note while its page is going away. Nobody waits for the answer. */
export const keepOnLeaving = (typed: NoteTyped): void => void request(typed, true).catch(() => {})
