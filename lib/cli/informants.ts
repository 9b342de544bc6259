import { parseArgs } from 'node:util'
import { changeVaultKey } from '@/lib/server/informants/change-key'
import { Unavailable } from '@/lib/server/kernel/errors'
import { settings } from '@/lib/settings'

const usage = 'ringleader informants --new-key\n'

/**
 * `ringleader informants --new-key`: seals the informant vault anew with a new key, which takes the place of the old one. The
 * house may be open. Exit: 0 done, 1 the vault does not open with the key that lies there, 2 misused.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (!asked(args)) {
    process.stderr.write(usage)
    return 2
  }
  try {
    const changed = await changeVaultKey()
    process.stdout.write(
      changed
        ? `The informant vault is sealed with a new key: ${settings().informantKey}. Put a copy into the safe now; keep the copy of the old one there as long as any backup from before.\n`
        : 'Nothing was ever kept in the informant vault: it has no key yet.\n',
    )
    return 0
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function asked(args: readonly string[]): boolean {
  try {
    return (
      parseArgs({ args: [...args], options: { 'new-key': { type: 'boolean' } } }).values['new-key'] === true
    )
  } catch {
    return false
  }
}
