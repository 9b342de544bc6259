import { identity, underlying } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { fact, liability, mind } from './prove'

const role = liability({
  id: 'ROLE',
  title: { en: 'Role act', km: 'អំពើតាមតួនាទី' },
  question: {
    en: 'Which was it: organised (planned, recruited, assigned), managed (directed, disciplined, paid, solved problems) or financed (funds, assets)?',
    km: 'តើជាអ្វី៖ រៀបចំ (រៀបផែនការ ជ្រើសរើស ចាត់តាំង) គ្រប់គ្រង (ដឹកនាំ ដាក់វិន័យ បើកប្រាក់ ដោះស្រាយបញ្ហា) ឬផ្តល់ហិរញ្ញប្បទាន (ប្រាក់ ទ្រព្យ)?',
  },
  typical: ['device', 'interception', 'financial_record', 'document_ledger', 'accomplice_statement'],
})

const knew = mind({
  id: 'KNOW',
  title: { en: 'Knowledge', km: 'ការដឹង' },
  question: {
    en: 'What shows that this person knew which offences the others committed?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងពីបទល្មើសដែលអ្នកដទៃប្រព្រឹត្ត?',
  },
  typical: ['device', 'interception', 'accomplice_statement', 'document_ledger'],
})

const intent = mind({
  id: 'INTENT',
  title: { en: 'Intent', km: 'ចេតនា' },
  question: {
    en: 'What shows that this person wanted these offences to be committed?',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់ឱ្យបទល្មើសទាំងនេះកើតឡើង?',
  },
  typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
})

const duration = fact({
  id: 'DURATION',
  title: { en: 'Duration', km: 'រយៈពេល' },
  question: {
    en: 'What shows that the undertaking lasted, and was more than one occasion?',
    km: 'តើអ្វីបង្ហាញថា សកម្មភាពនេះមានរយៈពេលយូរ ហើយមិនមែនតែម្តង?',
  },
  typical: ['call_records', 'financial_record', 'document_ledger', 'travel_record'],
})

const treatyBasis = ['UN1988:3(1)(a)(v)', 'UNTOC:5(1)(b)']

/** T-06. Organising, managing, financing: the offence of those who never touch the drug. */
export const organising = inBothLayers({
  code: 'T06',
  title: {
    en: 'Organising, managing or financing drug offences',
    km: 'ការរៀបចំ ការគ្រប់គ្រង ឬការផ្តល់ហិរញ្ញប្បទានដល់បទល្មើសគ្រឿងញៀន',
  },
  short: { en: 'Organising', km: 'ការរៀបចំ' },
  elements: [underlying, role, identity, knew, intent, duration],
  modes: ['PERP', 'COPERP', 'INSTIG', 'ACCOMP', 'OCG'],
  ownAct: 'ROLE',
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(v)', 'V'),
    treatyBasis,
    explanation: {
      en: 'Organising, managing or financing the drug offences of others, intentionally.',
      km: 'ការរៀបចំ ការគ្រប់គ្រង ឬការផ្តល់ហិរញ្ញប្បទានដល់បទល្មើសគ្រឿងញៀនរបស់អ្នកដទៃ ដោយចេតនា។',
    },
  },
  KH: {
    law: unread('drugLaw'),
    treatyBasis,
    explanation: {
      en: 'Organising, managing or financing the drug offences of others. The article must be obtained from the ministry; until then it rests on the treaties.',
      km: 'ការរៀបចំ ការគ្រប់គ្រង ឬការផ្តល់ហិរញ្ញប្បទានដល់បទល្មើសគ្រឿងញៀនរបស់អ្នកដទៃ។ លេខមាត្រាត្រូវសុំពីក្រសួង។ មុនពេលនោះ ផ្អែកលើសន្ធិសញ្ញា។',
    },
  },
})
