import { z } from 'zod'
import { verdicts } from '@/lib/domain/cases/glass'
import { says } from '../declare'

/** What can be said of cases and their teams. */
export const caseEvents = {
  'case.opened': says('case', z.strictObject({ number: z.string(), title: z.string() })),
  'case.viewed': says('case', z.strictObject({ part: z.string() }), true),
  'case.changed': says('case', z.strictObject({ changed: z.array(z.string()) })),
  // Older entries do not say the number of the submission, nor how much was missing.
  'case.submitted': says(
    'case',
    z.strictObject({ approvedBy: z.string(), submission: z.int().optional(), lacking: z.int().optional() }),
  ),
  'case.closed': says('case', z.strictObject({ because: z.string() })),
  'case.reopened': says('case', z.strictObject({ because: z.string() })),
  'case.office-informed': says('case', z.strictObject({ office: z.string() })),
  'case.sealed': says('case', z.strictObject({ because: z.string() })),
  'case.unsealed': says('case', z.strictObject({ because: z.string() })),
  'cases.listed': says('case', z.strictObject({ filter: z.string() }), true),
  'team.joined': says('account', z.strictObject({ name: z.string() })),
  'team.left': says('account', z.strictObject({ name: z.string() })),
  'team.end-set': says('account', z.strictObject({ name: z.string(), lastDay: z.string() })),
  'team.lead-named': says('account', z.strictObject({ name: z.string() })),
  'case.handed-over': says(
    'case',
    z.strictObject({ from: z.string(), to: z.string(), tasks: z.int(), objects: z.int() }),
  ),
  'team.viewed': says('case', z.strictObject({}), true),
  'reason.stated': says('case', z.strictObject({ purpose: z.string(), reason: z.string() })),
  'purpose.stated': says('case', z.strictObject({ purpose: z.string(), words: z.string() })),
  'glass.broken': says('glass', z.strictObject({ reason: z.string() })),
  'glass.reviewed': says('glass', z.strictObject({ verdict: z.enum(verdicts), words: z.string() })),
  'glass.listed': says('glass', z.strictObject({}), true),
  'timeline.viewed': says('case', z.strictObject({ person: z.string() }), true),
  'history.exported': says('case', z.strictObject({ entries: z.int() }), true),
  'history.viewed': says('case', z.strictObject({ filter: z.string() }), true),
} as const
