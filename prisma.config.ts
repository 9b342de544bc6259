import { defineConfig } from 'prisma/config'

/** Where Prisma's own tools find things. The house generates and migrates by scripts/, which need no download. */
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
})
