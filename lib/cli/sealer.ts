import { sealFolder } from '@/lib/server/log/seal-place'

/**
 * `ringleader sealer [--resume]`: how the log is signed. `--resume` takes an alarm back once people have looked; what is still
 * wrong raises it again at the next signing.
 */
export async function run(args: readonly string[]): Promise<number> {
  const folder = sealFolder()
  const standing = folder.exists() ? folder.standing() : null
  if (args.some((one) => one !== '--resume')) {
    process.stderr.write('ringleader sealer [--resume]\n')
    return 2
  }
  if (!standing) {
    process.stderr.write('Nothing was signed yet.\n')
    return 3
  }
  process.stdout.write(`${folder.verifierKey()}\n${folder.checkpoint() ?? ''}`)
  if (!standing.refusal) return 0
  const { why, entry, since } = standing.refusal
  process.stdout.write(`\nNot signed since ${new Date(since).toISOString()}: ${why}, entry ${entry}\n`)
  if (!args.includes('--resume')) return 1
  folder.keepStanding({ ...standing, refusal: null, reread: { ...standing.reread, next: 0 } })
  process.stdout.write('Taken back.\n')
  return 0
}
