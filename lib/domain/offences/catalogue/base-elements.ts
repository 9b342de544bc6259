import { fact, mind } from './prove'

/** Elements that several offences share, in the same words. */

export const substance = fact({
  id: 'SUBST',
  title: { en: 'Substance', km: 'សារធាតុ' },
  question: {
    en: 'Which substance is it, by which laboratory result, and which table of the law lists it?',
    km: 'តើជាសារធាតុអ្វី តាមលទ្ធផលមន្ទីរពិសោធន៍ណា ហើយច្បាប់ចុះវាក្នុងតារាងណា?',
  },
  typical: ['laboratory_report', 'drug_seizure'],
})

export const quantity = fact({
  id: 'QTY',
  title: { en: 'Quantity', km: 'បរិមាណ' },
  question: {
    en: 'What does the drug weigh without its packaging, who weighed it on which scale, and in which penalty band does it fall?',
    km: 'តើគ្រឿងញៀនមានទម្ងន់ប៉ុន្មានដោយមិនគិតវេចខ្ចប់ អ្នកណាបានថ្លឹងដោយជញ្ជីងណា ហើយស្ថិតក្នុងកម្រិតទោសណា?',
  },
  typical: ['drug_seizure', 'laboratory_report'],
})

export const unlicensed = fact({
  id: 'UNLAW',
  title: { en: 'No licence', km: 'គ្មានអាជ្ញាប័ណ្ណ' },
  question: {
    en: 'Which answer of the Ministry of Health shows that no licence or authorisation exists?',
    km: 'តើចម្លើយណាមួយរបស់ក្រសួងសុខាភិបាល បង្ហាញថាគ្មានអាជ្ញាប័ណ្ណ ឬការអនុញ្ញាត?',
  },
  typical: ['document_ledger'],
})

export const timeAndPlace = fact({
  id: 'TIMEPLACE',
  title: { en: 'Time and place', km: 'ពេលវេលា និងទីកន្លែង' },
  question: {
    en: 'When and where did it happen, so that the court has jurisdiction and this version of the law applies?',
    km: 'តើវាកើតឡើងនៅពេលណា និងទីណា ដើម្បីឱ្យតុលាការមានសមត្ថកិច្ច ហើយច្បាប់ដែលនៅជាធរមាននេះអនុវត្តបាន?',
  },
  typical: ['drug_seizure', 'surveillance', 'witness_statement', 'photo_cctv'],
})

export const identity = fact({
  id: 'IDENT',
  scope: 'suspect',
  title: { en: 'Identity', km: 'អត្តសញ្ញាណ' },
  question: {
    en: 'What shows that the person charged is the person meant by the evidence?',
    km: 'តើអ្វីបង្ហាញថា អ្នកដែលត្រូវចោទ គឺជាអ្នកដែលភស្តុតាងសំដៅដល់?',
  },
  typical: ['document_ledger', 'witness_statement', 'photo_cctv', 'travel_record'],
})

export const knewDrugs = mind({
  id: 'KNOW',
  title: { en: 'Knowledge', km: 'ការដឹង' },
  question: {
    en: 'What shows that this person knew that it was drugs? Presence, family or friendship alone does not.',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងថាវាជាគ្រឿងញៀន? វត្តមាន សាច់ញាតិ ឬមិត្តភាពតែមួយមុខ មិនគ្រប់គ្រាន់ទេ។',
  },
  typical: ['device', 'interception', 'accomplice_statement', 'surveillance', 'document_ledger'],
})

export const purposeOfSupply = mind({
  id: 'PURPOSE',
  sources: 1,
  title: { en: 'Purpose to supply', km: 'គោលបំណងផ្គត់ផ្គង់' },
  question: {
    en: 'What shows that it was meant for others: quantity, packaging, scales, tick lists, price messages, cash?',
    km: 'តើអ្វីបង្ហាញថាវាសម្រាប់ផ្គត់ផ្គង់អ្នកដទៃ៖ បរិមាណ ការវេចខ្ចប់ ជញ្ជីង បញ្ជីកត់បំណុល សារអំពីតម្លៃ ប្រាក់សុទ្ធ?',
  },
  typical: ['drug_seizure', 'device', 'document_ledger', 'financial_record'],
})

export const underlying = fact({
  id: 'UNDERLYING',
  title: { en: 'Underlying offence', km: 'បទល្មើសមូលដ្ឋាន' },
  question: {
    en: 'Which drug offence was committed, by whom, and where is it proved?',
    km: 'តើបទល្មើសគ្រឿងញៀនណាត្រូវបានប្រព្រឹត្ត ដោយអ្នកណា ហើយមានភស្តុតាងនៅទីណា?',
  },
  typical: ['drug_seizure', 'laboratory_report', 'document_ledger'],
})
