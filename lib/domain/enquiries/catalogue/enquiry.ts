import type { ItemType } from '@/lib/domain/evidence/kind'
import { ourPolicy, unread } from '@/lib/domain/offences/catalogue/instruments'
import type { ElementClass, Source, Words } from '@/lib/domain/offences/template'
import type { ControlKind } from '@/lib/domain/people/control-link'
import type { IdentifierKind } from '@/lib/domain/people/identifier'
import type { Chance } from '@/lib/domain/readiness/action'
import type { Source as Grade, Strength } from '@/lib/domain/readiness/vocabulary'

/** What a kind of enquiry is about: which records of a case it applies to. */
export type About =
  | { readonly on: 'element'; readonly ids: readonly string[] }
  | { readonly on: 'element'; readonly classes: readonly ElementClass[] }
  | { readonly on: 'attribution'; readonly kinds: readonly IdentifierKind[] }
  | { readonly on: 'control'; readonly kinds: readonly ControlKind[] }
  | { readonly on: 'ungraded' | 'uncleared' | 'custody' | 'unlinked' }
  | { readonly on: 'contradiction' | 'step' | 'alternative' }

/** The item that it would bring, if it helps: always of a source of its own, and cleared. */
export type Brings = {
  readonly type: ItemType
  readonly strength: Strength
  readonly source: Grade
  readonly information: 1 | 2 | 3 | 4 | 5 | 6
  /** It is a message or call of a sign, and counts only as far as the sign is proved to be the suspect's. */
  readonly rests?: true
}

/** One kind of enquiry, as data. Chances, days of work and times to loss are policy, not measurement. */
export type Enquiry = {
  readonly code: string
  /** What to do, in a line. In braces: the sign, element, person, item, record, or both ends of a link. */
  readonly title: Words
  /** What it may show, and what it may show against. */
  readonly does: Words
  readonly up: Chance
  readonly down: Chance
  readonly days: number
  readonly about: About
  readonly brings: Brings | null
  /** What the law or the house asks first. */
  readonly asks: { readonly words: Words; readonly law: Source }
  /** How long such traces usually last, counted from what they are traces of; null when they keep. */
  readonly lost: { readonly days: number; readonly what: Words } | null
  readonly pointsAway: boolean
}

const first = (en: string, km: string, law: Source) => ({ words: { en, km }, law })

/** What several enquiries ask first, in the same words. Articles that were not read are null, never a guess. */
export const asks = {
  records: first(
    'A written request to the operator, with the prosecutor’s authorisation',
    'សំណើជាលាយលក្ខណ៍អក្សរទៅក្រុមហ៊ុន ដោយមានការអនុញ្ញាតពីព្រះរាជអាជ្ញា',
    unread('procedureCode'),
  ),
  bank: first(
    'A request to the bank through the prosecutor',
    'សំណើទៅធនាគារ តាមរយៈព្រះរាជអាជ្ញា',
    unread('launderingLaw'),
  ),
  judge: first('An order of the investigating judge', 'ដីការបស់ចៅក្រមស៊ើបសួរ', unread('procedureCode')),
  expert: first(
    'The appointment of an expert, and sealed samples',
    'ការតែងតាំងអ្នកជំនាញ និងសំណាកដែលបិទត្រា',
    unread('procedureCode'),
  ),
  seized: first(
    'The device lawfully seized, and access to it authorised',
    'ឧបករណ៍ត្រូវរឹបអូសដោយស្របច្បាប់ ហើយការចូលមើលត្រូវមានការអនុញ្ញាត',
    unread('procedureCode'),
  ),
  search: first(
    'The prosecutor’s authorisation, and the owner or two witnesses',
    'ការអនុញ្ញាតពីព្រះរាជអាជ្ញា និងម្ចាស់ទីកន្លែង ឬសាក្សីពីរនាក់',
    { ...unread('procedureCode'), article: '91', articleStatus: 'V' },
  ),
  statement: first('A record signed or finger-printed on every page', 'កំណត់ហេតុដែលចុះហត្ថលេខា ឬផ្តិតមេដៃគ្រប់ទំព័រ', {
    ...unread('procedureCode'),
    article: '93',
    articleStatus: 'V',
  }),
  watching: first(
    'The order of the head of the unit, and the prosecutor informed',
    'បញ្ជារបស់ប្រធានអង្គភាព និងការជូនដំណឹងព្រះរាជអាជ្ញា',
    unread('procedureCode'),
  ),
  letter: first('A letter of the unit', 'លិខិតរបស់អង្គភាព', ourPolicy),
  house: first('Nothing but the work itself', 'គ្មានអ្វីក្រៅពីការងារខ្លួនឯង', ourPolicy),
  prosecutor: first(
    'The prosecutor’s decision, with a reason',
    'សេចក្តីសម្រេចរបស់ព្រះរាជអាជ្ញា ដោយមានហេតុផល',
    ourPolicy,
  ),
  twoPeople: first(
    'Evidence, a reason, and a second person’s approval',
    'ភស្តុតាង ហេតុផល និងការយល់ព្រមពីមនុស្សទីពីរ',
    ourPolicy,
  ),
} as const

/** How long traces usually last. Each operator has its own time: ask at once, and correct it here. */
export const lasts = {
  cctv: {
    days: 14,
    what: { en: 'Camera recordings are overwritten', km: 'រូបភាពកាមេរ៉ាត្រូវបានសរសេរជាន់' },
  },
  calls: {
    days: 180,
    what: { en: 'The operator deletes call records', km: 'ក្រុមហ៊ុនទូរស័ព្ទលុបកំណត់ត្រាហៅ' },
  },
  accounts: {
    days: 90,
    what: { en: 'The provider deletes log-ins', km: 'អ្នកផ្តល់សេវាលុបកំណត់ត្រាចូលគណនី' },
  },
  samples: {
    days: 60,
    what: { en: 'Samples and traces decay', km: 'សំណាក និងស្នាមចុះខូច' },
  },
  lodging: {
    days: 365,
    what: { en: 'Lodging and travel lists are thrown away', km: 'បញ្ជីស្នាក់នៅ និងធ្វើដំណើរត្រូវបានបោះចោល' },
  },
} as const
