/**
 * `node scripts/migrate.mjs` brings the database of the settings up to this version and ends. `npm start` does the same by
 * itself; this is for installations where only a database administrator may change tables.
 */
import { explain, say } from './parts/say.mjs'
import { checkedSettings } from './parts/settings.mjs'

try {
  const settings = await checkedSettings()
  const { openDatabase } = await import('./parts/database.mjs')
  const { migrate } = await import('./parts/migrate.mjs')
  const database = await openDatabase(settings, (words) => say('database', words))
  try {
    const fresh = await migrate({ url: database.owner, mode: settings.mode, appUser: database.appUser })
    say('migrate', fresh.length ? `applied ${fresh.join(', ')}` : 'nothing to apply')
  } finally {
    await database.stop()
  }
} catch (error) {
  process.exitCode = explain(error)
}
