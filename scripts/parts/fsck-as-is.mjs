/** `ringleader fsck` in the house that the environment names, as it runs: `node --import tsx` this. */
const { run } = await import('../../lib/cli/fsck.ts')
process.exitCode = await run(process.argv.slice(2))
await globalThis.ringleaderDb?.$disconnect()
