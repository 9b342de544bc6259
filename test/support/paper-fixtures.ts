import { aPaperOf, sentOut } from './custody'
import type { Fixture } from './every-act'
import { aPrintedPaper } from './papers'

/** How the acts of papers and weights are done as they are meant. */
export const paperFixtures: Readonly<Record<string, Fixture>> = {
  'find-paper': {
    by: 'lead',
    input: async ({ caseId, seizure }, by) => ({ code: (await aPrintedPaper(caseId, seizure, by)).code }),
  },
  'open-paper': {
    by: 'lead',
    input: async ({ caseId, seizure }, by) => ({
      paperId: (await aPrintedPaper(caseId, seizure, by)).paperId,
    }),
  },
  'print-paper': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await sentOut(caseId, by), seq: 2 },
      ...{ kind: 'custody_receipt', languages: 'both' },
    }),
  },
  'return-paper': {
    by: 'lead',
    once: true,
    input: async ({ caseId, seizure }, by) => {
      const { paperId, code } = await aPrintedPaper(caseId, seizure, by)
      return { caseId, paperId, code, fileId: await aPaperOf(caseId, seizure, by) }
    },
  },
  'view-paper': {
    by: 'lead',
    input: async ({ caseId, seizure }, by) => ({
      caseId,
      paperId: (await aPrintedPaper(caseId, seizure, by)).paperId,
    }),
  },
  'view-papers': { by: 'lead', input: ({ caseId, seizure }) => ({ caseId, itemId: seizure }) },
  'view-weights': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
}
