import { z } from 'zod'
import { itemType } from '@/lib/domain/evidence/kind'
import { day } from '@/lib/domain/shared/shapes'
import { misfits } from './misfits'

/** An offence as data: what must be proved, how somebody can be liable, which steps the law asks, and by when. */

/** Words of the law itself, which a lawyer edits here and not among the words of the screens. */
export const words = z.strictObject({ en: z.string().trim().min(1), km: z.string().trim().min(1) })
export type Words = z.infer<typeof words>

/** How a legal value is known: V read in a public source, P press or secondary, M from memory, policy our own choice. */
export const lawStatus = z.enum(['V', 'P', 'M', 'policy'])
export type LawStatus = z.infer<typeof lawStatus>

/** Where a rule stands. An article number that was not read somewhere is null, never a guess. */
export const source = z
  .strictObject({
    instrument: z.strictObject({ id: z.string().min(1), name: words }).nullable(),
    article: z.string().min(1).nullable(),
    articleStatus: lawStatus,
  })
  .refine(
    ({ article, articleStatus }) => article === null || articleStatus === 'V' || articleStatus === 'P',
    {
      message: 'article-unread',
    },
  )
  .refine(({ article, instrument }) => article === null || instrument !== null, {
    message: 'article-of-no-law',
  })
export type Source = z.infer<typeof source>

export const elementClass = z.enum(['objective', 'conduct', 'mental', 'attribution', 'mode'])
export type ElementClass = z.infer<typeof elementClass>

const elementId = z.string().regex(/^[A-Z]+(\.[A-Z]+)?$/)

/** One thing the prosecution must prove. */
export const element = z.strictObject({
  id: elementId,
  class: elementClass,
  title: words,
  /** What must be shown, as the officer is asked it. */
  question: words,
  /** Independent sources that quality policy asks for. */
  sources: z.int().min(1),
  /** Points to reach (readiness.md, step 3). */
  target: z.number().positive(),
  /** An innocent explanation must be tested before the element is complete. */
  needsAlternative: z.boolean(),
  /** `count`: proved once, for everybody charged. `suspect`: proved for each suspect. */
  scope: z.enum(['count', 'suspect']),
  /** Evidence which shows only that the crime happened, or that the courier did it, can support it. */
  principalEvidence: z.boolean(),
  /** False when the law may not ask for it: shown and collected, but it holds nothing back. */
  required: z.boolean(),
  /** Items that usually prove it, the usual first. */
  typical: z.array(itemType).min(1),
})
export type Element = z.infer<typeof element>

/** Elements under "all of" and "one of", in the form the readiness file uses. */
export type ElementTree =
  | { readonly op: 'AND' | 'OR'; readonly of: readonly ElementTree[] }
  | { readonly element: string }
export const elementTree: z.ZodType<ElementTree> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.enum(['AND', 'OR']), of: z.array(elementTree).min(1) }),
    z.strictObject({ element: elementId }),
  ]),
)

export const modeCode = z.enum(['PERP', 'COPERP', 'INSTIG', 'ACCOMP', 'ORG', 'OCG'])
export type ModeCode = z.infer<typeof modeCode>

/** A mode of liability: how this suspect answers for the offence, beyond the offence of the principal. */
export const mode = z.strictObject({
  code: modeCode,
  title: words,
  explanation: words,
  /** Best evidence against a leader who never touches the drug. */
  bestEvidence: words,
  law: source,
  elements: z.array(element),
  /** Base elements that this mode rests on instead of elements of its own, as organising rests on the role act. */
  restsOn: z.array(elementId),
  /** The principal offence must be proved: that is what the base elements of the same charge do. */
  needsPrincipal: z.boolean(),
})
export type Mode = z.infer<typeof mode>

export const severity = z.enum(['blocker', 'major', 'minor'])
export type Severity = z.infer<typeof severity>

/** The records that start a step. */
export const stepTrigger = z.enum(['arrest', 'search', 'interview', 'interpreter', 'seizure'])
export type StepTrigger = z.infer<typeof stepTrigger>

const snake = z.string().regex(/^[a-z][a-z0-9_]*$/)

/** A formality that each record of its kind must satisfy. */
export const step = z.strictObject({
  id: snake,
  severity,
  trigger: stepTrigger,
  title: words,
  why: words,
  law: source,
  /** The clock it runs against; null when there is none. */
  deadline: snake.nullable(),
  /** It only arises this many hours after the record began, if that still goes on. */
  afterHours: z.int().positive().nullable(),
})
export type Step = z.infer<typeof step>

/** A clock of the law or of policy. */
export const deadline = z.strictObject({
  id: snake,
  starts: z.enum([
    'offence',
    'arrest',
    'arrival_at_unit',
    'custody_extension',
    'search',
    'seizure',
    'laboratory_request',
    'immediate_appearance',
    'detention',
    'judicial_interview',
  ]),
  /** Null when the time is stated case by case. */
  limit: z
    .strictObject({ amount: z.int().positive(), unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']) })
    .nullable(),
  /** `before`: so long before what starts it, as a notice must be. */
  runs: z.enum(['after', 'before']),
  severity,
  basis: z.enum(['law', 'policy']),
  /** How the length is known. */
  status: lawStatus,
  title: words,
  law: source,
})
export type Deadline = z.infer<typeof deadline>

/** A sentence: years from and to, or life; null when it is not known. */
const sentence = z.union([z.tuple([z.number().min(0), z.number().positive()]), z.literal('life')]).nullable()
const money = z.tuple([z.number().min(0), z.number().positive()]).nullable()

/** Substance, weight and sentence as a table, because the law has one. */
export const penaltyTable = z.strictObject({
  id: z.string().min(1),
  confirmed: z.boolean(),
  base: z
    .strictObject({ years: sentence, fineRiel: money, status: lawStatus, note: words.nullable() })
    .nullable(),
  bands: z.array(
    z.strictObject({
      class: z.enum(['ats', 'heroin_other', 'morphine_cocaine']),
      label: words,
      basis: z.enum(['net_weight', 'gross_weight', 'pure_weight']),
      fromGrams: z.number().min(0),
      toGrams: z.number().positive().nullable(),
      years: sentence,
      status: lawStatus,
      note: words.nullable(),
    }),
  ),
})
export type PenaltyTable = z.infer<typeof penaltyTable>

const templateShape = z.strictObject({
  id: z.string().regex(/^(UN|KH)-T\d\d(-[A-Z]+)?$/),
  number: z.string().regex(/^T-\d\d$/),
  jurisdiction: z.enum(['UN', 'KH']),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  validityStatus: lawStatus,
  title: words,
  short: words,
  explanation: words,
  law: source,
  /** Treaty provisions read in a public source, for example UN1988:3(1)(a)(i). */
  treatyBasis: z.array(z.string().regex(/^(UN1988|UNTOC):\d+(\([a-z0-9]+\))*$/)),
  confirmedByJusticeMinistry: z.boolean(),
  /** The named official who confirmed it. */
  confirmedBy: z.string().min(1).nullable(),
  elements: z.array(element).min(1),
  /** The required base elements. */
  tree: elementTree,
  modes: z.array(mode).min(1),
  /** A count of it that has seizures also needs the chain from the suspect to one of them. */
  chain: z.boolean(),
  steps: z.array(step),
  deadlines: z.array(deadline),
  penalties: penaltyTable.nullable(),
})
/** One dated version of an offence. A published version never changes. */
export type OffenceTemplate = z.infer<typeof templateShape>

/** Checks one version: each value by its shape, and its parts against each other. */
export const offenceTemplate = templateShape.superRefine((template, context) => {
  for (const message of misfits(template)) context.addIssue({ code: 'custom', message })
})
