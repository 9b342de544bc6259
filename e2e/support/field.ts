import { expect, type Page } from '@playwright/test'
import { enter, speak } from './people'

/** Signed in once with a network, so that the page and the mark of its owner lie on the device. */
export async function onDevice(page: Page, username = 'officer'): Promise<void> {
  await enter(page, username)
  await speak(page, 'en')
  await page.goto('/field')
  await expect(page.getByText('This page works without a network.')).toBeVisible({ timeout: 60_000 })
}
