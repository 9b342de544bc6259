import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { aCase } from '../../support/cases'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
beforeAll(async () => {
  await owner.connect()
  await aCase()
})
afterAll(() => owner.end())

const names = async (query: string) =>
  (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name)

const tables = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'audit', 'vault')`
const mayBe = (role: string, right: string) =>
  names(
    `SELECT n.nspname || '.' || c.relname AS name ${tables} AND has_table_privilege('${role}', c.oid, '${right}') ORDER BY 1`,
  )

describe('the roles of the database', () => {
  test('sign nobody in, and are no superusers', async () => {
    const { rows } = await owner.query(
      `SELECT bool_or(rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls) AS any, count(*)::int AS many
       FROM pg_roles WHERE rolname IN ('ringleader_owner', 'ringleader_app', 'ringleader_auditor', 'ringleader_vault')`,
    )
    expect(rows).toEqual([{ any: false, many: 4 }])
  })

  test('the application empties nothing, and deletes only what is nobody’s record', async () => {
    expect(await mayBe('ringleader_app', 'TRUNCATE')).toEqual([])
    expect(await mayBe('ringleader_app', 'DELETE')).toEqual([
      'public.CountSeizure',
      // Only while its return is not sent: a trigger refuses the rest.
      'public.Defect',
      'public.Draft',
      // An invented item taken off a place, only until the practice is handed in: a trigger refuses the rest.
      'public.PracticeLink',
      'public.SignInBucket',
      'public.Upload',
    ])
  })

  test('the application changes nothing of the log, of custody and of originals', async () => {
    const changed = await mayBe('ringleader_app', 'UPDATE')
    expect(changed.filter((name) => /^audit|Custody|StoredFile|ItemFile|FileManifest/.test(name))).toEqual([])
    const added = await mayBe('ringleader_app', 'INSERT')
    expect(added.filter((name) => name.startsWith('audit'))).toEqual([])
  })

  test('the application has no right on any table of the vault, and may not become its role', async () => {
    for (const right of ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
      for (const role of ['ringleader_app', 'ringleader_auditor', 'ringleader'])
        expect((await mayBe(role, right)).filter((name) => name.startsWith('vault'))).toEqual([])
    const { rows } = await owner.query(
      `SELECT pg_has_role('ringleader', 'ringleader_vault', 'MEMBER') OR pg_has_role('ringleader_app', 'ringleader_vault', 'MEMBER') AS becomes`,
    )
    expect(rows).toEqual([{ becomes: false }])
  })

  test('the doors of the vault open as its role, for the application and nobody else, and look in no other schema', async () => {
    const { rows } = await owner.query(
      `SELECT p.proname AS name, r.rolname AS owner, p.prosecdef AS definer, p.proconfig AS config,
         has_function_privilege('ringleader_auditor', p.oid, 'EXECUTE') AS auditor
       FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.pronamespace = 'vault'::regnamespace`,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const door of rows)
      expect(door).toMatchObject({
        ...{ owner: 'ringleader_vault', definer: true, auditor: false },
        config: ['search_path=pg_catalog, vault'],
      })
  })

  test('the application makes no tables, and the auditor only reads the log', async () => {
    const { rows } = await owner.query(
      `SELECT has_schema_privilege('ringleader_app', 'public', 'CREATE') OR has_schema_privilege('ringleader_app', 'audit', 'CREATE')
         OR has_schema_privilege('ringleader_auditor', 'public', 'CREATE') AS makes`,
    )
    expect(rows).toEqual([{ makes: false }])
    const read = await mayBe('ringleader_auditor', 'SELECT')
    expect(read.filter((name) => !name.startsWith('public._'))).toEqual([
      'audit.detail',
      'audit.entry',
      'audit.head',
      'audit.stream',
    ])
    for (const right of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'])
      expect(await mayBe('ringleader_auditor', right)).toEqual([])
  })

  test('every trigger guards always, also in a session that calls itself a replica', async () => {
    expect(
      await names(`SELECT c.relname || '.' || t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND t.tgenabled <> 'A'`),
    ).toEqual([])
  })
})

describe('the log in the database', () => {
  const asOwner = async (statement: string) => {
    await owner.query('BEGIN')
    await owner.query("SET LOCAL session_replication_role = 'replica'")
    return owner.query(statement).finally(() => owner.query('ROLLBACK'))
  }

  test.each([
    'DELETE FROM audit.entry',
    "UPDATE audit.entry SET type = 'x'",
    'TRUNCATE audit.entry CASCADE',
    'DELETE FROM audit.detail',
    "UPDATE audit.detail SET body = '{}'",
    "UPDATE audit.detail SET salt = ''",
    'TRUNCATE audit.detail',
    'DELETE FROM audit.head',
    'TRUNCATE audit.head',
    'DELETE FROM audit.stream',
    'TRUNCATE audit.stream',
  ])('refuses also its owner %s', async (statement) => {
    await expect(asOwner(statement)).rejects.toThrow()
  })

  test('lets a detail be erased', async () => {
    await expect(asOwner('UPDATE audit.detail SET body = NULL WHERE seq = 0')).resolves.toMatchObject({
      rowCount: 1,
    })
  })

  test.each([
    'INSERT INTO audit.entry SELECT * FROM audit.entry',
    'UPDATE audit.head SET size = 0',
    'DELETE FROM audit.entry',
    'SET ROLE ringleader_owner',
    'CREATE TABLE public.mine (x int)',
    'ALTER TABLE audit.entry DISABLE TRIGGER ALL',
    'SET ROLE ringleader_vault',
    'SELECT * FROM vault.identity',
    'SELECT * FROM vault.pseudonym',
    'INSERT INTO vault.unmasking VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())',
    'SELECT vault.unmask(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())',
    'SELECT vault.read_identity(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now())',
    'SELECT vault.allow_handover(gen_random_uuid(), gen_random_uuid(), gen_random_uuid())',
    "SELECT vault.hand_on(gen_random_uuid(), gen_random_uuid(), '', '', '')",
    "SELECT vault.introduce(gen_random_uuid(), gen_random_uuid(), '', '')",
    "SELECT vault.read_introduced(gen_random_uuid(), '', gen_random_uuid())",
    'DELETE FROM "InformantSuccessor"',
    'SELECT vault.erase(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid())',
    "SELECT vault.bury(gen_random_uuid(), gen_random_uuid(), '', '', '')",
    "SELECT vault.drop_introduction(gen_random_uuid(), gen_random_uuid(), '')",
    'DELETE FROM vault.identity',
    "UPDATE vault.key SET mark = ''",
  ])('refuses the application %s', async (statement) => {
    await expect(prisma.$executeRawUnsafe(statement)).rejects.toThrow()
  })
})
