import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import '@/lib/server/every-act'
import { type AnyAct, everyAct } from '@/lib/server/kernel/act'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { parse } from '@/lib/server/kernel/parse'
import { run } from '@/lib/server/kernel/run'
import { settle } from '@/lib/server/readiness/settle'
import { sayIssues, sayRefusals } from '@/lib/web/say'
import { type Company, theCompany } from '../support/cast'
import { aScene, type Fixture, fixtures, type Scene } from '../support/every-act'
import { at, today } from '../support/people'
import { rowsNow, rowsOf } from '../support/rows'
import { languages, unsaid } from '../support/words'
import { allWrongs, type Path, placesIn, put, strays, valueAt, wrongsFor } from '../support/wrong'

const reading = vi.hoisted(() => ({ language: 'en' as 'en' | 'km' }))
vi.mock('server-only', () => ({}))
vi.mock('next-intl/server', async () => {
  const { sentences } = await import('../support/words')
  return { getTranslations: async (namespace: 'reasons') => sentences(reading.language, namespace) }
})

vi.setConfig({ testTimeout: 120_000 })

// Readings are computed once an act was tried with everything, so that a thousand tries stay affordable.
const changed = new Set<string>()
whenCaseChanges(async (caseId) => void changed.add(caseId))
async function settleAll() {
  for (const caseId of changed) await settle(caseId, today)
  changed.clear()
}

afterEach(settleAll)

let company: Company
let elsewhere: Scene
beforeAll(async () => {
  company = await theCompany()
  elsewhere = await aScene(await theCompany())
})

const fixtureOf = (act: AnyAct): Fixture => {
  const fixture = fixtures[act.name]
  if (!fixture) throw new Error(`${act.name} has no fixture in test/support/every-act.ts`)
  return fixture
}

type Came = { readonly done: boolean; readonly output?: unknown }

/** A no that a person can read: invalid, refused, or not there. Anything else is a bug of ours, and thrown on. */
async function readable(error: unknown): Promise<Came> {
  if (error instanceof NotFound) return { done: false }
  if (!(error instanceof z.ZodError) && !(error instanceof Refused)) throw error
  for (const language of languages) {
    reading.language = language
    const said = await (error instanceof Refused ? sayRefusals(error.refusals) : sayIssues(error))
    expect(Object.values(said).flat().length).toBeGreaterThan(0)
  }
  return { done: false }
}

const scenes = new Map<string, Promise<Scene>>()
/** A case for the trials of one act, so that what it adds weighs on no other. */
const sceneOf = (act: AnyAct): Promise<Scene> => {
  const found = scenes.get(act.name) ?? aScene(company)
  scenes.set(act.name, found)
  return found
}

/** One act, tried with one input after another; nothing that is refused leaves a row behind. */
async function trial(act: AnyAct) {
  const { by, input: make, once } = fixtureOf(act)
  const scene = await sceneOf(act)
  const actor = scene.cast[by]
  let right = await make(scene, actor)
  let before = await rowsNow()
  return {
    right: () => right,
    async put(what: string, wrong: unknown): Promise<Came> {
      const because = `${act.name}: ${what}`
      const stumbled = (cause: unknown) => Promise.reject(new Error(because, { cause }))
      try {
        parse(act.input, wrong)
      } catch (error) {
        return readable(error).catch(stumbled)
      }
      const came = await run(act, actor, wrong, at())
        .then((output): Came => ({ done: true, output }), readable)
        .catch(stumbled)
      // A look runs in a transaction that PostgreSQL lets write nothing.
      if (act.kind === 'read') return came
      if (!came.done) expect(await rowsNow(), because).toEqual(before)
      else {
        if (once) right = await make(scene, actor)
        before = await rowsNow()
      }
      return came
    },
  }
}

describe.each(everyAct())('$name', (act) => {
  test('takes what is right', async () => {
    const { right, put } = await trial(act)
    expect(await put('what is right', right())).toMatchObject({ done: true })
  })

  test('takes or refuses, and never stumbles over, whatever stands in any place of it', async () => {
    const trying = await trial(act)
    for (const path of placesIn(trying.right())) {
      for (const [what, wrong] of Object.entries(wrongsFor(valueAt(trying.right(), path)))) {
        await trying.put(`${what} as ${path.join('.')}`, put(trying.right(), path, wrong))
      }
    }
  })

  test('refuses what it did not ask for, and what is no answer at all', async () => {
    const trying = await trial(act)
    for (const name of strays) {
      const came = await trying.put(`a stray ${name}`, put(trying.right(), [name], 'x'))
      expect(came.done, name).toBe(false)
    }
    for (const whole of [null, undefined, [], 'x', 7, true]) {
      expect((await trying.put(`${whole} for all`, whole)).done).toBe(false)
    }
  })

  test('finds and touches nothing of another case behind an id', async () => {
    const { by, input: make } = fixtureOf(act)
    const foreign = await make(elsewhere, elsewhere.cast[by])
    const trying = await trial(act)
    const theirs = await rowsOf(elsewhere.caseId)
    for (const path of placesIn(foreign).filter((one) => namesARow(valueAt(foreign, one)))) {
      const came = await trying.put(
        `another case's ${path.join('.')}`,
        put(trying.right(), path, valueAt(foreign, path)),
      )
      const name = nameOf(path)
      if (!knownToAll.includes(name) && !knownToAll.includes(`${act.name} ${name}`))
        expect(came.done, path.join('.')).toBe(false)
      if (act.kind === 'read') expect(JSON.stringify(came.output) ?? '').not.toContain(elsewhere.caseId)
      expect(await rowsOf(elsewhere.caseId)).toEqual(theirs)
    }
  })
})

/** Ids that belong to no case, or that only choose among what is one's own anyway. */
const knownToAll = [
  ...[
    'accountId',
    'unitId',
    'parentId',
    'officeId',
    'actorId',
    'after',
    'from',
    'draftId',
    'policyId',
    'flagId',
  ],
  ...['begin-upload uploadId', 'export-history about', 'list-drafts caseId', 'offer-hand-over to'],
  // A form's own key, made by whoever sends it; and ticks, of which those that the case does not know change nothing.
  ...['offer-items batchId', 'receive-items batchId', 'save-scenario gone', 'view-knock-out gone'],
  // Of many objects each has its own outcome: one that is not there is told so, and the others go their way.
  ...['offer-items itemIds', 'offer-items to', 'receive-items offerId'],
]
const nameOf = (path: Path) => String(path.findLast((step) => typeof step === 'string'))
const namesARow = (value: unknown) =>
  typeof value === 'string' && /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|^[0-9a-f]{32}$/.test(value)

describe('whatever a machine can think of', () => {
  const letter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3, noUnicodeString: false }),
    fc.string({ unit: letter, maxLength: 40 }),
    fc.double(),
    fc.constantFrom(...allWrongs),
    fc
      .date({ noInvalidDate: false })
      .map((date) => (Number.isNaN(date.getTime()) ? 'NaN' : date.toISOString())),
  )

  test.each(everyAct())('is taken or refused by $name', async (act) => {
    const trying = await trial(act)
    const places = placesIn(trying.right())
    const changes = fc.array(
      fc.tuple(places.length > 0 ? fc.constantFrom(...places) : fc.constant<Path>(['x']), anything),
      { minLength: 1, maxLength: 3 },
    )
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const wrong = changed.reduce<unknown>(
          (input, [path, value]) => put(input, path, value),
          trying.right(),
        )
        await trying.put(JSON.stringify(changed).slice(0, 500), wrong)
      }),
      { seed: 20_261_102, numRuns: 25, endOnFailure: true },
    )
  })
})

test('every no that was said on the way has its sentence, in both languages', () => {
  expect([...unsaid].sort()).toEqual([])
})
