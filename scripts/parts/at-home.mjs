/** What a command of `ringleader` needs to work on the house's data: the app's settings and a way to its database. */
import { join } from 'node:path'
import { openDatabase } from './database.mjs'
import { holds } from './ending.mjs'
import { migrate } from './migrate.mjs'
import { runningPostgres } from './postgres.mjs'
import { secret } from './secrets.mjs'
import { checkedSettings, keepFolderForMode } from './settings.mjs'

/**
 * Puts into the environment what the app has. When the house is open, its own database is used; when it is closed, the
 * database is opened and brought up to date. Call what it answers when the work is done.
 */
export async function atHome() {
  const settings = await checkedSettings()
  keepFolderForMode(settings)
  const { url, close } = await wayIn(settings)
  Object.assign(process.env, {
    DATABASE_URL: url,
    RINGLEADER_MODE: settings.mode,
    RINGLEADER_DATA: settings.data,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: settings.secret ?? secret(join(settings.data, 'nextauth-secret')),
  })
  delete process.env.RINGLEADER_OWNER_DATABASE_URL
  return close
}

async function wayIn(settings) {
  const folder = join(settings.data, 'postgres')
  const open = settings.databaseUrl ? null : runningPostgres(folder)
  if (open) {
    const password = secret(join(folder, 'app-password'))
    return { url: open.url('ringleader', 'ringleader', password), close: async () => {} }
  }
  const database = await openDatabase(settings, () => {})
  holds(database.stop)
  await migrate({ url: database.owner, mode: settings.mode, appUser: database.appUser })
  return { url: database.app, close: database.stop }
}
