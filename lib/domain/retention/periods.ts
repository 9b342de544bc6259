import type { Ground } from './due'

/** How long what is kept of a person stays. Data of the jurisdiction, by its code. */
export type Periods = {
  /** Days after a judgment in which another court may still be asked; before they are over nothing is final. */
  readonly appealDays: number
  /** Days after a decision not to charge in which somebody may still object to it. */
  readonly objectionDays: number
  /** How many days before a file may be erased somebody looks whether it is still needed. */
  readonly reviewDays: number
  /** Years for which it is kept once everything ended, by how it ended. */
  readonly keepYears: Readonly<Record<Ground, number>>
  /** The open question to the ministries that asks for these numbers; none of them is law while it is not answered. */
  readonly question: 'retention'
}

/** Cambodia. Chosen so that nothing is final too early and nothing goes too soon; to be confirmed by the Justice Ministry. */
export const periodsOfCambodia: Periods = {
  appealDays: 60,
  objectionDays: 90,
  reviewDays: 180,
  keepYears: { cleared: 3, not_charged: 5, dropped: 5, bystander: 5, convicted: 20 },
  question: 'retention',
}
