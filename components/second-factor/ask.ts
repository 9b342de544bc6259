/** What an act answered to this page's own script: its result, or what to say, and for what the reader must first show who they are. */
export type Answered =
  | { readonly result: unknown }
  | { readonly said: string | undefined; readonly confirm?: Record<string, string> }

/** Performs an act from the page. What the browser cannot send is said as nothing: the caller has words for it. */
export async function ask(act: string, data: object): Promise<Answered> {
  try {
    const answer = await fetch(`/api/acts/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
    const body = await answer.json()
    if (answer.ok) return { result: body.result }
    const fields: Readonly<Record<string, readonly string[]>> = body.fields ?? {}
    const said = Object.values(fields).flat()[0]
    return body.error === 'confirm-it-is-you' ? { said, confirm: body.for } : { said }
  } catch {
    return { said: undefined }
  }
}
