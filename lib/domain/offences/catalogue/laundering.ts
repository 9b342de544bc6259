import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { laundering2020 } from './penalties'
import { behind, conduct, fact, mind } from './prove'

const predicate = fact({
  id: 'PREDICATE',
  title: { en: 'Predicate offence', km: 'បទល្មើសមូលដ្ឋាន' },
  question: {
    en: 'Which drug offence do the proceeds come from? Whether a conviction is needed is asked of the ministry.',
    km: 'តើផលបានមកពីបទល្មើសគ្រឿងញៀនណា? តើត្រូវមានសាលក្រមឬទេ ត្រូវសួរក្រសួង។',
  },
  typical: ['drug_seizure', 'laboratory_report', 'document_ledger'],
})

const property = fact({
  id: 'PROPERTY',
  scope: 'suspect',
  title: { en: 'Property', km: 'ទ្រព្យសម្បត្តិ' },
  question: {
    en: 'Which money, account, house, vehicle or company is it, since when, in whose name?',
    km: 'តើជាប្រាក់ គណនី ផ្ទះ យានយន្ត ឬក្រុមហ៊ុនណា តាំងពីពេលណា ក្នុងនាមអ្នកណា?',
  },
  typical: ['financial_record', 'property_vehicle', 'document_ledger'],
})

const proceeds = fact({
  id: 'PROCEEDS',
  scope: 'suspect',
  title: { en: 'Proceeds link', km: 'ទំនាក់ទំនងនឹងផលបានពីបទល្មើស' },
  question: {
    en: 'What ties the property to the offence: tracing, net worth, source and application of funds?',
    km: 'តើអ្វីភ្ជាប់ទ្រព្យនោះនឹងបទល្មើស៖ ការតាមដានលំហូរ ទ្រព្យសុទ្ធ ប្រភព និងការប្រើប្រាស់ប្រាក់?',
  },
  typical: ['financial_record', 'document_ledger', 'device'],
})

const act = conduct({
  id: 'ACT',
  scope: 'suspect',
  title: { en: 'Laundering act', km: 'អំពើសម្អាតប្រាក់' },
  question: {
    en: 'Which act was it: converted, transferred, concealed, acquired or used? Through whom, when, how much?',
    km: 'តើជាអំពើណា៖ បំប្លែង ផ្ទេរ លាក់បាំង ទទួលបាន ឬប្រើប្រាស់? តាមអ្នកណា ពេលណា ចំនួនប៉ុន្មាន?',
  },
  typical: ['financial_record', 'property_vehicle', 'device', 'document_ledger'],
})

const knew = mind({
  id: 'KNOW',
  title: { en: 'Knowledge', km: 'ការដឹង' },
  question: {
    en: 'What shows that this person knew that it came from an offence?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងថាវាមកពីបទល្មើស?',
  },
  typical: ['device', 'interception', 'accomplice_statement', 'financial_record'],
})

const purpose = mind({
  id: 'PURPOSE',
  sources: 1,
  required: false,
  title: { en: 'Purpose', km: 'គោលបំណង' },
  question: {
    en: 'Was it done to hide where it came from, or to help somebody escape? Only some of the acts may ask for it.',
    km: 'តើធ្វើដើម្បីលាក់បាំងប្រភព ឬជួយនរណាម្នាក់ឱ្យគេចផុតឬទេ? មានតែអំពើខ្លះទេ ដែលអាចតម្រូវ។',
  },
  typical: ['device', 'financial_record', 'document_ledger'],
})

const owner = behind({
  id: 'IDENT',
  title: { en: 'Owner', km: 'ម្ចាស់ផលប្រយោជន៍' },
  question: {
    en: 'What shows that this person is the beneficial owner behind the name on the paper?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះជាម្ចាស់ផលប្រយោជន៍ពិត នៅពីក្រោយឈ្មោះក្នុងឯកសារ?',
  },
  typical: ['financial_record', 'property_vehicle', 'device', 'witness_statement'],
})

/** T-08. Laundering of drug proceeds. */
export const laundering = inBothLayers({
  code: 'T08',
  title: { en: 'Laundering of drug proceeds', km: 'ការសម្អាតប្រាក់ដែលបានពីបទល្មើសគ្រឿងញៀន' },
  short: { en: 'Money laundering', km: 'ការសម្អាតប្រាក់' },
  elements: [predicate, property, proceeds, act, knew, purpose, owner],
  modes: ['PERP', 'COPERP', 'INSTIG', 'ACCOMP', 'ORG', 'OCG'],
  ownAct: 'ACT',
  chain: false,
  UN: {
    law: cite('un1988', '3(1)(b)', 'V'),
    treatyBasis: ['UN1988:3(1)(b)'],
    explanation: {
      en: 'Converting, transferring or concealing property, knowing that it comes from a drug offence.',
      km: 'ការបំប្លែង ការផ្ទេរ ឬការលាក់បាំងទ្រព្យសម្បត្តិ ដោយដឹងថាបានមកពីបទល្មើសគ្រឿងញៀន។',
    },
  },
  KH: {
    law: unread('launderingLaw'),
    treatyBasis: ['UN1988:3(1)(b)'],
    explanation: {
      en: 'Converting, transferring, concealing, acquiring, possessing or using property, knowing that it is proceeds.',
      km: 'ការបំប្លែង ការផ្ទេរ ការលាក់បាំង ការទទួលបាន ការកាន់កាប់ ឬការប្រើប្រាស់ទ្រព្យ ដោយដឹងថាជាផលបានពីបទល្មើស។',
    },
    // The law of 27 June 2020 replaced that of 2007. An earlier act is charged under UN-T08 until that version is entered.
    validFrom: '2020-06-27',
    validityStatus: 'P',
    penalties: laundering2020,
  },
})
