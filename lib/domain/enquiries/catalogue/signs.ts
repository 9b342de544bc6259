import { asks, type Enquiry, lasts } from './enquiry'

const phones = ['phone', 'imei'] as const

/** Enquiries into whose a phone, account, plate or place is. */
export const signEnquiries: readonly Enquiry[] = [
  {
    code: 'subscriber',
    title: {
      en: 'Ask the operator who registered {sign} and who tops it up',
      km: 'សួរក្រុមហ៊ុនថា អ្នកណាចុះឈ្មោះ {sign} និងអ្នកណាបញ្ចូលលុយ',
    },
    does: { en: 'Ties the number to {person}, or to somebody else.', km: 'ភ្ជាប់លេខទៅ {person} ឬទៅអ្នកផ្សេង។' },
    ...{ up: 'medium', down: 'low', days: 1, about: { on: 'attribution', kinds: phones } },
    brings: { type: 'call_records', strength: 'points', source: 'P2', information: 2 },
    ...{ asks: asks.records, lost: lasts.calls, pointsAway: false },
  },
  {
    code: 'cells',
    title: {
      en: 'Compare the cells of {sign} with where {person} is known to have been',
      km: 'ប្រៀបធៀបអង់តែនរបស់ {sign} នឹងទីដែល {person} ត្រូវបានដឹងថាបានទៅ',
    },
    does: { en: 'The number moves with {person}, or it does not.', km: 'លេខផ្លាស់ទីជាមួយ {person} ឬអត់។' },
    ...{ up: 'high', down: 'low', days: 2, about: { on: 'attribution', kinds: phones } },
    brings: { type: 'call_records', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.records, lost: lasts.calls, pointsAway: false },
  },
  {
    code: 'handset',
    title: { en: 'Extract the handset in which {sign} was used', km: 'ទាញទិន្នន័យទូរស័ព្ទដែលប្រើ {sign}' },
    does: {
      en: 'Photographs, log-ins and contacts show whose it is.',
      km: 'រូបថត ការចូលគណនី និងទំនាក់ទំនង បង្ហាញថាជារបស់អ្នកណា។',
    },
    ...{ up: 'medium', down: 'low', days: 3, about: { on: 'attribution', kinds: phones } },
    brings: { type: 'device', strength: 'shows', source: 'P1', information: 2 },
    ...{ asks: asks.seized, lost: null, pointsAway: false },
  },
  {
    code: 'saved_as',
    title: {
      en: 'Ask a witness under which name {sign} is saved',
      km: 'សួរសាក្សីថា {sign} ត្រូវបានរក្សាទុកក្រោមឈ្មោះអ្វី',
    },
    does: {
      en: 'Somebody who calls the number says whose voice answers.',
      km: 'អ្នកដែលហៅលេខនេះ ប្រាប់ថាសំឡេងអ្នកណាឆ្លើយ។',
    },
    ...{ up: 'medium', down: 'low', days: 1, about: { on: 'attribution', kinds: phones } },
    brings: { type: 'witness_statement', strength: 'points', source: 'B', information: 2 },
    ...{ asks: asks.statement, lost: null, pointsAway: false },
  },
  {
    code: 'other_user',
    title: { en: 'Ask who else used {sign}', km: 'សួរថាមានអ្នកណាទៀតប្រើ {sign}' },
    does: {
      en: 'A rival user would clear {person} of what the number did; if there is none, say so in the file.',
      km: 'បើមានអ្នកប្រើផ្សេង {person} រួចពីអ្វីដែលលេខនេះធ្វើ។ បើគ្មាន ត្រូវសរសេរក្នុងសំណុំរឿង។',
    },
    ...{
      up: 'low',
      down: 'medium',
      days: 1,
      about: {
        on: 'attribution',
        kinds: [...phones, 'bank_account', 'mobile_money', 'wallet', 'social_handle'],
      },
    },
    brings: { type: 'witness_statement', strength: 'points', source: 'B', information: 2 },
    ...{ asks: asks.statement, lost: null, pointsAway: true },
  },
  {
    code: 'account_papers',
    title: { en: 'Get the opening papers and photographs of {sign}', km: 'យកឯកសារបើកគណនី និងរូបថតរបស់ {sign}' },
    does: {
      en: 'Shows who opened the account, and who stood at the machine.',
      km: 'បង្ហាញអ្នកណាបើកគណនី និងអ្នកណាឈរនៅម៉ាស៊ីន។',
    },
    ...{
      up: 'high',
      down: 'low',
      days: 2,
      about: { on: 'attribution', kinds: ['bank_account', 'mobile_money', 'wallet'] },
    },
    brings: { type: 'financial_record', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.bank, lost: lasts.accounts, pointsAway: false },
  },
  {
    code: 'log_ins',
    title: { en: 'Ask the provider from where {sign} was opened', km: 'សួរអ្នកផ្តល់សេវាថា {sign} ត្រូវបានបើកពីណា' },
    does: {
      en: 'Log-ins from {person}’s own line or device, or from another’s.',
      km: 'ការចូលពីខ្សែ ឬឧបករណ៍របស់ {person} ឬរបស់អ្នកផ្សេង។',
    },
    ...{
      up: 'medium',
      down: 'low',
      days: 2,
      about: { on: 'attribution', kinds: ['social_handle', 'wallet', 'mobile_money'] },
    },
    brings: { type: 'document_ledger', strength: 'points', source: 'P2', information: 2 },
    ...{ asks: asks.records, lost: lasts.accounts, pointsAway: false },
  },
  {
    code: 'owner_papers',
    title: {
      en: 'Get registration, sale and insurance of {sign}',
      km: 'យកឯកសារចុះបញ្ជី លក់ និងធានារ៉ាប់រងរបស់ {sign}',
    },
    does: { en: 'Shows who owns and who pays for it.', km: 'បង្ហាញអ្នកណាជាម្ចាស់ និងអ្នកណាបង់ប្រាក់។' },
    ...{
      up: 'medium',
      down: 'low',
      days: 1,
      about: { on: 'attribution', kinds: ['plate', 'address', 'id_document'] },
    },
    brings: { type: 'property_vehicle', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.letter, lost: null, pointsAway: false },
  },
]
