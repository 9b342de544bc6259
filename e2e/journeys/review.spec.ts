import { expect, test } from '@playwright/test'
import { act, enter, house } from '../support/people'
import { anOwnFile, another, aPaper, itsProsecutor, link } from '../support/proof'
import { holdsNow } from '../support/screens'

test('a prosecutor judges with the keyboard; half-written text survives, and a colleague who was quicker is shown', async ({
  page: officer,
  browser,
}) => {
  await enter(officer, 'officer')
  const file = await anOwnFile(officer)
  const itemId = await aPaper(officer, file.caseId, 'Order book')
  await link(officer, file.caseId, itemId, [`charge:${file.charge}:KNOW`])
  const desk = await itsProsecutor(browser, file.caseId)
  const colleague = await another(browser, 'prosecutor')

  // With the keys alone: to the cell, into the form, and away from it with half a sentence.
  const cell = `${file.charge}:KNOW`
  await desk.goto(`/cases/${file.caseId}/review?${new URLSearchParams({ cell })}`)
  await expect(desk.locator('#links').getByText('E-001 Order book')).toBeVisible()
  await desk.keyboard.press('5')
  const form = desk.locator('[data-key="5"] form')
  await expect(form.getByRole('radio', { name: /Would hold/ })).toBeFocused()
  await desk.keyboard.press('Space')
  await form.getByLabel('Why').fill('The hand is his own, and')
  const kept = desk.waitForResponse(/keep-half-written/)
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('k')
  expect((await kept).status()).toBe(200)
  await expect(desk).not.toHaveURL(/KNOW/)
  await desk.goto(`/cases/${file.caseId}/review`)
  await desk.goto(`/cases/${file.caseId}/review?${new URLSearchParams({ cell })}`)
  await expect(form.getByLabel('Why')).toHaveValue('The hand is his own, and')
  await expect(form.getByRole('radio', { name: /Would hold/ })).toBeChecked()

  // A colleague was quicker: over the door that answers 409 with what stands, in the form with both texts.
  const said = { caseId: file.caseId, place: `charge:${file.charge}:KNOW`, word: 'not_yet', seq: 0 }
  await act(colleague, 'judge-proof', { ...said, reason: 'Nobody compared the hand.' })
  const late = await colleague.request.post('/api/acts/judge-proof', {
    data: { ...said, reason: 'Typed in another window.' },
    headers: { origin: house() },
  })
  expect(late.status()).toBe(409)
  expect((await late.json()).current).toMatchObject({ word: 'not_yet', reason: 'Nobody compared the hand.' })
  await form.getByLabel('Why').fill('The hand is his own, and the ink is of that week.')
  await form.getByRole('button', { name: 'Keep the judgement' }).click()
  await expect(form.getByText('Nobody compared the hand.')).toBeVisible()
  await expect(form.getByText('Not yet', { exact: true }).first()).toBeVisible()
  await expect(form.getByLabel('Why')).toHaveValue('The hand is his own, and the ink is of that week.')
  await holdsNow(desk)
  await form.getByRole('button', { name: 'Keep the judgement' }).click()
  const judged = desk.locator('[data-key="5"]')
  await expect(judged.getByText('Would hold. The hand is his own')).toBeVisible()
  await expect(judged.getByText(/come to different ends/)).toBeVisible()

  // The link shows less than it says; and a note is nobody else's until it is sent.
  await desk.locator('summary').filter({ hasText: 'Lower the link' }).click()
  const lower = desk.locator('form').filter({ has: desk.getByLabel('What this place really shows') })
  await lower.getByRole('radio').first().check()
  await lower.getByLabel('What this place really shows').fill('That the book was his, not what it says.')
  await lower.getByRole('button', { name: 'Lower the link' }).click()
  await expect(desk.locator('#links').getByText('That the book was his, not what it says.')).toBeVisible()
  await desk.keyboard.press('n')
  await desk.getByLabel('What you want to remember here').fill('Ask the clerk.')
  await expect(desk.getByText('Kept.', { exact: true })).toBeVisible()
  await desk.reload()
  await desk.locator('summary').filter({ hasText: 'Send the note' }).click()
  await desk.getByRole('button', { name: 'Send as a comment' }).click()
  await expect(desk.getByLabel('What you want to remember here')).toHaveValue('')
  await officer.goto(`/cases/${file.caseId}/comments`)
  await expect(officer.getByText('Ask the clerk.')).toBeVisible()
})
