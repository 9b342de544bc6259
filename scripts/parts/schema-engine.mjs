/** Prisma's schema engine as WebAssembly, because the native one has to be downloaded. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { root } from './places.mjs'

/** The SQL from one list of schema files to another. The server is only asked what dialect it speaks. */
export async function diff({ from, to, server }) {
  const wasm = readFileSync(join(root, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()

  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: new URL('/postgres', server).href }),
  )
  const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  const { stdout } = await schemaEngine.diff({
    from: from.length ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: to },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
