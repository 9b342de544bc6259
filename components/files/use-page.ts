'use client'
import { useEffect, useState } from 'react'

export type PageState = 'ready' | 'making' | 'none' | 'over'

const pageUrl = (fileId: string, page: number) => `/api/previews/${fileId}/${page}`

const askFor = (fileId: string, page: number) =>
  fetch('/api/acts/ask-pages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileId, page }),
  }).catch(() => undefined)

/** Waits for a page that was not made yet, after asking for it; gives up after two minutes. */
export function usePage(fileId: string, page: number, known: 'made' | 'none' | 'not-yet') {
  const [found, setFound] = useState<{ readonly of: string; readonly state: PageState }>()
  const of = `${fileId}/${page}`
  useEffect(() => {
    if (known !== 'not-yet') return
    const stop = new AbortController()
    const wait = async () => {
      await askFor(fileId, page)
      for (let tries = 0; tries < 120 && !stop.signal.aborted; tries += 1) {
        const answer = await fetch(pageUrl(fileId, page), { signal: stop.signal }).catch(() => undefined)
        if (answer?.ok && answer.status === 200) return setFound({ of, state: 'ready' })
        if (answer?.status === 422 || answer?.status === 401) return setFound({ of, state: 'over' })
        if (answer?.status === 404) return setFound({ of, state: 'none' })
        await new Promise((done) => setTimeout(done, 1_000))
      }
      if (!stop.signal.aborted) setFound({ of, state: 'none' })
    }
    void wait()
    return () => stop.abort()
  }, [fileId, page, known, of])
  const state: PageState =
    known === 'made' ? 'ready' : known === 'none' ? 'none' : found?.of === of ? found.state : 'making'
  return { state, url: pageUrl(fileId, page) }
}

/** The lines of a page of text, once it is there. */
export function useLines(url: string, ready: boolean): readonly string[] | 'over' | undefined {
  const [lines, setLines] = useState<{ readonly url: string; readonly lines: readonly string[] | 'over' }>()
  useEffect(() => {
    if (!ready) return
    const stop = new AbortController()
    fetch(url, { signal: stop.signal })
      .then(async (answer) =>
        setLines({ url, lines: answer.ok ? (await answer.text()).split('\n') : 'over' }),
      )
      .catch(() => {})
    return () => stop.abort()
  }, [url, ready])
  return lines?.url === url ? lines.lines : undefined
}
