import { expect, type Page, test } from '@playwright/test'
import { sixMinutesPass } from '../support/ageing'
import { enter, house, signIn, speak } from '../support/people'

/** Something that waits for a second administrator: an account under a name that nobody has. */
async function somethingThatWaits(page: Page): Promise<string> {
  await enter(page, 'admin')
  const ask = async (act: string, data: object) =>
    (await page.request.post(`/api/acts/${act}`, { data, headers: { origin: house() } })).json()
  const { result: listed } = await ask('list-units', {})
  const { id: unitId } = listed.units.find((unit: { kind: string }) => unit.kind === 'police')
  const username = `step-${Date.now().toString(36)}`
  const account = { username, role: 'officer', unitId, nameLatin: 'Sleuk Veasna' }
  const { result } = await ask('create-account', account)
  await page.context().clearCookies()
  return result.approvalId
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a sensitive act asks in its own form who is there, and for no other', async ({ page }) => {
      const [one, other] = [await somethingThatWaits(page), await somethingThatWaits(page)]
      await signIn(page, 'admin2')
      await speak(page, 'en')
      await sixMinutesPass(page)
      const approve = page.getByRole('button', { name: 'Approve exactly this' })
      const box = page.getByRole('group', { name: 'Is it you?' })
      await page.goto(`/approvals/${one}`)
      await approve.click()
      await expect(box).toContainText('Approve as the second person')
      await box.getByLabel('Your password').fill('not-the-password')
      await approve.click()
      await expect(page.getByRole('alert').first()).toContainText('This is not your password')
      await box.getByLabel('Your password').fill('ringleader-demo')
      await approve.click()
      await expect(page.getByText('approved', { exact: true })).toBeVisible()

      await page.goto(`/approvals/${other}`)
      await approve.click()
      await expect(box).toBeVisible()
      await speak(page, 'km')
      await page.goto(`/approvals/${other}`)
      await page.getByRole('button', { name: 'អនុម័តតាមនេះ' }).click()
      await expect(page.getByRole('group', { name: 'តើជាអ្នកមែនទេ?' })).toBeVisible()
    })
  })

test('the page that asks says for what, and without saying so it leads back', async ({ page }) => {
  await signIn(page, 'supervisor2')
  await speak(page, 'en')
  await page.goto(`/confirm?act=approve&object=${'0'.repeat(64)}&back=/sessions`)
  await expect(page.getByText('“Approve as the second person” is sensitive.')).toBeVisible()
  await page.getByLabel('Your password').fill('ringleader-demo')
  await page.getByRole('button', { name: 'It is me' }).click()
  await expect(page).toHaveURL('/sessions')
  await page.goto('/confirm?back=/sessions')
  await expect(page).toHaveURL('/sessions')
})
