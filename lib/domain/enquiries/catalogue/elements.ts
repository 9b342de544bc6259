import { asks, type Enquiry, lasts } from './enquiry'

/** Enquiries into the elements themselves. */
export const elementEnquiries: readonly Enquiry[] = [
  {
    code: 'second_witness',
    title: { en: 'Find a second, independent witness: {element}', km: 'រកសាក្សីឯករាជ្យទីពីរ៖ {element}' },
    does: {
      en: 'A voice of its own says what {person} knew, wanted or did, or that it was not so.',
      km: 'សំឡេងឯករាជ្យប្រាប់ថា {person} ដឹង ចង់ ឬធ្វើអ្វី ឬប្រាប់ថាមិនដូច្នោះ។',
    },
    ...{
      up: 'medium',
      down: 'medium',
      days: 3,
      about: { on: 'element', classes: ['mental', 'mode', 'conduct'] },
    },
    brings: { type: 'witness_statement', strength: 'shows', source: 'B', information: 2 },
    ...{ asks: asks.statement, lost: null, pointsAway: false },
  },
  {
    code: 'messages',
    title: {
      en: 'Read {person}’s messages for this: {element}',
      km: 'អានសាររបស់ {person} សម្រាប់ចំណុចនេះ៖ {element}',
    },
    does: {
      en: 'His own words, as far as {sign} is proved to be his.',
      km: 'ពាក្យរបស់គាត់ផ្ទាល់ តាមកម្រិតដែល {sign} បង្ហាញថាជារបស់គាត់។',
    },
    ...{ up: 'medium', down: 'low', days: 3, about: { on: 'element', classes: ['mental', 'mode'] } },
    brings: { type: 'device', strength: 'shows', source: 'P1', information: 2, rests: true },
    ...{ asks: asks.seized, lost: null, pointsAway: false },
  },
  {
    code: 'listening',
    title: { en: 'Ask for an order to listen to {sign}: {element}', km: 'ស្នើដីកាស្តាប់ {sign}៖ {element}' },
    does: { en: 'What is said in the hours around the next load.', km: 'អ្វីដែលនិយាយក្នុងម៉ោងជុំវិញការដឹកលើកក្រោយ។' },
    ...{ up: 'medium', down: 'low', days: 10, about: { on: 'element', classes: ['mental', 'mode'] } },
    brings: { type: 'interception', strength: 'shows', source: 'P2', information: 2, rests: true },
    ...{ asks: asks.judge, lost: null, pointsAway: false },
  },
  {
    code: 'laboratory',
    title: {
      en: 'Have the laboratory examine the sealed samples: {element}',
      km: 'ឱ្យមន្ទីរពិសោធន៍ពិនិត្យសំណាកដែលបិទត្រា៖ {element}',
    },
    does: {
      en: 'Names the substance, weight and purity, or that it is none.',
      km: 'បញ្ជាក់សារធាតុ ទម្ងន់ និងកម្រិតសុទ្ធ ឬថាមិនមែន។',
    },
    ...{
      up: 'high',
      down: 'low',
      days: 2,
      about: { on: 'element', ids: ['SUBST', 'QTY', 'PROCESS', 'MATERIAL'] },
    },
    brings: { type: 'laboratory_report', strength: 'proves', source: 'P1', information: 2 },
    ...{ asks: asks.expert, lost: lasts.samples, pointsAway: false },
  },
  {
    code: 'no_licence',
    title: { en: 'Ask the Ministry of Health whether a licence exists', km: 'សួរក្រសួងសុខាភិបាលថាមានអាជ្ញាប័ណ្ណឬទេ' },
    does: {
      en: 'A signed answer that there is none, or that there is one.',
      km: 'ចម្លើយចុះហត្ថលេខាថាគ្មាន ឬថាមាន។',
    },
    ...{ up: 'high', down: 'low', days: 0.5, about: { on: 'element', ids: ['UNLAW', 'LICENCE'] } },
    brings: { type: 'document_ledger', strength: 'proves', source: 'P2', information: 2 },
    ...{ asks: asks.letter, lost: null, pointsAway: false },
  },
  {
    code: 'civil_registry',
    title: { en: 'Get {person}’s papers from the civil registry', km: 'យកឯកសាររបស់ {person} ពីអត្រានុកូលដ្ឋាន' },
    does: {
      en: 'Shows that the person charged is the person meant, or a namesake.',
      km: 'បង្ហាញថាអ្នកត្រូវចោទជាអ្នកដែលសំដៅដល់ ឬឈ្មោះដូចគ្នា។',
    },
    ...{ up: 'high', down: 'low', days: 1, about: { on: 'element', ids: ['IDENT'] } },
    brings: { type: 'document_ledger', strength: 'proves', source: 'P2', information: 2 },
    ...{ asks: asks.letter, lost: null, pointsAway: false },
  },
  {
    code: 'scene_cameras',
    title: {
      en: 'Secure the cameras around the scene: {element}',
      km: 'ធានារូបភាពកាមេរ៉ាជុំវិញកន្លែងកើតហេតុ៖ {element}',
    },
    does: { en: 'Shows who was there and when, and who was not.', km: 'បង្ហាញអ្នកណានៅទីនោះ ពេលណា និងអ្នកណាមិននៅ។' },
    ...{ up: 'low', down: 'low', days: 1, about: { on: 'element', ids: ['TIMEPLACE', 'ACT', 'PERP.ACT'] } },
    brings: { type: 'photo_cctv', strength: 'shows', source: 'P3', information: 2 },
    ...{ asks: asks.letter, lost: lasts.cctv, pointsAway: false },
  },
  {
    code: 'money',
    title: {
      en: 'Compare income and spending with the loads: {element}',
      km: 'ប្រៀបធៀបចំណូល និងចំណាយ នឹងការដឹក៖ {element}',
    },
    does: {
      en: 'Money without another source, or a lawful one.',
      km: 'ប្រាក់ដែលគ្មានប្រភពផ្សេង ឬមានប្រភពស្របច្បាប់។',
    },
    ...{
      up: 'medium',
      down: 'medium',
      days: 5,
      about: {
        on: 'element',
        ids: [
          'PURPOSE',
          'DURATION',
          'ROLE',
          'ORG.ROLE',
          'ORG.DURATION',
          'BENEFIT',
          'PROCEEDS',
          'PROPERTY',
          'COPERP.CONTRIB',
          'INSTIG.ACT',
          'GROUP',
          'OCG.GROUP',
        ],
      },
    },
    brings: { type: 'financial_record', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.bank, lost: null, pointsAway: false },
  },
  {
    code: 'travel',
    title: { en: 'Get lodging and travel lists: {element}', km: 'យកបញ្ជីស្នាក់នៅ និងធ្វើដំណើរ៖ {element}' },
    does: {
      en: 'Places {person} near, or far away on that day.',
      km: 'បង្ហាញថា {person} នៅជិត ឬនៅឆ្ងាយនៅថ្ងៃនោះ។',
    },
    ...{
      up: 'low',
      down: 'medium',
      days: 1,
      about: {
        on: 'element',
        ids: ['TIMEPLACE', 'DURATION', 'ORG.DURATION', 'COPERP.AGREE', 'OCG.PART', 'IDENT'],
      },
    },
    brings: { type: 'travel_record', strength: 'points', source: 'P2', information: 2 },
    ...{ asks: asks.letter, lost: lasts.lodging, pointsAway: true },
  },
  {
    code: 'traces',
    title: {
      en: 'Examine the inner wrapping for prints and DNA: {element}',
      km: 'ពិនិត្យស្នាមម្រាមដៃ និង DNA លើវេចខ្ចប់ខាងក្នុង៖ {element}',
    },
    does: {
      en: 'Shows who packed or carried it, or somebody unknown.',
      km: 'បង្ហាញអ្នកណាវេចខ្ចប់ ឬដឹក ឬមនុស្សមិនស្គាល់។',
    },
    ...{
      up: 'low',
      down: 'low',
      days: 3,
      about: { on: 'element', ids: ['ACT', 'PERP.ACT', 'CONTROL', 'ACCOMP.AID'] },
    },
    brings: { type: 'laboratory_report', strength: 'shows', source: 'P1', information: 2 },
    ...{ asks: asks.expert, lost: lasts.samples, pointsAway: false },
  },
  {
    code: 'ledgers',
    title: { en: 'Search for ledgers and lists: {element}', km: 'ឆែកឆេររកបញ្ជី និងសៀវភៅកត់ត្រា៖ {element}' },
    does: {
      en: 'Names, sums and dates in the group’s own hand.',
      km: 'ឈ្មោះ ចំនួនទឹកប្រាក់ និងថ្ងៃ ដោយដៃរបស់ក្រុមខ្លួនឯង។',
    },
    ...{
      up: 'low',
      down: 'low',
      days: 4,
      about: {
        on: 'element',
        ids: [
          'ROLE',
          'ORG.ROLE',
          'PURPOSE',
          'GROUP',
          'OCG.GROUP',
          'OCG.PART',
          'COPERP.AGREE',
          'UNDERLYING',
          'ORG.KNOW',
          'PREDICATE',
        ],
      },
    },
    brings: { type: 'document_ledger', strength: 'shows', source: 'P2', information: 2 },
    ...{ asks: asks.search, lost: null, pointsAway: false },
  },
]
