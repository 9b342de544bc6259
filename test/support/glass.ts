import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { breakGlass } from '@/lib/server/cases/break-glass'
import { run } from '@/lib/server/kernel/run'
import { aFile, type Company } from './cast'
import type { Fixture } from './every-act'
import { aPerson, at, today } from './people'

export const reason = 'Shots at the landing; the boat of this case is there.'

/** The number of a case that stands as every file of the cast does. */
export const aNumber = async (company: Company) => {
  const caseId = await aFile(company)
  const { number } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  return { caseId, number }
}

/** Somebody opens a case of the cast's that is not theirs. */
export async function aBrokenGlass(company: Company, by?: Actor) {
  const breaker = by ?? (await aPerson('officer'))
  const { caseId, number } = await aNumber(company)
  const { glassId } = await run(breakGlass, breaker, { number, reason }, at())
  return { caseId, number, glassId, breaker }
}

/** All that somebody broke was found right by somebody else. */
export async function allReviewed({ id: byId }: Actor) {
  const waiting = await prisma.$queryRaw<{ id: string; caseId: string }[]>`
    SELECT g."id", g."caseId" FROM "BrokenGlass" g WHERE g."byId" = ${byId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "GlassReview" r WHERE r."glassId" = g."id")`
  if (waiting.length === 0) return
  const reviewedById = (await aPerson('supervisor')).id
  await prisma.glassReview.createMany({
    data: waiting.map(({ id: glassId, caseId }) => ({
      ...{ glassId, caseId, byId, reviewedById, verdict: 'justified' as const, at: today },
    })),
  })
}

/** The acts of breaking and reviewing; each breaks a glass of its own. */
export const glassFixtures: Readonly<Record<string, Fixture>> = {
  'break-glass': {
    by: 'officerElsewhere',
    once: true,
    input: async (scene, by) => {
      await allReviewed(by)
      return { number: (await aNumber(scene)).number, reason }
    },
  },
  'review-glass': {
    by: 'supervisor',
    once: true,
    input: async (scene) => {
      const { caseId, glassId } = await aBrokenGlass(scene)
      return { caseId, glassId, verdict: 'not_justified', words: 'A call to the lead would have done.' }
    },
  },
  'view-glass': { by: 'officerElsewhere', input: () => ({}) },
}
