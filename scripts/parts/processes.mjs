/** Which process is which: a pid alone may have been given to a stranger since it was written down. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const boot = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

/** The fields of Linux's /proc/PID/stat that follow the name. */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name in parentheses may hold spaces, so the fields are counted from the last parenthesis.
  const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state, parent: Number(parent), began: rest[17] }
}

/** The process that started another; null where that cannot be known. */
export function parentOf(pid) {
  try {
    return statOf(pid).parent
  } catch {
    return null
  }
}

/** When a process began, in the machine's own words; null when it is gone or is only waiting to be buried. */
function beginningOf(pid) {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    const { state, began } = statOf(pid)
    return state === 'Z' ? null : `${boot()}/${began}`
  } catch {
    return null
  }
}

/** What is written down about a process so that it can be recognised later. */
export const identify = (pid) => ({ pid, began: beginningOf(pid) })

/** Whether the very process that was written down still runs. */
export const lives = (identity) =>
  Boolean(identity?.pid && identity.began) && beginningOf(identity.pid) === identity.began

/** The command line of a process, or an empty string. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Ends a process that was written down, gently first; a stranger with the same number is left alone. */
export async function end(
  identity,
  { signals = ['SIGTERM', 'SIGKILL'], patience = 8_000, group = false } = {},
) {
  for (const signal of signals) {
    if (!lives(identity)) return
    try {
      process.kill(group ? -identity.pid : identity.pid, signal)
    } catch {
      return
    }
    for (const until = Date.now() + patience; Date.now() < until; await sleep(50))
      if (!lives(identity)) return
  }
}
