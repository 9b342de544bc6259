import { identity } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { fact, liability, mind } from './prove'

const group = fact({
  id: 'GROUP',
  title: { en: 'Group', km: 'ក្រុម' },
  question: {
    en: 'Which three or more persons, structured how, acted in concert over which period, with which aim and for which benefit?',
    km: 'តើមនុស្សបីនាក់ ឬច្រើនជាងណាខ្លះ មានរចនាសម្ព័ន្ធយ៉ាងណា ធ្វើសកម្មភាពរួមគ្នាក្នុងរយៈពេលណា មានគោលដៅអ្វី និងផលប្រយោជន៍អ្វី?',
  },
  typical: [
    'device',
    'interception',
    'surveillance',
    'document_ledger',
    'call_records',
    'accomplice_statement',
  ],
})

const part = liability({
  id: 'PART',
  title: { en: 'Participation', km: 'ការចូលរួម' },
  question: {
    en: 'What did this person do in the activities of the group, or agree with the others to do?',
    km: 'តើអ្នកនេះបានធ្វើអ្វីក្នុងសកម្មភាពរបស់ក្រុម ឬបានព្រមព្រៀងជាមួយអ្នកដទៃថានឹងធ្វើអ្វី?',
  },
  typical: ['device', 'surveillance', 'financial_record', 'accomplice_statement', 'interception'],
})

const knew = mind({
  id: 'KNOW',
  title: { en: 'Knowledge of the aim', km: 'ការដឹងពីគោលដៅ' },
  question: {
    en: 'What shows that this person knew the aim or the criminal activity of the group?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងពីគោលដៅ ឬសកម្មភាពឧក្រិដ្ឋរបស់ក្រុម?',
  },
  typical: ['device', 'interception', 'accomplice_statement'],
})

const intent = mind({
  id: 'INTENT',
  title: { en: 'Intent', km: 'ចេតនា' },
  question: {
    en: 'What shows that this person wanted to take part?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់ចូលរួម?',
  },
  typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
})

/** T-07. Participation in an organised criminal group, or a criminal association. */
export const criminalGroup = inBothLayers({
  code: 'T07',
  title: {
    en: 'Participation in an organised criminal group',
    km: 'ការចូលរួមក្នុងក្រុមឧក្រិដ្ឋជនមានការចាត់តាំង',
  },
  short: { en: 'Criminal group', km: 'ក្រុមឧក្រិដ្ឋជន' },
  elements: [group, part, identity, knew, intent],
  modes: ['PERP', 'COPERP', 'INSTIG', 'ACCOMP', 'ORG'],
  ownAct: 'PART',
  chain: false,
  UN: {
    law: cite('untoc', '5(1)(a)', 'V'),
    treatyBasis: ['UNTOC:2', 'UNTOC:5(1)(a)', 'UNTOC:5(1)(b)'],
    explanation: {
      en: 'Agreeing to commit serious crime for gain, or taking an active part in a structured group of three or more, knowing its aim.',
      km: 'ការព្រមព្រៀងប្រព្រឹត្តឧក្រិដ្ឋកម្មធ្ងន់ធ្ងរដើម្បីផលប្រយោជន៍ ឬការចូលរួមយ៉ាងសកម្មក្នុងក្រុមមានរចនាសម្ព័ន្ធចាប់ពីបីនាក់ ដោយដឹងពីគោលដៅ។',
    },
  },
  KH: {
    law: unread('criminalCode'),
    treatyBasis: ['UNTOC:2', 'UNTOC:5(1)(a)', 'UNTOC:5(1)(b)'],
    explanation: {
      en: 'Taking part in a criminal association. Article and penalty must be obtained from the ministry.',
      km: 'ការចូលរួមក្នុងសមាគមឧក្រិដ្ឋជន។ លេខមាត្រា និងទោសត្រូវសុំពីក្រសួង។',
    },
  },
})
