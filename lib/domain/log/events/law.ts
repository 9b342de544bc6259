import { z } from 'zod'
import { says } from '../declare'

const versioned = z.strictObject({ template: z.string() })

/** What can be said of the law as the house keeps it: offence templates, answers of ministries, the scoring policy. */
export const lawEvents = {
  'policy.drafted': says('policy', z.strictObject({ numbers: z.int() })),
  'policy.adopted': says('policy', z.strictObject({ version: z.int() })),
  'policies.viewed': says('policy', z.strictObject({}), true),
  'policy.compared': says('policy', z.strictObject({ charges: z.int() }), true),
  'template.drafted': says('template', versioned),
  'template.changed': says('template', versioned),
  'template.confirmed': says('template', versioned),
  'template.adopted': says('template', versioned),
  'template.viewed': says('template', versioned, true),
  'templates.viewed': says('template', z.strictObject({}), true),
  'question.answered': says('question', z.strictObject({ question: z.string() })),
  'question.opened-again': says('question', z.strictObject({ question: z.string() })),
  'questions.viewed': says('question', z.strictObject({}), true),
} as const
