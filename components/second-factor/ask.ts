/** What an act answered to this page's own script: its result, or what to say. */
export type Answered = { readonly result: unknown } | { readonly said: string | undefined }

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
    return { said: Object.values(fields).flat()[0] }
  } catch {
    return { said: undefined }
  }
}
