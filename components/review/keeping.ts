'use client'
import { useEffect, useRef, useState } from 'react'

const pause = 800
const tryAgain = 5_000

/** What came of trying to keep something. */
export type Kept =
  | { readonly as: 'kept'; readonly version: number }
  | {
      readonly as: 'elsewhere'
      readonly version: number
      readonly current: Readonly<Record<string, unknown>>
    }
  | { readonly as: 'failed' }

const request = (act: string, body: object, keepalive: boolean) =>
  fetch(`/api/acts/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  })

async function keep(act: string, body: object): Promise<Kept> {
  try {
    const response = await request(act, body, false)
    const said: { result?: { version: number }; current?: { version: number } } = await response
      .json()
      .catch(() => ({}))
    if (response.ok && said.result) return { as: 'kept', version: said.result.version }
    if (response.status === 409 && said.current)
      return { as: 'elsewhere', version: said.current.version, current: { ...said.current } }
    return { as: 'failed' }
  } catch {
    return { as: 'failed' }
  }
}

/**
 * Keeps what is typed on the server 0.8 s after the last key and when the page is left. A save waits for the one before it,
 * so that each names the version it was typed over. What was sent is kept no more until something is typed again.
 */
export function useKeeping({
  act,
  about,
  version,
  given,
  typed,
}: {
  readonly act: 'keep-note' | 'keep-half-written'
  readonly about: Readonly<Record<string, string>>
  readonly version: number
  /** What the page was given, to tell what was typed since; and what stands in the window. */
  readonly given: () => object | undefined
  readonly typed: () => object | undefined
}) {
  const [kept, setKept] = useState<Kept | null>(null)
  const at = useRef({ version, last: '', busy: false, sent: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useRef({ act, about, given, typed })
  now.current = { act, about, given, typed }
  const fresh = () => {
    const body = now.current.typed()
    return at.current.sent || !body || JSON.stringify(body) === at.current.last ? undefined : body
  }
  const whole = (body: object) => ({ ...now.current.about, ...body, version: at.current.version })

  const save = async () => {
    const body = fresh()
    if (!body || at.current.busy) return
    at.current.busy = true
    const result = await keep(now.current.act, whole(body))
    at.current.busy = false
    setKept(result)
    if (result.as === 'kept') {
      at.current = { ...at.current, version: result.version, last: JSON.stringify(body) }
      if (fresh()) later(pause)
    } else if (result.as === 'elsewhere') {
      // Both texts are on the page now; what is typed next is typed over the one that was shown.
      at.current = { ...at.current, version: result.version }
    } else later(tryAgain)
  }
  const later = (wait = pause) => {
    clearTimeout(timer.current)
    at.current.sent = false
    timer.current = setTimeout(() => void save(), wait)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: listens once; what it reads lies in refs.
  useEffect(() => {
    at.current.last = JSON.stringify(now.current.given())
    if (fresh()) later()
    const leave = () => {
      clearTimeout(timer.current)
      const body = fresh()
      // Nobody waits for the answer.
      if (body) void request(now.current.act, whole(body), true).catch(() => {})
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const sent = () => {
    clearTimeout(timer.current)
    at.current.sent = true
  }
  return { kept, later, sent }
}
