import type { Fixture } from './every-act'

/** How the acts of learning and practice are done as they are meant. */
export const learningFixtures: Readonly<Record<string, Fixture>> = {
  'view-lessons': { by: 'lead', input: () => ({}) },
  'choose-lesson': { by: 'lead', input: () => ({ lesson: 'search_witnesses', shown: 'no' }) },
  'view-unit-learning': { by: 'supervisor', input: () => ({ year: '2026' }) },
  'export-unit-learning': { by: 'supervisor', input: () => ({ year: '2026' }) },
}
