import type { OffenceTemplate, Step } from '@/lib/domain/offences/template'
import { cite, ourPolicy, unread } from './instruments'

type Jurisdiction = OffenceTemplate['jurisdiction']
type Spoken = Omit<Step, 'law' | 'deadline'> & {
  /** Left out where that layer knows no such rule. */
  readonly law: Partial<Record<Jurisdiction, Step['law']>>
  readonly deadline: Partial<Record<Jurisdiction, string>>
}

/** Formalities of the Cambodian Code of Criminal Procedure; the neutral layer keeps those that hold everywhere, as policy. */
const spoken: readonly Spoken[] = [
  {
    id: 'search_authorised',
    severity: 'blocker',
    trigger: 'search',
    title: { en: 'The search was authorised', km: 'ការឆែកឆេរមានការអនុញ្ញាត' },
    why: {
      en: 'Without an authorisation before it began, also by word of mouth, or a flagrant offence, everything the search found can be lost.',
      km: 'បើគ្មានការអនុញ្ញាតមុនពេលចាប់ផ្តើម ទោះដោយផ្ទាល់មាត់ក៏ដោយ ឬគ្មានបទល្មើសជាក់ស្តែង អ្វីៗដែលរកឃើញអាចត្រូវបាត់បង់ទាំងអស់។',
    },
    law: { KH: cite('procedureCode', '91', 'V'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'search_authorisation_written',
    severity: 'major',
    trigger: 'search',
    title: {
      en: 'The authorisation is in the file, with its date and time',
      km: 'ការអនុញ្ញាតមានក្នុងសំណុំរឿង ដោយមានថ្ងៃ និងម៉ោង',
    },
    why: {
      en: 'The record must state when the search was authorised; a verbal authorisation is put in writing at once.',
      km: 'កំណត់ហេតុត្រូវបញ្ជាក់ពេលវេលានៃការអនុញ្ញាត។ ការអនុញ្ញាតផ្ទាល់មាត់ ត្រូវធ្វើជាលាយលក្ខណ៍អក្សរជាបន្ទាន់។',
    },
    law: { KH: cite('procedureCode', '91', 'V') },
    deadline: { KH: 'search_authorisation_in_writing' },
    afterHours: null,
  },
  {
    id: 'search_two_witnesses',
    severity: 'blocker',
    trigger: 'search',
    title: { en: 'The owner or two outside witnesses were present', km: 'មានម្ចាស់ ឬសាក្សីពីរនាក់ពីខាងក្រៅនៅចំពោះមុខ' },
    why: {
      en: 'Witnesses from the police or gendarmerie of the operation do not count, and it cannot be repaired later.',
      km: 'សាក្សីមកពីនគរបាល ឬកងរាជអាវុធហត្ថនៃប្រតិបត្តិការនេះ មិនរាប់ទេ ហើយមិនអាចកែនៅពេលក្រោយបានឡើយ។',
    },
    law: { KH: cite('procedureCode', '91', 'V'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'search_hours',
    severity: 'major',
    trigger: 'search',
    title: {
      en: 'The search began between 06:00 and 18:00, or an exception is recorded',
      km: 'ការឆែកឆេរចាប់ផ្តើមចន្លោះម៉ោង 06:00 ដល់ 18:00 ឬមានកត់ត្រាករណីលើកលែង',
    },
    why: {
      en: 'At night it needs flagrancy, a call from inside, a place open to the public, or a place where drugs are made, kept, passed on or used.',
      km: 'នៅពេលយប់ ត្រូវមានបទល្មើសជាក់ស្តែង ការហៅពីខាងក្នុង ទីកន្លែងបើកជាសាធារណៈ ឬទីកន្លែងផលិត រក្សាទុក ចែកចាយ ឬប្រើប្រាស់គ្រឿងញៀន។',
    },
    law: { KH: cite('procedureCode', '91', 'V') },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'custody_in_time',
    severity: 'blocker',
    trigger: 'arrest',
    title: { en: 'Custody stayed within its time', km: 'ការឃាត់ខ្លួនស្ថិតក្នុងរយៈពេលកំណត់' },
    why: {
      en: 'The time runs from arrival at the unit, in real hours. What is said after it ends is in danger.',
      km: 'រយៈពេលគិតពីពេលមកដល់អង្គភាព តាមម៉ោងជាក់ស្តែង។ អ្វីដែលនិយាយក្រោយផុតកំណត់ អាចបាត់បង់តម្លៃ។',
    },
    law: { KH: cite('procedureCode', '96', 'V'), UN: ourPolicy },
    deadline: { KH: 'custody' },
    afterHours: null,
  },
  {
    id: 'custody_extension',
    severity: 'blocker',
    trigger: 'arrest',
    title: {
      en: 'The extension of custody was permitted in writing before the time ended',
      km: 'ការពន្យារពេលឃាត់ខ្លួន មានការអនុញ្ញាតជាលាយលក្ខណ៍អក្សរ មុនផុតកំណត់',
    },
    why: {
      en: 'For a felony only, with its reason, and the written permission in the file.',
      km: 'សម្រាប់តែបទឧក្រិដ្ឋ ដោយមានមូលហេតុ និងមានការអនុញ្ញាតជាលាយលក្ខណ៍អក្សរក្នុងសំណុំរឿង។',
    },
    law: { KH: cite('procedureCode', '96', 'V') },
    deadline: { KH: 'custody_extension_before_end' },
    afterHours: 48,
  },
  {
    id: 'prosecutor_informed',
    severity: 'major',
    trigger: 'arrest',
    title: { en: 'The prosecutor was informed at once', km: 'បានជូនដំណឹងព្រះរាជអាជ្ញាភ្លាមៗ' },
    why: {
      en: 'Custody stands under the prosecutor from its first hour.',
      km: 'ការឃាត់ខ្លួនស្ថិតក្រោមការត្រួតពិនិត្យរបស់ព្រះរាជអាជ្ញា តាំងពីម៉ោងដំបូង។',
    },
    law: { KH: cite('procedureCode', '96', 'V') },
    deadline: { KH: 'prosecutor_informed' },
    afterHours: null,
  },
  {
    id: 'rights_notice',
    severity: 'blocker',
    trigger: 'interview',
    title: { en: 'Rights were told before the first question', km: 'បានជូនដំណឹងអំពីសិទ្ធិ មុនសំណួរដំបូង' },
    why: {
      en: 'In a language the person understands, and written down. Otherwise the answers may be worth nothing.',
      km: 'ជាភាសាដែលសាមីខ្លួនយល់ និងមានកត់ត្រាទុក។ បើមិនដូច្នេះទេ ចម្លើយអាចគ្មានតម្លៃ។',
    },
    law: { KH: unread('procedureCode'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'interview_record_signed',
    severity: 'major',
    trigger: 'interview',
    title: {
      en: 'The record was read back, and every page signed or finger-printed',
      km: 'កំណត់ហេតុបានអានឱ្យស្តាប់ ហើយគ្រប់ទំព័រមានហត្ថលេខា ឬស្នាមម្រាមដៃ',
    },
    why: {
      en: 'A page that nobody signed can be said to have been added. A refusal to sign is written down.',
      km: 'ទំព័រដែលគ្មានហត្ថលេខា អាចត្រូវគេថាបន្ថែមក្រោយ។ ការបដិសេធមិនចុះហត្ថលេខា ត្រូវកត់ត្រា។',
    },
    law: { KH: cite('procedureCode', '93', 'V'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'interpreter_independent',
    severity: 'major',
    trigger: 'interpreter',
    title: { en: 'The interpreter was sworn and independent', km: 'អ្នកបកប្រែបានស្បថ និងឯករាជ្យ' },
    why: {
      en: 'An interpreter from the police, the gendarmerie or the case puts every translated word in doubt.',
      km: 'អ្នកបកប្រែមកពីនគរបាល កងរាជអាវុធហត្ថ ឬពាក់ព័ន្ធក្នុងរឿង ធ្វើឱ្យពាក្យបកប្រែទាំងអស់មានការសង្ស័យ។',
    },
    law: { KH: cite('procedureCode', '93', 'V'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'record_translated',
    severity: 'minor',
    trigger: 'interpreter',
    title: { en: 'The record is translated in full', km: 'កំណត់ហេតុត្រូវបានបកប្រែពេញលេញ' },
    why: {
      en: 'The court reads the file in Khmer; a summary is not what was said.',
      km: 'តុលាការអានសំណុំរឿងជាភាសាខ្មែរ។ សេចក្តីសង្ខេបមិនមែនជាអ្វីដែលបាននិយាយទេ។',
    },
    law: { KH: ourPolicy, UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'exhibit_list_signed',
    severity: 'major',
    trigger: 'seizure',
    title: { en: 'The exhibit list is complete and signed', km: 'បញ្ជីវត្ថុតាងពេញលេញ និងមានហត្ថលេខា' },
    why: {
      en: 'Sealed and listed before the person it was taken from, or nobody can say later that it is the same thing.',
      km: 'ត្រូវបិទត្រា និងចុះបញ្ជីនៅចំពោះមុខសាមីខ្លួន បើមិនដូច្នេះទេ ក្រោយមកគ្មានអ្នកណាអាចបញ្ជាក់ថាជារបស់ដដែល។',
    },
    law: { KH: unread('procedureCode'), UN: ourPolicy },
    deadline: {},
    afterHours: null,
  },
  {
    id: 'lab_request_sent',
    severity: 'major',
    trigger: 'seizure',
    title: { en: 'The laboratory was asked', km: 'បានផ្ញើសំណើទៅមន្ទីរពិសោធន៍' },
    why: {
      en: 'A delay that nobody explains lets the court doubt that the sample is the one seized.',
      km: 'ការយឺតយ៉ាវដែលគ្មានការពន្យល់ ធ្វើឱ្យតុលាការសង្ស័យថាសំណាកមិនមែនជារបស់ដែលរឹបអូស។',
    },
    law: { KH: ourPolicy, UN: ourPolicy },
    deadline: { KH: 'laboratory_request', UN: 'laboratory_request' },
    afterHours: null,
  },
]

/** The steps that one layer asks for. */
export function stepsOf(jurisdiction: Jurisdiction): Step[] {
  return spoken.flatMap(({ law, deadline, ...step }) => {
    const where = law[jurisdiction]
    return where === undefined ? [] : [{ ...step, law: where, deadline: deadline[jurisdiction] ?? null }]
  })
}
