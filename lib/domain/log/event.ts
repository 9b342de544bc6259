import type { z } from 'zod'
import { auditEvents } from './events/audit'
import { authorityEvents } from './events/authority'
import { caseEvents } from './events/cases'
import { commentEvents } from './events/comments'
import { courtEvents } from './events/court'
import { custodyEvents } from './events/custody'
import { decisionEvents } from './events/decision'
import { defenceEvents } from './events/defence'
import { disclosureEvents } from './events/disclosure'
import { enquiryEvents } from './events/enquiries'
import { evidenceEvents } from './events/evidence'
import { fieldEvents } from './events/field'
import { identityEvents } from './events/identity'
import { informantEvents } from './events/informants'
import { informedEvents } from './events/informed'
import { lawEvents } from './events/law'
import { learningEvents } from './events/learning'
import { leavingEvents } from './events/leaving'
import { logEvents } from './events/log'
import { offenceEvents } from './events/offences'
import { paperEvents } from './events/papers'
import { peopleEvents } from './events/people'
import { proofEvents } from './events/proof'
import { retentionEvents } from './events/retention'
import { returnEvents } from './events/returns'
import { reviewEvents } from './events/review'
import { storeEvents } from './events/stores'
import { submissionEvents } from './events/submission'

/** Everything the log can say, and what each saying carries. A closed list. */
export const events = {
  ...identityEvents,
  ...caseEvents,
  ...peopleEvents,
  ...evidenceEvents,
  ...fieldEvents,
  ...custodyEvents,
  ...offenceEvents,
  ...defenceEvents,
  ...storeEvents,
  ...authorityEvents,
  ...enquiryEvents,
  ...proofEvents,
  ...paperEvents,
  ...logEvents,
  ...lawEvents,
  ...returnEvents,
  ...reviewEvents,
  ...informedEvents,
  ...submissionEvents,
  ...decisionEvents,
  ...disclosureEvents,
  ...courtEvents,
  ...commentEvents,
  ...informantEvents,
  ...leavingEvents,
  ...learningEvents,
  ...auditEvents,
  ...retentionEvents,
} as const

export type EventType = keyof typeof events
export type EventDetails<T extends EventType> = z.input<(typeof events)[T]['details']>

/** Something that was done, seen or refused, about one thing. */
export type Event = {
  [T in EventType]: { readonly type: T; readonly objectId: string | null; readonly details: EventDetails<T> }
}[EventType]
