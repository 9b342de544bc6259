import { identity, knewDrugs, purposeOfSupply, quantity, substance, unlicensed } from './base-elements'
import { inBothLayers } from './draft'
import { cite, unread } from './instruments'
import { everyMode } from './modes-of-liability'
import { conduct } from './prove'

const act = conduct({
  id: 'ACT',
  title: { en: 'Act', km: 'អំពើ' },
  question: {
    en: 'Which act was it: kept, transported from where to where, or taken across which border?',
    km: 'តើជាអំពើណា៖ រក្សាទុក ដឹកជញ្ជូនពីណាទៅណា ឬឆ្លងព្រំដែនណា?',
  },
  typical: ['drug_seizure', 'surveillance', 'photo_cctv', 'travel_record', 'call_records'],
})

const control = conduct({
  id: 'CONTROL',
  title: { en: 'Control', km: 'អំណាចគ្រប់គ្រង' },
  question: {
    en: 'Who had power over the place, the vehicle or the bag: keys, rent, registration, who came and went? Being there is not control.',
    km: 'តើអ្នកណាមានអំណាចលើទីកន្លែង យានយន្ត ឬកាបូប៖ សោ ការជួល ការចុះបញ្ជី អ្នកចេញចូល? ការមានវត្តមានមិនមែនជាការគ្រប់គ្រងទេ។',
  },
  typical: ['property_vehicle', 'drug_seizure', 'document_ledger', 'surveillance', 'laboratory_report'],
})

const treatyBasis = ['UN1988:3(1)(a)(i)', 'UN1988:3(1)(a)(iii)']

/** T-02. Keeping, transport, import and export. */
export const possessionAndTransport = inBothLayers({
  code: 'T02',
  title: {
    en: 'Unlawful keeping, transport, import or export',
    km: 'ការរក្សាទុក ការដឹកជញ្ជូន ការនាំចូល ឬការនាំចេញដោយខុសច្បាប់នូវសារធាតុញៀន',
  },
  short: { en: 'Keeping and transport', km: 'ការរក្សាទុក និងការដឹកជញ្ជូន' },
  elements: [substance, quantity, act, control, unlicensed, identity, knewDrugs, purposeOfSupply],
  modes: everyMode,
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(i), 3(1)(a)(iii)', 'V'),
    treatyBasis,
    explanation: {
      en: 'Transporting, dispatching, importing or exporting drugs, or possessing them in order to traffic, intentionally.',
      km: 'ការដឹកជញ្ជូន ការបញ្ជូន ការនាំចូល ឬការនាំចេញគ្រឿងញៀន ឬការកាន់កាប់ដើម្បីជួញដូរ ដោយចេតនា។',
    },
  },
  KH: {
    law: unread('drugLaw'),
    treatyBasis,
    explanation: {
      en: 'Keeping, transporting, importing or exporting narcotic substances without authorisation. Control and knowledge are where these cases fall.',
      km: 'ការរក្សាទុក ការដឹកជញ្ជូន ការនាំចូល ឬការនាំចេញសារធាតុញៀន ដោយគ្មានការអនុញ្ញាត។ រឿងបែបនេះច្រើនចាញ់ត្រង់អំណាចគ្រប់គ្រង និងការដឹង។',
    },
  },
})
