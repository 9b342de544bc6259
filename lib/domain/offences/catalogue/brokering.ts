import { identity, knewDrugs } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct, fact } from './prove'

const transaction = fact({
  id: 'TRANSACTION',
  title: { en: "Others' transaction", km: 'ប្រតិបត្តិការរបស់អ្នកដទៃ' },
  question: {
    en: 'Which drug transaction between which other persons was brought about or made easier?',
    km: 'តើប្រតិបត្តិការគ្រឿងញៀនណា រវាងអ្នកណានិងអ្នកណា ត្រូវបានរៀបចំ ឬធ្វើឱ្យងាយស្រួល?',
  },
  typical: ['drug_seizure', 'device', 'surveillance', 'controlled_operation'],
})

const act = conduct({
  id: 'ACT',
  title: { en: 'Act', km: 'អំពើ' },
  question: {
    en: 'Who brought the parties together, or provided the premises, and what exactly was done?',
    km: 'តើអ្នកណាបានភ្ជាប់ទំនាក់ទំនងភាគី ឬផ្តល់ទីកន្លែង ហើយបានធ្វើអ្វីពិតប្រាកដ?',
  },
  typical: ['device', 'call_records', 'surveillance', 'property_vehicle', 'witness_statement'],
})

const benefit = fact({
  id: 'BENEFIT',
  required: false,
  scope: 'suspect',
  principalEvidence: false,
  title: { en: 'Benefit', km: 'ផលប្រយោជន៍' },
  question: {
    en: 'What did this person get for it? It points to knowledge; the law may not ask for it.',
    km: 'តើអ្នកនេះបានទទួលអ្វីជាថ្នូរ? វាបង្ហាញទៅរកការដឹង តែច្បាប់អាចមិនតម្រូវ។',
  },
  typical: ['financial_record', 'device', 'property_vehicle'],
})

/** T-05. Brokering, offering, facilitating, providing premises. */
export const brokering = inBothLayers({
  code: 'T05',
  title: {
    en: 'Brokering, facilitating or providing premises',
    km: 'ការឈ្មួញជើងសា ការសម្រួល ឬការផ្តល់ទីកន្លែងសម្រាប់គ្រឿងញៀន',
  },
  short: { en: 'Brokering', km: 'ការឈ្មួញជើងសា' },
  elements: [transaction, act, benefit, identity, knewDrugs],
  modes: everyMode,
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(i)', 'V'),
    treatyBasis: ['UN1988:3(1)(a)(i)'],
    explanation: {
      en: 'Offering or brokering a drug transaction of others, intentionally.',
      km: 'ការផ្តល់ជូន ឬការឈ្មួញជើងសា ក្នុងប្រតិបត្តិការគ្រឿងញៀនរបស់អ្នកដទៃ ដោយចេតនា។',
    },
  },
  KH: {
    law: unread('drugLaw'),
    treatyBasis: ['UN1988:3(1)(a)(i)'],
    explanation: {
      en: 'Bringing seller and buyer together, making the transaction easier, or providing the place for it.',
      km: 'ការភ្ជាប់អ្នកលក់និងអ្នកទិញ ការសម្រួលប្រតិបត្តិការ ឬការផ្តល់ទីកន្លែង។',
    },
  },
})
