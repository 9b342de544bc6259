import type { Page } from '@playwright/test'
import pg from 'pg'

/** Lets six minutes pass since the person at this page last showed who they are, which is longer than it holds. */
export async function sixMinutesPass(page: Page): Promise<void> {
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('ringleader-session'))
  const client = new pg.Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
  await client.connect()
  try {
    await client.query(
      `UPDATE "Session" SET "verifiedAt" = "verifiedAt" - interval '6 minutes' WHERE "tokenHash" = sha256($1)`,
      [Buffer.from(cookie?.value ?? '')],
    )
  } finally {
    await client.end()
  }
}
