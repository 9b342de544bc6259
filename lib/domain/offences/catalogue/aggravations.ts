import type { Element, OffenceTemplate, Words } from '@/lib/domain/offences/template'
import { identity, quantity, substance, underlying } from './base-elements'
import { inBothLayers } from './draft'
import { unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct, fact, liability, mind } from './prove'

/** T-10. Aggravating circumstances. Each is a row of its own, with its own elements, on a base offence that is proved. */
const row = (code: string, name: Words, explanation: Words, elements: readonly Element[]) =>
  inBothLayers({
    code: `T10-${code}`,
    title: { en: `Aggravation: ${name.en}`, km: `ស្ថានទម្ងន់ទោស៖ ${name.km}` },
    short: name,
    elements: [underlying, ...elements, identity],
    modes: everyMode,
    chain: true,
    UN: { law: unread('un1988'), treatyBasis: [], explanation },
    KH: { law: unread('criminalCode'), treatyBasis: [], explanation },
  })

const knewOf = (of: Words) =>
  mind({
    id: 'KNOW',
    title: { en: 'Knowledge', km: 'ការដឹង' },
    question: {
      en: `What shows that this person knew ${of.en}?`,
      km: `តើអ្វីបង្ហាញថា អ្នកនេះដឹង${of.km}?`,
    },
    typical: ['device', 'interception', 'accomplice_statement', 'witness_statement'],
  })

const gang = fact({
  id: 'GROUP',
  title: { en: 'Organised gang', km: 'ក្រុមចាត់តាំង' },
  question: {
    en: 'Which persons formed the gang, and what shows that they prepared offences together?',
    km: 'តើអ្នកណាខ្លះបង្កើតក្រុម ហើយអ្វីបង្ហាញថាពួកគេរៀបចំបទល្មើសរួមគ្នា?',
  },
  typical: ['device', 'interception', 'surveillance', 'document_ledger'],
})

/** The rows of T-10, both layers of each. */
export const aggravations: readonly OffenceTemplate[] = [
  ...row(
    'GANG',
    { en: 'organised gang', km: 'ក្រុមមានការចាត់តាំង' },
    {
      en: 'The offence was committed by an organised gang.',
      km: 'បទល្មើសត្រូវបានប្រព្រឹត្តដោយក្រុមមានការចាត់តាំង។',
    },
    [gang, knewOf({ en: 'that it was the work of the gang', km: 'ថាជាការងាររបស់ក្រុម' })],
  ),
  ...row(
    'LEADER',
    { en: 'leading role', km: 'តួនាទីជាមេដឹកនាំ' },
    {
      en: 'The person led those who committed the offence.',
      km: 'អ្នកនេះបានដឹកនាំអ្នកដែលប្រព្រឹត្តបទល្មើស។',
    },
    [
      gang,
      liability({
        id: 'LEAD',
        title: { en: 'Leading act', km: 'អំពើដឹកនាំ' },
        question: {
          en: 'What did this person decide, order, pay or punish, that others obeyed?',
          km: 'តើអ្នកនេះបានសម្រេច បញ្ជា បើកប្រាក់ ឬដាក់ទោសអ្វី ដែលអ្នកដទៃធ្វើតាម?',
        },
        typical: ['device', 'interception', 'accomplice_statement', 'financial_record'],
      }),
      knewOf({ en: 'what was done under them', km: 'ពីអ្វីដែលត្រូវបានធ្វើក្រោមការដឹកនាំរបស់ខ្លួន' }),
    ],
  ),
  ...row(
    'OFFICIAL',
    { en: 'public office', km: 'មុខងារសាធារណៈ' },
    {
      en: 'A person who holds public office used it for the offence.',
      km: 'អ្នកកាន់មុខងារសាធារណៈ បានប្រើមុខងារនោះសម្រាប់បទល្មើស។',
    },
    [
      fact({
        id: 'OFFICE',
        scope: 'suspect',
        principalEvidence: false,
        title: { en: 'Office', km: 'មុខងារ' },
        question: {
          en: 'Which public office did this person hold, from when to when?',
          km: 'តើអ្នកនេះកាន់មុខងារសាធារណៈអ្វី ពីពេលណាដល់ពេលណា?',
        },
        typical: ['document_ledger', 'witness_statement'],
      }),
      liability({
        id: 'MISUSE',
        title: { en: 'Use of the office', km: 'ការប្រើប្រាស់មុខងារ' },
        question: {
          en: 'How was the office used for the offence?',
          km: 'តើមុខងារត្រូវបានប្រើសម្រាប់បទល្មើសយ៉ាងណា?',
        },
        typical: ['device', 'document_ledger', 'accomplice_statement', 'financial_record'],
      }),
    ],
  ),
  ...row(
    'MINORS',
    { en: 'minors', km: 'អនីតិជន' },
    {
      en: 'Minors were used, or were those to whom drugs were supplied.',
      km: 'អនីតិជនត្រូវបានប្រើ ឬជាអ្នកទទួលគ្រឿងញៀន។',
    },
    [
      fact({
        id: 'AGE',
        title: { en: 'Age', km: 'អាយុ' },
        question: {
          en: 'Which document shows that the person was a minor on that day?',
          km: 'តើឯកសារណាបង្ហាញថា បុគ្គលនោះជាអនីតិជននៅថ្ងៃនោះ?',
        },
        typical: ['document_ledger', 'witness_statement'],
      }),
      conduct({
        id: 'USE',
        title: { en: 'Use of or supply to a minor', km: 'ការប្រើ ឬការផ្គត់ផ្គង់ដល់អនីតិជន' },
        question: {
          en: 'What was the minor made to do, or given?',
          km: 'តើអនីតិជនត្រូវបានបង្ខំឱ្យធ្វើអ្វី ឬត្រូវបានផ្តល់អ្វី?',
        },
        typical: ['witness_statement', 'device', 'surveillance', 'photo_cctv'],
      }),
      knewOf({ en: 'that it was a minor', km: 'ថាជាអនីតិជន' }),
    ],
  ),
  ...row(
    'WEAPONS',
    { en: 'weapons', km: 'អាវុធ' },
    { en: 'Weapons were carried or used for the offence.', km: 'មានការកាន់ ឬប្រើអាវុធសម្រាប់បទល្មើស។' },
    [
      fact({
        id: 'WEAPON',
        title: { en: 'Weapon', km: 'អាវុធ' },
        question: {
          en: 'Which weapon was it, where was it found, and what does the expert say?',
          km: 'តើជាអាវុធអ្វី រកឃើញនៅទីណា ហើយអ្នកជំនាញថាយ៉ាងណា?',
        },
        typical: ['photo_cctv', 'laboratory_report', 'document_ledger'],
      }),
      conduct({
        id: 'CARRY',
        title: { en: 'Carried for the offence', km: 'ការកាន់សម្រាប់បទល្មើស' },
        question: {
          en: 'Who carried or used it, and how does it belong to the offence?',
          km: 'តើអ្នកណាកាន់ ឬប្រើវា ហើយវាពាក់ព័ន្ធនឹងបទល្មើសយ៉ាងណា?',
        },
        typical: ['surveillance', 'witness_statement', 'laboratory_report', 'photo_cctv'],
      }),
      knewOf({ en: 'of the weapon', km: 'ពីអាវុធ' }),
    ],
  ),
  ...row(
    'VIOLENCE',
    { en: 'violence', km: 'អំពើហិង្សា' },
    { en: 'Violence was used for the offence.', km: 'មានការប្រើអំពើហិង្សាសម្រាប់បទល្មើស។' },
    [
      conduct({
        id: 'HARM',
        title: { en: 'Violent act', km: 'អំពើហិង្សា' },
        question: {
          en: 'What was done to whom, by whom, and what does the doctor say?',
          km: 'តើបានធ្វើអ្វីលើអ្នកណា ដោយអ្នកណា ហើយគ្រូពេទ្យថាយ៉ាងណា?',
        },
        typical: ['witness_statement', 'photo_cctv', 'document_ledger'],
      }),
      fact({
        id: 'PART',
        title: { en: 'Part of the offence', km: 'ជាផ្នែកនៃបទល្មើស' },
        question: {
          en: 'What shows that the violence served the offence?',
          km: 'តើអ្វីបង្ហាញថា អំពើហិង្សាបម្រើបទល្មើស?',
        },
        typical: ['device', 'witness_statement', 'accomplice_statement'],
      }),
      knewOf({ en: 'of the violence, or ordered it', km: 'ពីអំពើហិង្សា ឬបានបញ្ជា' }),
    ],
  ),
  ...row(
    'BORDER',
    { en: 'cross-border', km: 'ឆ្លងព្រំដែន' },
    { en: 'The offence crossed a border.', km: 'បទល្មើសបានឆ្លងព្រំដែន។' },
    [
      fact({
        id: 'CROSSING',
        title: { en: 'Crossing', km: 'ការឆ្លងព្រំដែន' },
        question: {
          en: 'What crossed which border, where and when, and which records of both sides show it?',
          km: 'តើអ្វីបានឆ្លងព្រំដែនណា នៅទីណា ពេលណា ហើយកំណត់ត្រាណានៃភាគីទាំងពីរបង្ហាញ?',
        },
        typical: ['travel_record', 'call_records', 'drug_seizure', 'document_ledger'],
      }),
      knewOf({ en: 'that it would cross the border', km: 'ថាវានឹងឆ្លងព្រំដែន' }),
    ],
  ),
  ...row(
    'RECIDIVISM',
    { en: 'recidivism', km: 'ការមិនរាងចាល' },
    {
      en: 'The person was finally convicted before. It counts only where the law makes it an element.',
      km: 'អ្នកនេះធ្លាប់ត្រូវបានផ្តន្ទាទោសស្ថាពរពីមុន។ រាប់តែក្នុងករណីដែលច្បាប់ចាត់ទុកជាធាតុផ្សំ។',
    },
    [
      fact({
        id: 'PRIOR',
        scope: 'suspect',
        principalEvidence: false,
        title: { en: 'Final judgment', km: 'សាលក្រមស្ថាពរ' },
        question: {
          en: 'Which final judgment, of which court and date, for which offence?',
          km: 'តើសាលក្រមស្ថាពរណា របស់តុលាការណា កាលបរិច្ឆេទណា សម្រាប់បទល្មើសអ្វី?',
        },
        typical: ['document_ledger'],
      }),
    ],
  ),
  ...row(
    'QUANTITY',
    { en: 'quantity band', km: 'កម្រិតបរិមាណ' },
    {
      en: 'The weight of the drug falls in a heavier penalty band.',
      km: 'ទម្ងន់គ្រឿងញៀនស្ថិតក្នុងកម្រិតទោសធ្ងន់ជាង។',
    },
    [substance, quantity, knewOf({ en: 'that it was a large quantity', km: 'ថាជាបរិមាណច្រើន' })],
  ),
]
