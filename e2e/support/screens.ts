import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { enter, house } from './people'

/** Every screen in both languages, on a phone and on a desk, in light and dark. */
export const looks = [
  { language: 'en', width: 1440, theme: 'light' },
  { language: 'km', width: 1440, theme: 'dark' },
  { language: 'km', width: 390, theme: 'light' },
  { language: 'en', width: 390, theme: 'dark' },
] as const

/** Lets somebody in who looks in one of these ways. */
export async function look(page: Page, username: string, { language, width, theme }: (typeof looks)[number]) {
  await page.setViewportSize({ width, height: 900 })
  await enter(page, username)
  await page.context().addCookies([
    { name: 'ringleader-language', value: language, url: house() },
    { name: 'ringleader-theme', value: theme, url: house() },
  ])
}

/** Where the first link of this kind on a screen leads. */
export async function leadsTo(page: Page, from: string, link: RegExp): Promise<string> {
  await page.goto(from)
  const all = page.locator('main a')
  const found = (await all.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))).find(
    (href) => link.test(href),
  )
  expect(found, `a link ${link} on ${from}`).toBeTruthy()
  return found ?? ''
}

/** A screen holds: it is there, in the reader's language, no wider than the glass, and axe finds nothing serious. */
export async function holds(page: Page, path: string, language: string) {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(200)
  await expect.soft(page.locator('html'), path).toHaveAttribute('lang', language)
  await holdsNow(page, path)
}

/** What is on the glass now is no wider than it, and axe finds nothing serious. */
export async function holdsNow(page: Page, path = '') {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(1)
  // What passes is counted, not described: on a wide matrix that is most of the work.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect.soft(serious.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.target}`)).toEqual([])
}

/** A screen: where it is, or from which screen the way to it leads. */
export type Screen = string | { readonly from: string; readonly to: RegExp }

/** The screens of one part, each in one look, turn about: every look meets some. EVERY_LOOK=1 takes each in all four. */
export async function walk(page: Page, username: string, home: string, screens: readonly Screen[]) {
  for (const [place, screen] of screens.entries()) {
    for (const one of process.env.EVERY_LOOK ? looks : looks.slice(place % looks.length).slice(0, 1)) {
      await look(page, username, one)
      const path =
        typeof screen === 'string'
          ? `${home}${screen}`
          : await leadsTo(page, `${home}${screen.from}`, screen.to)
      await holds(page, path, one.language)
    }
  }
}
