/** A command that needs the database of the settings: finds it running, or opens it for as long as the command takes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { holderOf } from './claim.mjs'
import { runningPostgres } from './postgres.mjs'
import { explain } from './say.mjs'
import { secret } from './secrets.mjs'
import { checkedSettings } from './settings.mjs'

/** The command in lib/cli of this name, with the database of the house under it. `isOpen` tells it whether the house runs. */
export const inTheHouse = (load) => ({
  async run(args) {
    let stop = async () => {}
    try {
      const settings = await checkedSettings()
      const database = await databaseOf(settings)
      stop = database.stop
      process.env.DATABASE_URL = database.app
      process.env.RINGLEADER_OWNER_DATABASE_URL = database.owner
      process.env.RINGLEADER_DATA = settings.data
      process.env.NEXTAUTH_URL ??= settings.publicUrl
      const command = await load()
      return await command.run(args, { isOpen: holderOf(join(settings.data, 'running')) !== null })
    } catch (error) {
      return explain(error)
    } finally {
      const { ringleaderDb } = globalThis
      await ringleaderDb?.$disconnect()
      await stop()
    }
  },
})

/** A house that runs has its database open and up to date; otherwise both are done here, for as long as it takes. */
async function databaseOf(settings) {
  const folder = join(settings.data, 'postgres')
  const server = settings.databaseUrl || !existsSync(folder) ? null : runningPostgres(folder)
  if (server) {
    const password = secret(join(folder, 'app-password'))
    return {
      app: server.url('ringleader', 'ringleader', password),
      owner: server.url('ringleader'),
      stop: async () => {},
    }
  }
  const { openDatabase } = await import('./database.mjs')
  const { migrate } = await import('./migrate.mjs')
  const database = await openDatabase(settings, () => {})
  await migrate({ url: database.owner, mode: settings.mode, appUser: database.appUser })
  return database
}

/**
 * The same for a house that is to be filled from a backup: its database is opened and left as it is. The command makes the
 * tables as they were when the backup was taken, and at the end they are brought up to this version.
 */
export const intoAnEmptyHouse = (load) => ({
  async run(args) {
    let stop = async () => {}
    try {
      const settings = await checkedSettings()
      const isOpen = holderOf(join(settings.data, 'running')) !== null
      const { openDatabase } = await import('./database.mjs')
      const { migrate } = await import('./migrate.mjs')
      const database = isOpen ? { owner: '', app: '', appUser: null } : await openDatabase(settings, () => {})
      stop = database.stop ?? stop
      process.env.DATABASE_URL = database.app
      process.env.RINGLEADER_DATA = settings.data
      process.env.NEXTAUTH_URL ??= settings.publicUrl
      const asSettled = { url: database.owner, mode: settings.mode, appUser: database.appUser }
      const command = await load()
      return await command.run(args, {
        isOpen,
        owner: database.owner,
        makeTables: ({ migrations }) => migrate({ ...asSettled, only: migrations }),
        finish: () => migrate(asSettled),
      })
    } catch (error) {
      return explain(error)
    } finally {
      const { ringleaderDb } = globalThis
      await ringleaderDb?.$disconnect()
      await stop()
    }
  },
})
