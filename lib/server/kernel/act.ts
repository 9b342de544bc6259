import type { z } from 'zod'
import type { Db } from '@/lib/db/client'
import type { Pace } from '@/lib/domain/identity/pace'
import type { Actor, CaseFacts, Permission } from '@/lib/domain/identity/policy'
import type { Halfway } from '@/lib/domain/identity/second-factor'
import type { EventDetails, EventType } from '@/lib/domain/log/event'
import type { Ruling } from '@/lib/domain/shared/ruling'

/** The case an act concerns, `system` when it concerns none, or undefined when there is no such thing. */
export type About = { readonly caseId: string } | 'system' | undefined

/** When something is asked, and in which request. */
export type At = { readonly now: Date; readonly requestId: string }

/** All that an act has to work with. It reaches the world by no other way. */
export type Context = {
  readonly db: Db
  readonly actor: Actor
  readonly at: At
  readonly now: Date
  /** The case it concerns, locked if the act writes. */
  readonly file: CaseFacts | undefined
  /** The second person, when an act that needs two is performed. */
  readonly approver: Actor | undefined
  /** The same work in the name of the one who asked, with this actor as the second person. */
  onBehalfOf(requester: Actor): Context
  /** Takes the value that a rule allows, or ends the act with the rule's refusals. */
  uphold<T>(ruling: Ruling<T>): T
  /** Says what was done or seen. An act that says nothing does not commit. */
  record<T extends EventType>(type: T, objectId: string | null, details: EventDetails<T>): void
}

type Common<Input extends z.ZodType, Output> = {
  /** Verb and noun, kebab-case: `log-evidence`. Also its address: POST /api/acts/log-evidence. */
  readonly name: string
  /** A read changes nothing and takes no lock; a write locks its case first. */
  readonly kind: 'read' | 'write'
  readonly permission: Permission
  readonly input: Input
  about(input: z.output<Input>, db: Db): About | Promise<About>
  /**
   * True when the person must have shown within five minutes that it is they, for this act on this object. Acts that are steps
   * of one thing say which: what is shown for one of them holds for all.
   */
  readonly stepUp?: true | 'own-factors'
  /** Whom it is open to before their second factor is chosen or shown. Without it: nobody. */
  readonly halfway?: readonly Halfway[]
  /** Why it may go unrecorded: saving what is typed, asking for notices, or turning the pages of what was just opened. */
  readonly quiet?: 'autosave' | 'poll' | 'opened'
  /** What is counted apart, because a machine could ask for too much of it; for some acts the input tells. */
  pace?(input: z.output<Input>): Pace | undefined
  /** True for a write that leaves the case as it was, such as saving a draft. */
  readonly leavesCase?: true
  perform(context: Context, input: z.output<Input>): Promise<Output>
}

/** One thing a person can do to a case, or see of it. */
export type Act<Input extends z.ZodType, Output> = Common<Input, Output> & { readonly approval?: undefined }

/** An act that two people do: one asks, another approves exactly that. */
export type TwoPersonAct<Input extends z.ZodType, Output> = Common<Input, Output> & {
  readonly approval: {
    /** What the second person must be permitted. */
    readonly permission: Permission
    /** False when this input needs no second person. Without it, all do. */
    when?(input: z.output<Input>, db: Db, at: At): boolean | Promise<boolean>
    /** Who of those permitted may be the second person here. Who does not fit never learns that something waits. */
    fits?(
      second: Actor,
      asker: Actor,
      input: z.output<Input>,
      db: Db,
    ): Ruling<unknown> | Promise<Ruling<unknown>>
  }
}

export type AnyAct = Act<z.ZodType, unknown> | TwoPersonAct<z.ZodType, unknown>

/** The act was asked for and waits for the second person. */
export type Pending = { readonly pending: true; readonly approvalId: string }

const known = new Map<string, AnyAct>()

/** Declares an act, and makes it known under its name. */
export const act = <Input extends z.ZodType, Output>(definition: Act<Input, Output>) => {
  known.set(definition.name, definition)
  return definition
}

/** Declares an act of two people, and makes it known under its name. */
export const twoPersonAct = <Input extends z.ZodType, Output>(definition: TwoPersonAct<Input, Output>) => {
  known.set(definition.name, definition)
  return definition
}

/** The act of that name, among all that were declared. */
export const actNamed = (name: string): AnyAct | undefined => known.get(name)

/** Every act that was declared, by name. */
export const everyAct = (): readonly AnyAct[] =>
  [...known.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
