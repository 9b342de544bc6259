import { sealLog } from '@/lib/server/log/seal-log'
import type { Fixture } from './every-act'
import { today } from './people'

/** What is asked of the log needs a log that somebody sealed. */
const sealed =
  (input: Readonly<Record<string, unknown>>): Fixture['input'] =>
  async () => {
    await sealLog(today)
    return { ...input }
  }

/** The acts about the log itself. */
export const logFixtures: Readonly<Record<string, Fixture>> = {
  // A day on which nothing happened yet: the whole of a long log is refused.
  'export-log': { by: 'auditor', input: () => ({ from: '2199-01-01' }) },
  'prove-entry': { by: 'auditor', input: sealed({ entry: 0, size: 1 }) },
  'prove-growth': { by: 'auditor', input: sealed({ from: 1, to: 2 }) },
  'read-checkpoint': { by: 'auditor', input: sealed({ witnessed: 'yes' }) },
  'view-log-standing': { by: 'auditor', input: sealed({}) },
}
