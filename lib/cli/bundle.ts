import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { prisma } from '@/lib/db/client'
import { bundleOf, sayBundled } from '@/lib/server/log/bundle-case'
import { sealLog } from '@/lib/server/log/seal-log'
import { sealedNow } from '@/lib/server/log/sealed-now'

const patience = 20_000
const verifier = new URL('../../scripts/verify.mjs', import.meta.url)

const options = {
  case: { type: 'string' },
  withhold: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

/**
 * `ringleader bundle --case NUMBER --out FILE [--withhold ENTRY]...`: a case's history for a court, with the verifier beside
 * it. Entries withheld travel as their hash; the verifier says how many.
 */
export async function run(
  args: readonly string[],
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): Promise<number> {
  const given = read(args)
  if (!given) {
    process.stderr.write('ringleader bundle --case NUMBER --out FILE [--withhold ENTRY]...\n')
    return 2
  }
  const found = await prisma.case.findUnique({ where: { number: given.number }, select: { id: true } })
  if (!found) {
    process.stderr.write(`There is no case ${given.number}.\n`)
    return 2
  }
  const through = await sayBundled(found.id, given.withheld.size)
  const lines = await whenSealed(() => bundleOf(found.id, through, given.withheld), isOpen)
  if (!lines) {
    process.stderr.write('Nobody signed the last entry; see that the worker runs.\n')
    return 3
  }
  writeFileSync(given.out, lines.join(''), { mode: 0o600 })
  copyFileSync(verifier, join(dirname(given.out), 'verify.mjs'))
  const hash = createHash('sha256').update(readFileSync(verifier)).digest('hex')
  process.stdout.write(`${given.out}: ${lines.length - 2} entries, ${given.withheld.size} withheld\n`)
  process.stdout.write(
    `node verify.mjs --bundle ${given.out} --key ${sealedNow().key}\nverify.mjs has the SHA-256 ${hash}\n`,
  )
  return 0
}

/** In an open house the worker signs; in one that is closed we do. Never both: the sealer is one. */
async function whenSealed<T>(ask: () => Promise<T | undefined>, isOpen: boolean): Promise<T | undefined> {
  if (!isOpen) await sealLog(new Date())
  for (const until = Date.now() + patience; ; await sleep(500)) {
    const got = await ask()
    if (got !== undefined || !isOpen || Date.now() > until) return got
  }
}

function read(args: readonly string[]) {
  try {
    const { case: number, out, withhold = [] } = parseArgs({ args: [...args], options }).values
    if (!number || !out || !withhold.every((one) => /^\d{1,15}$/.test(one))) return undefined
    return { number, out, withheld: new Set(withhold.map(Number)) }
  } catch {
    return undefined
  }
}
