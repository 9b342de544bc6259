import { identity } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct, fact, mind } from './prove'

const material = fact({
  id: 'MATERIAL',
  title: { en: 'Material', km: 'សម្ភារៈ' },
  question: {
    en: 'Which chemical or equipment is it, how much, and which list or table names it?',
    km: 'តើជាសារធាតុគីមី ឬឧបករណ៍អ្វី ចំនួនប៉ុន្មាន ហើយមានក្នុងបញ្ជី ឬតារាងណា?',
  },
  typical: ['laboratory_report', 'drug_seizure', 'document_ledger'],
})

const act = conduct({
  id: 'ACT',
  title: { en: 'Act', km: 'អំពើ' },
  question: {
    en: 'Which act was it: imported, made, transported, supplied or possessed? By whom, from whom, to whom?',
    km: 'តើជាអំពើណា៖ នាំចូល ផលិត ដឹកជញ្ជូន ផ្គត់ផ្គង់ ឬកាន់កាប់? ដោយអ្នកណា ពីអ្នកណា ទៅអ្នកណា?',
  },
  typical: ['document_ledger', 'travel_record', 'surveillance', 'financial_record', 'property_vehicle'],
})

const licence = fact({
  id: 'LICENCE',
  title: { en: 'Licence file', km: 'ឯកសារអាជ្ញាប័ណ្ណ' },
  question: {
    en: 'What was licensed, for whom and for which use, and where does the truth differ from it?',
    km: 'តើអាជ្ញាប័ណ្ណផ្តល់ឱ្យអ្វី អ្នកណា សម្រាប់ប្រើអ្វី ហើយការពិតខុសពីនោះត្រង់ណា?',
  },
  typical: ['document_ledger', 'travel_record'],
})

const volume = fact({
  id: 'VOLUME',
  title: { en: 'Volume against declared need', km: 'បរិមាណធៀបនឹងតម្រូវការដែលបានប្រកាស' },
  question: {
    en: 'How much was bought, against how much the declared business could use?',
    km: 'តើបានទិញប៉ុន្មាន ធៀបនឹងតម្រូវការដែលអាជីវកម្មដែលបានប្រកាសអាចប្រើ?',
  },
  typical: ['document_ledger', 'financial_record'],
})

const knewUse = mind({
  id: 'KNOW',
  title: { en: 'Knowledge of illicit use', km: 'ការដឹងពីការប្រើប្រាស់ខុសច្បាប់' },
  question: {
    en: 'What shows that this person knew it would be used to make drugs: a false end-user, a misused licence, a hidden delivery?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងថាវានឹងប្រើដើម្បីផលិតគ្រឿងញៀន៖ អ្នកប្រើចុងក្រោយក្លែងក្លាយ អាជ្ញាប័ណ្ណប្រើខុស ការប្រគល់លាក់លៀម?',
  },
  typical: ['device', 'document_ledger', 'interception', 'accomplice_statement'],
})

/** T-04. Equipment and precursors. */
export const precursors = inBothLayers({
  code: 'T04',
  title: { en: 'Equipment and precursors', km: 'ឧបករណ៍ និងសារធាតុផ្សំសម្រាប់ផលិតគ្រឿងញៀន' },
  short: { en: 'Precursors', km: 'សារធាតុផ្សំ' },
  elements: [material, act, licence, volume, identity, knewUse],
  modes: everyMode,
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(iv)', 'V'),
    treatyBasis: ['UN1988:3(1)(a)(iv)'],
    explanation: {
      en: 'Making, transporting or distributing equipment, materials or listed chemicals, knowing that they are to be used to make drugs.',
      km: 'ការផលិត ការដឹកជញ្ជូន ឬការចែកចាយឧបករណ៍ សម្ភារៈ ឬសារធាតុគីមីក្នុងតារាង ដោយដឹងថានឹងប្រើដើម្បីផលិតគ្រឿងញៀន។',
    },
  },
  KH: {
    law: unread('drugLaw'),
    treatyBasis: ['UN1988:3(1)(a)(iv)'],
    explanation: {
      en: 'Importing, transporting, supplying or possessing precursors or equipment, knowing their illicit use.',
      km: 'ការនាំចូល ការដឹកជញ្ជូន ការផ្គត់ផ្គង់ ឬការកាន់កាប់សារធាតុផ្សំ ឬឧបករណ៍ ដោយដឹងពីការប្រើប្រាស់ខុសច្បាប់។',
    },
  },
})
