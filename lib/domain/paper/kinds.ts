import type { ItemType, Said } from '@/lib/domain/evidence/kind'

/** The papers that are printed out of the record. */
export const paperKinds = [
  'seizure_record',
  'exhibit_list',
  'custody_receipt',
  'weighing_record',
  'interview_record',
  'laboratory_request',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** In which languages a paper is printed; in both, Khmer leads. */
export const paperLanguages = ['km', 'en', 'both'] as const
export type PaperLanguages = (typeof paperLanguages)[number]

const taken: readonly ItemType[] = ['drug_seizure', 'device', 'property_vehicle', 'document_ledger']
const said: readonly ItemType[] = ['suspect_statement', 'witness_statement', 'accomplice_statement']

/** What one paper is about, which types of item have it, and which formality its signed scan closes. */
export type PaperOf = {
  readonly title: Said
  readonly about: 'item' | 'case' | 'entry'
  readonly types: readonly ItemType[]
  readonly closes: { readonly step: string; readonly trigger: 'seizure' | 'interview' } | null
}

export const papers: Readonly<Record<PaperKind, PaperOf>> = {
  seizure_record: {
    title: { en: 'Seizure record', km: 'កំណត់ហេតុរឹបអូស' },
    about: 'item',
    types: taken,
    closes: null,
  },
  exhibit_list: {
    title: { en: 'Exhibit list', km: 'បញ្ជីវត្ថុតាង' },
    about: 'case',
    types: [],
    closes: { step: 'exhibit_list_signed', trigger: 'seizure' },
  },
  custody_receipt: {
    title: { en: 'Custody receipt', km: 'លិខិតប្រគល់ទទួលវត្ថុតាង' },
    about: 'entry',
    types: [],
    closes: null,
  },
  weighing_record: {
    title: { en: 'Weighing record', km: 'កំណត់ហេតុថ្លឹង' },
    about: 'item',
    types: ['drug_seizure'],
    closes: null,
  },
  interview_record: {
    title: { en: 'Interview record', km: 'កំណត់ហេតុស្តាប់ចម្លើយ' },
    about: 'item',
    types: said,
    closes: { step: 'interview_record_signed', trigger: 'interview' },
  },
  laboratory_request: {
    title: { en: 'Laboratory request', km: 'លិខិតស្នើសុំពិនិត្យនៅមន្ទីរពិសោធន៍' },
    about: 'item',
    types: ['drug_seizure'],
    closes: { step: 'lab_request_sent', trigger: 'seizure' },
  },
}

/** Kinds of entry by which an object changes hands, and so has a receipt. */
export const handOverKinds: ReadonlySet<string> = new Set([
  'accepted',
  'sent',
  'came_back',
  'returned',
  'produced',
])

/** The papers that an item of this type has. */
export const papersOf = (type: ItemType): readonly PaperKind[] =>
  paperKinds.filter((kind) => papers[kind].types.includes(type))

/** The line in a paper's QR code, by which its signed scan finds back. */
export const codeLine = (code: string): string => `RL:P:${code}`

/** A code as people write it: two groups of four. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** The code in what was typed or scanned, however it was written; empty when there is none. */
export const readCode = (given: string): string =>
  given
    .trim()
    .toUpperCase()
    .replace(/^RL:P:/, '')
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 20)
