import type { ProcedureWords } from '@/lib/domain/evidence/procedure'

/** The columns of what is said of a procedure, besides what it is, when it began, where and whom it concerned. */
export const procedureColumns = (said: ProcedureWords) => ({
  until: said.until ?? null,
  authorityId: said.authorityId ?? null,
  nightException: said.nightException ?? null,
  ownerPresent: said.ownerPresent ?? null,
  witnessOne: said.witnessOne ?? null,
  witnessTwo: said.witnessTwo ?? null,
  witnessesPolice: said.witnessesPolice ?? null,
  interpreterIndependent: said.interpreterIndependent ?? null,
  lawyerInvitedAt: said.lawyerInvitedAt ?? null,
  felony: said.felony ?? null,
})
