import { z } from 'zod'
import { classes } from '@/lib/domain/readiness/vocabulary'

/** Words that belong to a declaration: data a lawyer reads beside the field they explain, in both languages. */
export const said = z.strictObject({ en: z.string().trim().min(1), km: z.string().trim().min(1) })
export type Said = z.infer<typeof said>

/** The sixteen types of evidence item; each has its own file in `kinds/`. */
export const itemTypes = [
  'drug_seizure',
  'laboratory_report',
  'device',
  'call_records',
  'interception',
  'surveillance',
  'informant_information',
  'accomplice_statement',
  'witness_statement',
  'suspect_statement',
  'financial_record',
  'property_vehicle',
  'document_ledger',
  'photo_cctv',
  'controlled_operation',
  'travel_record',
] as const
export const itemType = z.enum(itemTypes)
export type ItemType = z.infer<typeof itemType>

/** Whose rules say what must be filled in: Cambodia's, or the treaties' alone. */
export const jurisdiction = z.enum(['KH', 'neutral'])
export type Jurisdiction = z.infer<typeof jurisdiction>

/** When an answer is needed: before leaving the scene (or the person), later, or before the file is submitted. */
export const moment = z.enum(['scene', 'later', 'submission'])
export type Moment = z.infer<typeof moment>

/** When an answer is needed in each jurisdiction; null is never. */
const needed = z.strictObject({ KH: moment.nullable(), neutral: moment.nullable() })
export type Needed = z.infer<typeof needed>

export const atScene: Needed = { KH: 'scene', neutral: 'scene' }
export const later: Needed = { KH: 'later', neutral: 'later' }
export const beforeSubmission: Needed = { KH: 'submission', neutral: 'submission' }

/** Where items come from: the root whose voice an item is. */
export const originKinds = [
  'witness',
  'device',
  'records_system',
  'exhibit',
  'expert',
  'official_record',
  'tip',
  'observation_team',
  'other',
] as const
export const originKind = z.enum(originKinds)
export type OriginKind = z.infer<typeof originKind>

/** The answers of the common record that a type can ask for or leave out. */
export const commonFieldIds = [
  'description',
  'obtainedPlace',
  'obtainedBy',
  'legalBasis',
  'authorisation',
  'persons',
  'witnessOne',
  'witnessTwo',
  'language',
  'interpreter',
  'procedureId',
  'hearsay',
  'filePlace',
] as const
export const commonFieldId = z.enum(commonFieldIds)
export type CommonFieldId = z.infer<typeof commonFieldId>

/** Steps of the offence templates that an item of this type opens or closes. */
export const stepIds = [
  'search_authorised',
  'search_authorisation_written',
  'search_two_witnesses',
  'search_hours',
  'custody_in_time',
  'rights_notice',
  'interview_record_signed',
  'interpreter_independent',
  'exhibit_list_signed',
  'lab_request_sent',
  'record_translated',
] as const
export const stepId = z.enum(stepIds)
export type StepId = z.infer<typeof stepId>

/** What is done before the court: nothing rests on it, and clocks of the law run from it. */
export const beforeCourt = ['judicial_interview', 'immediate_appearance', 'detention'] as const

/** The procedure records an item can rest on. */
export const restingOn = ['arrest', 'search', 'interview', 'interpreter'] as const

/** Every procedure record of a case. */
export const procedure = z.enum([...restingOn, ...beforeCourt])
export type Procedure = z.infer<typeof procedure>

const snake = z.string().regex(/^[a-z][a-z0-9_]*$/)
const onlyIf = z.strictObject({ field: snake, is: z.array(snake).min(1) })
const choice = z.strictObject({ id: snake, label: said })

const field = z.strictObject({
  id: snake,
  group: snake,
  kind: z.enum([
    'text',
    'longtext',
    'number',
    'weight',
    'percentage',
    'count',
    'choice',
    'yesno',
    'datetime',
    'date',
    'identifier',
    'person',
    'place',
    'list',
  ]),
  label: said,
  hint: said.optional(),
  /** Why we ask, in one line. */
  why: said,
  good: said.optional(),
  bad: said.optional(),
  unit: z.enum(['g', 'ml', 'm', 'km', 's', 'min', 'percent', 'units', 'pages', 'rows']).optional(),
  range: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  choices: z.array(choice).min(2).optional(),
  /** What kind of identifier, so that it is compared in one spelling everywhere. */
  scheme: z
    .enum([
      'phone',
      'imei',
      'iccid',
      'imsi',
      'account',
      'wallet',
      'plate',
      'passport',
      'serial',
      'seal',
      'sha256',
      'reference',
    ])
    .optional(),
  /** The field is asked only after one of these answers to another. */
  onlyIf: onlyIf.optional(),
  needed: needed.optional(),
  /** What to do when the answer is missing. */
  next: said.optional(),
  /** It cannot be repaired once the scene is left. */
  once: z.boolean().optional(),
  /** A due date may lie ahead; everything else has happened. */
  ahead: z.boolean().optional(),
  /** `personal` prints only where the person belongs; `restricted` stays out of search and prints. */
  sensitivity: z.enum(['personal', 'restricted']).optional(),
})
export type Field = z.infer<typeof field>

const condition = z.union([
  z.strictObject({ field: snake, is: snake }),
  /** The first moment lies after the second. */
  z.strictObject({ moment: snake, after: snake }),
  z.strictObject({ from: snake, to: snake, overHours: z.number().positive() }),
])
export type Condition = z.infer<typeof condition>

/** What the law asks before the item can be used, how sure we are of the article, and what follows when it is missing. */
const prerequisite = z
  .strictObject({
    id: snake,
    text: said,
    instrument: z.enum(['KH-CPC-2007', 'KH-CONST', 'UN-1988', 'UNTOC']).nullable(),
    article: z.string().min(1).nullable(),
    /** V read in a public source, P press, M from memory, policy the house's own. Anything but V is to be confirmed. */
    status: z.enum(['V', 'P', 'M', 'policy']),
    step: stepId.nullable(),
    whenMissing: z.enum(['excluded', 'at_risk', 'remark']),
    /** Answers on the form that show it is missing; any one is enough. */
    missingWhen: z.array(condition),
  })
  .refine(({ article, status }) => article === null || status === 'V' || status === 'P', 'article-unread')
export type Prerequisite = z.infer<typeof prerequisite>

/** Two answers that cannot both be right. */
const agreement = z.union([
  z.strictObject({ part: snake, whole: snake, code: z.string() }),
  z.strictObject({ early: snake, late: snake, code: z.string() }),
])
export type Agreement = z.infer<typeof agreement>

const example = z.strictObject({ facts: z.record(snake, z.union([z.string(), said])), because: said })
export type Example = z.infer<typeof example>

/** Everything the product knows about one type of evidence: forms, checks, guidance, search and print are read out of it. */
export const kind = z.strictObject({
  id: itemType,
  version: z.int().positive(),
  /** What the picture beside the name means; a component chooses the drawing. */
  icon: snake,
  title: said,
  description: said,
  readiness: z.strictObject({
    class: z.enum(classes),
    spoken: z.boolean(),
    unique: z.boolean(),
    asksHearsay: z.boolean(),
    scale: z.enum(['process', 'human']),
    admissibility: z.enum(['unassessed', 'intelligence_only']),
  }),
  physical: z.boolean(),
  seizureNode: z.boolean(),
  procedures: z.array(procedure),
  /** The usual roots, the likeliest first. */
  origins: z.array(originKind).min(1),
  groups: z.array(z.strictObject({ id: snake, title: said })).min(1),
  fields: z.array(field).min(1),
  /** What the common record must hold for this type, and when. */
  common: z.partialRecord(commonFieldId, needed),
  /** Parts of the common record that this type must never hold. */
  leavesOut: z.array(commonFieldId),
  agreements: z.array(agreement),
  prerequisites: z.array(prerequisite).min(1),
  opens: z.array(stepId),
  closes: z.array(stepId),
  collapses: z.array(said).min(3),
  corroborate: z.array(said).min(3),
  dos: z.array(said).length(5),
  donts: z.array(said).length(5),
  questions: z.array(said).length(3),
  good: example,
  bad: example,
})
export type Kind = z.infer<typeof kind>
