import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import '@/lib/server/every-act'
import { everyAct } from '@/lib/server/kernel/act'
import { openApi } from '@/lib/web/route'
import { theCompany } from '../support/cast'
import { aScene, fixtures, type Scene } from '../support/every-act'

vi.mock('server-only', () => ({}))

/** As a client reads it: written out, and read again. */
const described = JSON.parse(JSON.stringify(openApi(everyAct())))

const shape = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string().startsWith('/api/acts/'),
    z.strictObject({
      post: z.object({
        operationId: z.string(),
        'x-permission': z.string(),
        requestBody: z.object({
          content: z.object({
            'application/json': z.object({
              schema: z.object({
                type: z.literal('object'),
                properties: z.record(z.string(), z.unknown()),
                required: z.array(z.string()).default([]),
                additionalProperties: z.literal(false),
              }),
            }),
          }),
        }),
        responses: z.record(z.string(), z.object({ description: z.string() })),
      }),
    }),
  ),
})

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

describe('what the acts say of themselves', () => {
  test('names every act once, under its address, and refuses what it did not ask for', () => {
    const { paths } = shape.parse(described)
    expect(Object.keys(paths)).toEqual(everyAct().map(({ name }) => `/api/acts/${name}`))
    expect(Object.values(paths).map(({ post }) => post.operationId)).toEqual(
      everyAct().map(({ name }) => name),
    )
  })

  test.each(everyAct())('describes an input of $name that the door takes', async ({ name }) => {
    const { input, by } = fixtures[name] ?? {}
    if (!input || !by) throw new Error(`${name} has no fixture`)
    const given = Object.keys(await input(scene, scene.cast[by]))
    const { properties, required } =
      shape.parse(described).paths[`/api/acts/${name}`]?.post.requestBody.content['application/json']
        .schema ?? {}
    expect(Object.keys(properties ?? {})).toEqual(expect.arrayContaining(given))
    expect(given).toEqual(expect.arrayContaining(required ?? []))
  })

  test('tells which acts two people do, and before which one shows who one is', () => {
    const marked = (mark: string) =>
      Object.values(described.paths)
        .flatMap((path) => z.object({ post: z.looseObject({ operationId: z.string() }) }).parse(path).post)
        .filter((post) => post[mark] === true)
        .map(({ operationId }) => operationId)
    expect(marked('x-two-people')).toEqual(
      expect.arrayContaining(['create-account', 'submit-case', 'unseal-case']),
    )
    expect(marked('x-confirm-first')).toEqual(expect.arrayContaining(['approve', 'make-first-link']))
  })
})

describe('the door', () => {
  const sources = readdirSync('lib/server', { recursive: true })
    .map((file) => join('lib/server', String(file)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
  const declared = sources.flatMap((text) =>
    [...text.matchAll(/(?:^|\s)(?:twoPersonAct|act)\(\{\s*name: '([a-z-]+)'/g)].map(([, name]) => name),
  )

  test('knows every act that is declared anywhere', () => {
    expect(declared.length).toBeGreaterThan(70)
    expect(everyAct().map(({ name }) => name)).toEqual(declared.sort())
  })
})
