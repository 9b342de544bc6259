import { expect, type Page, test } from '@playwright/test'

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0]
const entered = new Map<string, { readonly since: number; readonly cookies: Cookies }>()
const fresh = 3 * 60_000

/** Where the house that is walked through answers, for example http://localhost:3000. */
export const house = (): string => new URL(test.info().project.use.baseURL ?? '').origin

/**
 * Lets a person of the demonstration in, and shows them English. A person has at most five sessions and the oldest gives way,
 * so those who come again within three minutes go on in the session they had; it is still young enough for acts that ask who one is.
 */
export async function enter(page: Page, username: string): Promise<void> {
  const known = entered.get(username)
  if (known && Date.now() - known.since < fresh) {
    await page.context().addCookies(known.cookies)
    if ((await page.request.get('/sessions', { maxRedirects: 0 })).status() === 200) return
  }
  await signIn(page, username)
  await speak(page, 'en')
  entered.set(username, { since: Date.now(), cookies: await page.context().cookies() })
}

/** Lets a person in with a session of their own, which nobody goes on with. */
export async function signIn(page: Page, username: string) {
  const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json()
  const signedIn = await page.request.post('/api/auth/callback/credentials', {
    form: { username, password: 'ringleader-demo', csrfToken, json: 'true' },
    headers: { origin: house() },
  })
  expect(signedIn.status(), `${username} is let in`).toBe(200)
}

/** What the reader reads: English or Khmer. */
export const speak = (page: Page, language: 'en' | 'km') =>
  page.context().addCookies([{ name: 'ringleader-language', value: language, url: house() }])

/** An act through the page's own session, as its forms do, and what it answers. */
export async function act(page: Page, name: string, data: object) {
  const answer = await page.request.post(`/api/acts/${name}`, { data, headers: { origin: house() } })
  expect(answer.status(), `${name}: ${await answer.text()}`).toBe(200)
  return (await answer.json()).result
}

/** Words no other walk has used. */
export const unlike = (words: string): string => `${words} ${Date.now().toString(36)}`

/** Finds what waits for this person by words that stand in it, reads it, and approves exactly that. */
export async function approve(second: Page, words: string): Promise<void> {
  await second.goto('/approvals')
  const waiting = await second
    .locator('main a[href^="/approvals/"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  for (const href of new Set(waiting)) {
    await second.goto(href)
    if ((await second.getByText(words).count()) === 0) continue
    await second.getByRole('button', { name: 'Approve exactly this' }).click()
    await expect(second.getByText('approved', { exact: true }).first()).toBeVisible()
    return
  }
  expect(waiting, `an approval that says ${words}`).toEqual([])
}
