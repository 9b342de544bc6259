/** A file that says who holds something. It can be held by one living process at a time. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify, lives } from './processes.mjs'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Who holds the claim now; null when nobody living does. A copied checkout brings a file that speaks of the other. */
export function holderOf(file) {
  const holder = parsed(read(file))
  return holder?.file === file && lives(holder) ? holder : null
}

/** Takes the claim, or answers null when somebody living holds it. A dead holder's claim is taken over. */
export function claim(file, note = {}) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = `${file}.${process.pid}`
  const write = (more) =>
    writeFileSync(mine, JSON.stringify({ ...identify(process.pid), file, ...note, ...more }))
  write()
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        place(mine, file)
        return {
          note: (more) => {
            write(more)
            renameSync(mine, file)
          },
          release: () => {
            if (parsed(read(file))?.pid === process.pid) rmSync(file, { force: true })
          },
        }
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const seen = read(file)
      if (seen === null) continue
      if (holderOf(file)) return null
      bury(file, seen)
    }
    return null
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Fails when the file is there: of several who try at once, one wins. */
function place(draft, file) {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (error.code === 'EEXIST') throw error
    writeFileSync(file, readFileSync(draft), { flag: 'wx' }) // a file system without hard links
  }
}

/** Removes a dead holder's file; a new one that slipped in meanwhile is put back. */
function bury(file, seen) {
  const grave = `${file}.${process.pid}.grave`
  try {
    renameSync(file, grave)
    if (read(grave) !== seen) place(grave, file)
  } catch {
    // Somebody else was quicker; the next look tells.
  }
  rmSync(grave, { force: true })
}

/** Waits for the claim, does the work and lets go, whatever happens. */
export async function holding(file, work, patience = 300_000) {
  for (const until = Date.now() + patience; ; await sleep(100)) {
    const held = claim(file)
    if (held) {
      try {
        return await work()
      } finally {
        held.release()
      }
    }
    if (Date.now() > until)
      throw new Error(`${file} has been held by process ${holderOf(file)?.pid} for too long`)
  }
}
