import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'

/** Sets an authenticator up on the way in, keeps the recovery codes, and says which they are. */
export async function enrolAuthenticator(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { name: 'Choose a second factor' })).toBeVisible()
  await page.getByRole('button', { name: 'Set up an authenticator' }).click()
  await expect(page.getByRole('img', { name: 'Code to be scanned by an authenticator' })).toBeVisible()
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'It is set up' }).click()
  await expect(page.getByRole('heading', { name: 'For the day you lose your phone' })).toBeVisible()
  const codes = await page.locator('[data-code]').allTextContents()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await expect(page.getByRole('heading', { name: 'For the day you lose your phone' })).toBeHidden()
  return codes
}

/** Gives the page a device that holds passkeys and answers for its owner (Chromium's virtual authenticator). */
export async function withVirtualKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
}
