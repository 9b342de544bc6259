/** What a script has started and is written down, so that whoever comes after a crash can end it. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from './places.mjs'
import { end, identify, lives } from './processes.mjs'

let kept = null

/** Chooses the file in which this process writes its children down. */
export function keepRegister(file) {
  kept = file
}

/** Writes a child down; answers what it can be recognised by. */
export function writeDown(name, pid) {
  const identity = identify(pid)
  if (kept && identity.began) rewrite(kept, [...living(kept), { name, root, ...identity }])
  return identity
}

/** Ends what is written in a register and still lives, with everything that it started; answers the names. */
export async function endWritten(file) {
  const left = living(file)
  await Promise.all(left.map((entry) => end(entry, { group: true, patience: 5_000 })))
  rmSync(file, { force: true })
  return left.map(({ name }) => name)
}

/** A copied checkout brings a register that speaks of the other. */
function living(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).filter((entry) => entry.root === root && lives(entry))
  } catch {
    return []
  }
}

function rewrite(file, entries) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(entries))
  renameSync(`${file}.new`, file)
}
