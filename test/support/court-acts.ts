import type { Fixture } from './every-act'

/** How the acts between the police, the prosecutors and the court are done as they are meant. */
export const courtFixtures: Readonly<Record<string, Fixture>> = {
  'view-submission': { by: 'lead', input: ({ caseId }) => ({ caseId }) },
  'view-queue': { by: 'prosecutor', input: () => ({}) },
}
