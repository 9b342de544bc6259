import { identity } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct, fact, mind } from './prove'

const commencement = conduct({
  id: 'COMMENCE',
  title: { en: 'Commencement', km: 'ការចាប់ផ្តើមប្រព្រឹត្ត' },
  question: {
    en: 'Which act led directly to the offence? Pure preparation is not an attempt.',
    km: 'តើអំពើណានាំទៅរកបទល្មើសដោយផ្ទាល់? ការត្រៀមតែមួយមុខ មិនមែនជាការប៉ុនប៉ងទេ។',
  },
  typical: ['surveillance', 'controlled_operation', 'device', 'drug_seizure', 'witness_statement'],
})

const intent = mind({
  id: 'INTENT',
  title: { en: 'Intent', km: 'ចេតនា' },
  question: {
    en: 'What shows that this person meant to complete the offence?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះមានបំណងសម្រេចបទល្មើស?',
  },
  typical: ['device', 'interception', 'accomplice_statement', 'financial_record'],
})

const stopped = fact({
  id: 'NOTVOL',
  title: { en: 'Not stopped voluntarily', km: 'មិនបានឈប់ដោយស្ម័គ្រចិត្ត' },
  question: {
    en: 'What stopped it: the police, chance, a third person? If they gave up by themselves it is no attempt.',
    km: 'តើអ្វីធ្វើឱ្យឈប់៖ នគរបាល ចៃដន្យ ឬអ្នកទីបី? បើឈប់ដោយខ្លួនឯង មិនមែនជាការប៉ុនប៉ងទេ។',
  },
  typical: ['surveillance', 'controlled_operation', 'drug_seizure', 'witness_statement'],
})

const punishable = fact({
  id: 'CLASS',
  title: { en: 'Attempt is punishable', km: 'ការប៉ុនប៉ងត្រូវផ្តន្ទាទោស' },
  question: {
    en: 'Is the offence a felony, or a misdemeanour whose law punishes the attempt?',
    km: 'តើបទល្មើសជាបទឧក្រិដ្ឋ ឬបទមជ្ឈិមដែលច្បាប់ផ្តន្ទាទោសលើការប៉ុនប៉ង?',
  },
  typical: ['document_ledger', 'laboratory_report'],
})

/** T-09. Attempt. */
export const attempt = inBothLayers({
  code: 'T09',
  title: { en: 'Attempted drug offence', km: 'ការប៉ុនប៉ងប្រព្រឹត្តបទល្មើសគ្រឿងញៀន' },
  short: { en: 'Attempt', km: 'ការប៉ុនប៉ង' },
  elements: [commencement, stopped, punishable, identity, intent],
  modes: everyMode,
  chain: true,
  UN: {
    law: unread('un1988'),
    treatyBasis: [],
    explanation: {
      en: 'Beginning a drug offence without completing it, for a reason outside one’s own will.',
      km: 'ការចាប់ផ្តើមប្រព្រឹត្តបទល្មើសគ្រឿងញៀន ដោយមិនបានសម្រេច ដោយសារហេតុក្រៅពីឆន្ទៈខ្លួន។',
    },
  },
  KH: {
    law: cite('criminalCode', '27', 'V'),
    treatyBasis: [],
    explanation: {
      en: 'An act that leads directly to the offence, and was not stopped voluntarily.',
      km: 'អំពើដែលនាំទៅរកបទល្មើសដោយផ្ទាល់ ហើយមិនបានឈប់ដោយស្ម័គ្រចិត្ត។',
    },
  },
})
