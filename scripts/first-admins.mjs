/** `ringleader first-admins`: finds or opens the database of the settings, then lib/cli/first-admins.ts does the work. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runningPostgres } from './parts/postgres.mjs'
import { explain } from './parts/say.mjs'
import { secret } from './parts/secrets.mjs'
import { checkedSettings } from './parts/settings.mjs'

export async function run(args) {
  let stop = async () => {}
  try {
    const settings = await checkedSettings()
    const database = await databaseOf(settings)
    stop = database.stop
    process.env.DATABASE_URL = database.app
    process.env.NEXTAUTH_URL ??= settings.publicUrl
    const command = await import('../lib/cli/first-admins.ts')
    return await command.run(args)
  } catch (error) {
    return explain(error)
  } finally {
    const { ringleaderDb } = globalThis
    await ringleaderDb?.$disconnect()
    await stop()
  }
}

/** A house that runs has its database open and up to date; otherwise both are done here, for as long as it takes. */
async function databaseOf(settings) {
  const folder = join(settings.data, 'postgres')
  const server = settings.databaseUrl || !existsSync(folder) ? null : runningPostgres(folder)
  if (server) {
    const password = secret(join(folder, 'app-password'))
    return { app: server.url('ringleader', 'ringleader', password), stop: async () => {} }
  }
  const { openDatabase } = await import('./parts/database.mjs')
  const { migrate } = await import('./parts/migrate.mjs')
  const database = await openDatabase(settings, () => {})
  await migrate({ url: database.owner, mode: settings.mode, appUser: database.appUser })
  return database
}
