import { identity, substance, unlicensed } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct, fact, mind } from './prove'

const site = fact({
  id: 'SITE',
  title: { en: 'Site', km: 'ទីតាំងផលិត' },
  question: {
    en: 'Where is the laboratory or workshop, and what shows that drugs were made there?',
    km: 'តើមន្ទីរផលិត ឬរោងផលិតនៅទីណា ហើយអ្វីបង្ហាញថាមានការផលិតគ្រឿងញៀននៅទីនោះ?',
  },
  typical: ['photo_cctv', 'drug_seizure', 'property_vehicle', 'surveillance'],
})

const process = fact({
  id: 'PROCESS',
  title: { en: 'Process', km: 'ដំណើរការផលិត' },
  question: {
    en: 'Which equipment, chemicals and traces were found together, and which method of making do they fit?',
    km: 'តើរកឃើញឧបករណ៍ សារធាតុគីមី និងសំណល់អ្វីខ្លះជាមួយគ្នា ហើយត្រូវនឹងវិធីផលិតណា?',
  },
  typical: ['laboratory_report', 'drug_seizure', 'photo_cctv'],
})

const product = {
  ...substance,
  title: { en: 'Substance or capability', km: 'សារធាតុ ឬសមត្ថភាពផលិត' },
  question: {
    en: 'Which drug was made? If no product was found, what does an expert say could be made with what was there?',
    km: 'តើគ្រឿងញៀនអ្វីត្រូវបានផលិត? បើរកមិនឃើញផលិតផល តើអ្នកជំនាញថាអាចផលិតអ្វីបានពីវត្ថុនៅទីនោះ?',
  },
}

const act = conduct({
  id: 'ACT',
  title: { en: 'Act of production', km: 'អំពើផលិត' },
  question: {
    en: 'Who cooked, mixed, extracted, pressed or packed, and how do we know?',
    km: 'តើអ្នកណាបានចម្អិន លាយ ទាញយក បង្ហាប់ ឬវេចខ្ចប់ ហើយយើងដឹងដោយរបៀបណា?',
  },
  typical: ['surveillance', 'laboratory_report', 'photo_cctv', 'accomplice_statement', 'witness_statement'],
})

const knewProduction = mind({
  id: 'KNOW',
  title: { en: 'Knowledge', km: 'ការដឹង' },
  question: {
    en: 'What shows that this person knew that drugs were being made? Labourers hired for the day may not.',
    km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងថាមានការផលិតគ្រឿងញៀន? កម្មករដែលជួលប្រចាំថ្ងៃ អាចមិនដឹងទេ។',
  },
  typical: ['device', 'interception', 'accomplice_statement', 'document_ledger'],
})

/** T-03. Production, manufacture, extraction. */
export const production = inBothLayers({
  code: 'T03',
  title: { en: 'Unlawful production, manufacture or extraction', km: 'ការផលិត ឬការចម្រាញ់ដោយខុសច្បាប់នូវសារធាតុញៀន' },
  short: { en: 'Production', km: 'ការផលិត' },
  elements: [site, process, product, act, unlicensed, identity, knewProduction],
  modes: everyMode,
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(i)', 'V'),
    treatyBasis: ['UN1988:3(1)(a)(i)'],
    explanation: {
      en: 'Producing, manufacturing, extracting or preparing drugs, intentionally.',
      km: 'ការផលិត ការចម្រាញ់ ឬការរៀបចំគ្រឿងញៀន ដោយចេតនា។',
    },
  },
  KH: {
    law: unread('drugLaw'),
    treatyBasis: ['UN1988:3(1)(a)(i)'],
    explanation: {
      en: 'Producing narcotic substances without authorisation. Where no product is found, an expert says what could be made.',
      km: 'ការផលិតសារធាតុញៀនដោយគ្មានការអនុញ្ញាត។ បើរកមិនឃើញផលិតផល អ្នកជំនាញត្រូវបញ្ជាក់ថាអាចផលិតអ្វីបាន។',
    },
  },
})
