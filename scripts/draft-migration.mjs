/**
 * Prints drafts of SQL for the schema in prisma/. Nothing is applied: paste the draft into
 * prisma/migrations/NNNN_name/migration.sql and finish it by hand (rights, triggers, partial indexes).
 *
 *   node scripts/draft-migration.mjs              from the schema as last committed to the schema as it now stands
 *   node scripts/draft-migration.mjs --all        from nothing to the schema as it now stands
 *   node scripts/draft-migration.mjs --drift      where migrations and schema disagree; nothing when they agree
 *   node scripts/draft-migration.mjs --comments   COMMENT ON statements out of the schema's doc comments
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './parts/places.mjs'
import { comments } from './parts/schema-comments.mjs'
import { drift } from './parts/schema-drift.mjs'
import { diff } from './parts/schema-engine.mjs'

const isSchema = (path) => path.endsWith('.prisma')

function asItStands() {
  const folder = join(root, 'prisma')
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter(isSchema)
    .sort()
    .map((path) => ({ path: relative(root, path), content: readFileSync(path, 'utf8') }))
}

function asCommitted() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  return git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma')
    .trim()
    .split('\n')
    .filter(isSchema)
    .map((path) => ({ path, content: git('show', `HEAD:${path}`) }))
}

/** The address of what the migrations make, on the test database. */
const migrated = () =>
  process.env.RINGLEADER_TEST_TEMPLATE ??
  execFileSync(process.execPath, [join(root, 'scripts', 'test-database.mjs')], { encoding: 'utf8' }).trim()

async function differences() {
  const server = migrated()
  return (await drift({ server, sql: await diff({ from: [], to: asItStands(), server }) })).join('\n')
}

const asked = process.argv[2] ?? ''
const drafts = {
  '': () => diff({ from: asCommitted(), to: asItStands(), server: migrated() }),
  '--all': () => diff({ from: [], to: asItStands(), server: migrated() }),
  '--drift': differences,
  '--comments': () => comments(asItStands()),
}
const draft = drafts[asked]
if (!draft) {
  console.error(
    `Not known: ${asked}. Known are ${Object.keys(drafts).filter(Boolean).join(', ')}, or nothing.`,
  )
  process.exit(2)
}
process.stdout.write(`${(await draft()).trim()}\n`, () => process.exit(0)) // the engine keeps a timer running
