/** Secrets that the house makes for itself: one file each, readable by its owner only. */
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Reads a secret, making it the first time. A half-written one cannot be seen. */
export function secret(file, make) {
  if (!existsSync(file)) {
    if (!make) throw new Error(`${file} is missing`)
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, make(), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error // another start was quicker: its secret counts
    } finally {
      rmSync(draft, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}
