import { expect, type Page, test } from '@playwright/test'
import { holds, leadsTo, look, looks } from '../support/screens'

// A look is no journey: what fails says where, and a trace of every screen is long.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'default', timeout: 900_000 })

/** Forms of types that ask very different things. */
const types = ['drug_seizure', 'device', 'witness_statement', 'laboratory_report', 'interception']

/** Khmer on a phone is the hardest; the other looks are walked by hand, for each takes minutes. */
for (const seen of looks.filter(({ language, width }) => language === 'km' && width === 390)) {
  const { language, width, theme } = seen
  const how = `in ${language} at ${width} px, ${theme}`

  test(`every screen of evidence and custody holds ${how}`, async ({ page }) => {
    await look(page, 'officer', seen)
    await page.goto('/cases')
    const network = page.getByRole('link', { name: /Kampong Kumru river network/ })
    const file = (await network.first().getAttribute('href')) ?? ''
    const item = await leadsTo(page, `${file}/custody`, /\/custody\/[0-9a-f-]{36}$/)
    const places = [
      '/custody',
      '/weights',
      '/papers',
      '/authorities',
      ...types.map((type) => `/evidence/new/${type}`),
    ]
    for (const place of places) await holds(page, `${file}${place}`, language)
    await holds(page, item, language)
    await holds(page, `${item.replace('/custody/', '/evidence/')}/edit`, language)
    await holds(page, await aFileOf(page, file), language)
    await holds(page, await leadsTo(page, `${file}/people`, /\/people\/[0-9a-f-]{36}$/), language)
    for (const place of ['/custody', '/custody/release', '/scan', '/papers'])
      await holds(page, place, language)
  })

  test(`every screen of a store holds ${how}`, async ({ page }) => {
    await look(page, 'custodian', seen)
    for (const place of ['/custody', '/custody/store', '/custody/receive', '/custody/release', '/scan'])
      await holds(page, place, language)
    await holds(page, await leadsTo(page, '/custody/store', /\/custody\/store\/[0-9a-f-]{36}$/), language)
    await holds(page, await leadsTo(page, '/custody/store', /\/custody\/counts\/[0-9a-f-]{36}$/), language)
    await holds(page, await leadsTo(page, '/custody', /\/custody\/[0-9a-f-]{36}$/), language)
  })
}

/** A file of one of the items of a case. */
async function aFileOf(page: Page, file: string): Promise<string> {
  await page.goto(`${file}/evidence`)
  const links = await page
    .locator('main a[href*="/evidence/0"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const item of new Set(links)) {
    await page.goto(item)
    const found = await page
      .locator('main a[href*="/files/"]')
      .first()
      .getAttribute('href', { timeout: 2_000 })
      .catch(() => null)
    if (found) return found
  }
  expect(links, 'an item that has a file').toEqual([])
  return ''
}
