import { beginAnew } from '@/lib/server/log/begin-anew'
import { sealFolder } from '@/lib/server/log/seal-place'

/**
 * `ringleader sealer [--resume | --begin-anew]`: how the log is signed. `--resume` takes an alarm back once people have looked;
 * what is still wrong raises it again at the next signing. `--begin-anew` is for a house that was restored to an older state: what
 * was signed is laid aside, and another key signs this log from its first entry.
 */
export async function run(args: readonly string[]): Promise<number> {
  const folder = sealFolder()
  const standing = folder.exists() ? folder.standing() : null
  if (args.length > 1 || args.some((one) => one !== '--resume' && one !== '--begin-anew')) {
    process.stderr.write('ringleader sealer [--resume | --begin-anew]\n')
    return 2
  }
  if (!standing) {
    process.stderr.write('Nothing was signed yet.\n')
    return 3
  }
  process.stdout.write(`${folder.verifierKey()}\n${folder.checkpoint() ?? ''}`)
  if (!standing.refusal) {
    if (!args.includes('--begin-anew')) return 0
    process.stderr.write('Nothing stops the sealer: it goes on from what it signed.\n')
    return 2
  }
  const { why, entry, since } = standing.refusal
  process.stdout.write(`\nNot signed since ${new Date(since).toISOString()}: ${why}, entry ${entry}\n`)
  if (args.includes('--begin-anew')) {
    await beginAnew(folder, new Date())
    process.stdout.write('Laid aside. The next signing is by a new key: hand it out.\n')
    return 0
  }
  if (!args.includes('--resume')) return 1
  folder.keepStanding({ ...standing, refusal: null, reread: { ...standing.reread, next: 0 } })
  process.stdout.write('Taken back.\n')
  return 0
}
