import type { Db } from '@/lib/db/client'
import { chargeOf, projectCharge } from '@/lib/domain/cases/projection'
import { storedResult } from '@/lib/domain/cases/stored-result'
import { caseFile } from '@/lib/domain/readiness/case-file'
import type { Read } from '@/lib/domain/readiness/compare'
import { MODEL } from '@/lib/domain/readiness/parameters'
import { resultText } from '@/lib/domain/readiness/result'
import { score } from '@/lib/domain/readiness/score'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { policyNamed } from '@/lib/server/policy/in-use'

/** One charge as it was or is read, with the names of then. */
export type FrozenCharge = Read & {
  readonly chargeId: string
  readonly nameKm: string | null
  readonly nameLatin: string | null
  readonly tier: number | null
  readonly count: number
  readonly templateId: string
}

type Row = Awaited<ReturnType<Db['snapshotReading']['findMany']>>[number]

/** What a snapshot kept of one charge, read by its shape like all that comes out of storage. */
export const thawed = ({
  chargeId,
  nameKm,
  nameLatin,
  tier,
  countNumber,
  templateId,
  file,
  result,
}: Row): FrozenCharge => ({
  ...{ chargeId, nameKm, nameLatin, tier, count: countNumber, templateId },
  file: caseFile.parse(JSON.parse(file)),
  result: storedResult.parse(JSON.parse(result)),
})

/** The charges of the case as it stands now, in the same form. */
export async function asItStands(db: Db, caseId: string, now: Date): Promise<readonly FrozenCharge[]> {
  const view = await readCaseView(db, caseId, now)
  return view.charges.map(({ id: chargeId, partyId }) => {
    const { count } = chargeOf(view, chargeId)
    const party = view.parties.find(({ id }) => id === partyId)
    const file = projectCharge(view, chargeId)
    return {
      ...{
        chargeId,
        nameKm: party?.nameKm ?? null,
        nameLatin: party?.nameLatin ?? null,
        tier: party?.tier ?? null,
      },
      ...{ count: count.number, templateId: count.templateId, file, result: score(file, view.policy) },
    }
  })
}

/**
 * Whether a kept result is, to the byte, what the engine says today of the kept file under the policy of then; null when
 * the house knows no such policy.
 */
export async function sameToTheByte(db: Db, row: Row): Promise<boolean | null> {
  const policy = await policyNamed(db, row.parameterHash)
  if (policy === null || row.model !== MODEL) return null
  return resultText(score(caseFile.parse(JSON.parse(row.file)), policy)) === row.result
}
