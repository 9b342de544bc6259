import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'

/**
 * How often an attack that has many forms is tried.
 * An attack never leaves this machine.
 */
export const rounds = Number(process.env.RINGLEADER_ATTACK_ROUNDS ?? 1)

/** What an attack and its control are given. */
export type Ground = {
  readonly origin: string
  /** Somebody of the demonstration, signed in once for all attacks of this process: a person has few sessions at a time. */
  as(username: string): Promise<Person>
  /** The same, with a session of their own that may be ended. */
  asAnew(username: string): Promise<Person>
  /** Nobody: a client without a session. */
  nobody(): Promise<Person>
}

export type Person = {
  readonly request: APIRequestContext
  /** Does an act as our own pages would. */
  do(act: string, data: unknown, headers?: Record<string, string>): Promise<APIResponse>
  see(address: string, headers?: Record<string, string>): Promise<APIResponse>
}

/** One attack: what is legitimate and must work, and what is not and must fail. Without the first the second proves nothing. */
export type Attack = {
  readonly control: (ground: Ground) => Promise<void>
  readonly attack: (ground: Ground) => Promise<void>
}

type State = Awaited<ReturnType<APIRequestContext['storageState']>>
const signedIn = new Map<string, State>()

/** Declares an attack. The control runs first, on the same ground. */
export function attack(name: string, { control, attack: tried }: Attack): void {
  test(name, async ({ playwright, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin
    expect(['localhost', '127.0.0.1', '[::1]'], 'attacks stay on this machine').toContain(
      new URL(origin).hostname,
    )
    const opened: APIRequestContext[] = []
    const open = async (storageState?: State) => {
      const request = await playwright.request.newContext({
        baseURL: origin,
        maxRedirects: 0,
        ...(storageState ? { storageState } : {}),
      })
      opened.push(request)
      return person(request, origin)
    }
    const asAnew = async (username: string) => {
      const one = await open()
      const { csrfToken } = await (await one.request.get('/api/auth/csrf')).json()
      const answer = await one.request.post('/api/auth/callback/credentials', {
        form: { csrfToken, username, password: 'ringleader-demo', json: 'true' },
        headers: { origin },
      })
      expect(answer.status(), `${username} signs in`).toBe(200)
      return one
    }
    const ground: Ground = {
      origin,
      asAnew,
      nobody: () => open(),
      async as(username) {
        const before = signedIn.get(username)
        if (before) return open(before)
        const one = await asAnew(username)
        signedIn.set(username, await one.request.storageState())
        return one
      },
    }
    try {
      await test.step('control', () => control(ground))
      await test.step('attack', () => tried(ground))
    } finally {
      for (const request of opened) await request.dispose()
    }
  })
}

const person = (request: APIRequestContext, origin: string): Person => ({
  request,
  do: (act, data, headers = {}) =>
    request.post(`/api/acts/${act}`, {
      data,
      headers: { origin, 'sec-fetch-site': 'same-origin', ...headers },
    }),
  see: (address, headers = {}) => request.get(address, { headers }),
})

/** An answer in short, for a reader of a failure. */
export const inShort = async (answer: APIResponse): Promise<string> =>
  `${answer.status()} ${(await answer.text()).slice(0, 200)}`

/** A case that somebody opens for an attack, with an item. */
export async function aCase(officer: Person, title: string): Promise<{ caseId: string }> {
  const answer = await officer.do('open-case', { title })
  expect(answer.status(), await inShort(answer)).toBe(200)
  return (await answer.json()).result
}
