import { expect, type Page, test } from '@playwright/test'
import { approve } from '../support/people'
import { enrolAuthenticator, withVirtualKey } from '../support/second-factor'

const signIn = async (page: Page, username: string, password = 'ringleader-demo', back = '/sessions') => {
  await page.goto(`/sign-in?back=${encodeURIComponent(back)}`)
  await page.getByLabel('User name', { exact: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Adds a passkey beside the authenticator, and comes in by it. */
async function passkeyJourney(page: Page, comeBack: () => Promise<void>) {
  await withVirtualKey(page)
  await page.goto('/sessions')
  await page.getByText('Add a passkey', { exact: true }).first().click()
  await page.getByLabel('What you call it').fill('Key on the ring')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('Passkey “Key on the ring”, added')).toBeVisible()
  await page.context().clearCookies()
  await comeBack()
  await page.getByRole('button', { name: 'Use my passkey' }).click()
  await expect(page).toHaveURL('/sessions')
  await expect(page.getByText('Passkey “Key on the ring”, last used')).toBeVisible()
}

test.use({ locale: 'en-GB' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('somebody signs in, sees their sessions, and signs out', async ({ page }) => {
      await signIn(page, 'prosecutor')
      await expect(page).toHaveURL('/sessions')
      await expect(page.getByRole('heading', { name: 'My sessions' })).toBeVisible()
      await expect(page.getByText('this session')).toBeVisible()
      const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('ringleader-session'))
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
      await page.getByText('Phkay Mony').first().click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page.getByText('You are signed out.')).toBeVisible()
      await page.goto('/sessions')
      await expect(page).toHaveURL(/\/sign-in\?back=%2Fsessions/)
    })

    test('a wrong password and an unknown name are told the same, and the name stays', async ({ page }) => {
      const said = []
      for (const name of ['auditor', `nobody-${Date.now()}`]) {
        await signIn(page, name, 'not-the-password')
        const alert = page.locator('main [role=alert]').first()
        await expect(alert).toContainText('do not open a session')
        await expect(page.getByLabel('User name', { exact: true })).toHaveValue(name)
        said.push(await alert.textContent())
      }
      expect(said[0]).toBe(said[1])
    })

    test('one click enters a role of the demonstration', async ({ page }) => {
      await page.goto('/sign-in?back=/sessions')
      await page.getByRole('button', { name: /Trakuon Sok/ }).click()
      await expect(page).toHaveURL('/sessions')
    })

    test('two administrators make an account, and its holder sets a password once', async ({ page }) => {
      const username = `e2e-${Date.now()}${javaScriptEnabled ? 'a' : 'b'}`
      await signIn(page, 'admin', undefined, '/administration/people/new')
      await page.getByLabel('Name in Latin letters').fill('Sleuk Veasna')
      await page.getByLabel('User name').fill(username)
      await page.getByLabel('officer', { exact: false }).first().check()
      await page
        .getByLabel('Unit', { exact: true })
        .selectOption({ label: '\u2003\u2003KUM · Kampong Kumru anti-drug unit' })
      await page.getByRole('button', { name: 'Ask for approval' }).click()
      await expect(page.getByText('It waits for a second administrator')).toBeVisible()
      await page.context().clearCookies()

      await signIn(page, 'admin2')
      await expect(page).toHaveURL('/sessions')
      await approve(page, username)
      await page.context().clearCookies()

      await signIn(page, 'admin', undefined, `/administration?find=${username}`)
      await page.getByRole('link', { name: 'Sleuk Veasna' }).click()
      await page.getByRole('button', { name: 'Make a one-time link' }).click()
      const link = (await page.getByText('/set-password/').textContent()) ?? ''
      await page.context().clearCookies()

      await page.goto(link)
      for (const field of ['New password', 'New password once more']) {
        await page.getByLabel(field, { exact: true }).fill('a boat on the quiet lake')
      }
      await page.getByRole('button', { name: 'Set the password' }).click()
      await expect(page.getByText('Your password is set')).toBeVisible()
      await page.goto(link)
      await expect(page.getByText('This link no longer works')).toBeVisible()
      // The house speaks Khmer to who has not chosen.
      const comeBack = async () => {
        await signIn(page, username, 'a boat on the quiet lake')
        await page.getByRole('link', { name: 'English' }).click()
      }
      await comeBack()
      const [code = ''] = await enrolAuthenticator(page)
      await expect(page).toHaveURL('/sessions')
      await expect(page.getByText('10 recovery codes left')).toBeVisible()
      await page.context().clearCookies()

      await comeBack()
      await page.goto('/cases')
      await expect(page).toHaveURL('/second-factor?back=%2Fcases')
      expect((await page.request.get('/api/auth/session')).status()).toBe(200)
      const goIn = async (typed: string) => {
        await page.getByLabel('Code', { exact: true }).fill(typed)
        await page.getByRole('button', { name: 'Go in' }).click()
      }
      await goIn('000000')
      await expect(page.getByText('This code does not open it').first()).toBeVisible()
      await goIn(code)
      await expect(page.getByRole('heading', { name: 'Cases', level: 1 })).toBeVisible()
      if (javaScriptEnabled) await passkeyJourney(page, comeBack)
    })
  })
}

test('the other language is one tap away and keeps the place', async ({ page }) => {
  await page.goto('/sign-in?back=%2Fcases%3Fq%3D1')
  await page.getByRole('link', { name: 'ខ្មែរ' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
  await expect(page).toHaveURL('/sign-in?back=%2Fcases%3Fq%3D1')
})

test('the way back never leads to another site', async ({ page }) => {
  await signIn(page, 'prosecutor2', undefined, '//elsewhere.example/')
  await expect(page).toHaveURL('/')
})

test('next-auth answers its own protocol with our session', async ({ request }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const wrong = { username: 'supervisor', password: 'wrong', csrfToken, json: 'true' }
  expect((await request.post('/api/auth/callback/credentials', { form: wrong })).status()).toBe(401)
  const right = { ...wrong, password: 'ringleader-demo' }
  const came = await request.post('/api/auth/callback/credentials', { form: right })
  expect(came.status()).toBe(200)
  expect(await (await request.get('/api/auth/session')).json()).toMatchObject({
    user: { role: 'supervisor' },
  })
  // What a client posts about its session is not believed.
  await request.post('/api/auth/session', {
    data: { csrfToken, data: { role: 'administrator', jti: 'mine' } },
  })
  expect(await (await request.get('/api/auth/session')).json()).toMatchObject({
    user: { role: 'supervisor' },
  })
  const elsewhere = { headers: { origin: 'https://elsewhere.example' }, form: right }
  expect((await request.post('/api/auth/callback/credentials', elsewhere)).status()).toBe(403)
  expect(
    (await request.post('/api/auth/callback/credentials', { form: { ...right, csrfToken: 'x' } })).url(),
  ).not.toContain('session')
  expect((await request.post('/api/auth/signout', { form: { csrfToken, json: 'true' } })).status()).toBe(200)
  expect(await (await request.get('/api/auth/session')).json()).toEqual({})
})
