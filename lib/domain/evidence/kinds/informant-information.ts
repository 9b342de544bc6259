import { atScene, type Kind } from '@/lib/domain/evidence/kind'

/**
 * What an informant told. It says where to look and counts for nothing in readiness.
 * There is no place here for who the informant is, why they speak or what they are given: that lies in the vault alone.
 */
export const informantInformation: Kind = {
  id: 'informant_information',
  version: 1,
  icon: 'whisper',
  title: { en: 'Informant information', km: 'ព័ត៌មានពីអ្នកផ្តល់ព័ត៌មាន' },
  description: {
    en: 'What an informant told, under a pseudonym. Intelligence only: it tells where to look and does not count as evidence.',
    km: 'អ្វីដែលអ្នកផ្តល់ព័ត៌មានបានប្រាប់ ក្រោមឈ្មោះសម្ងាត់។ ព័ត៌មានស៊ើបការណ៍ប៉ុណ្ណោះ៖ វាប្រាប់ទិសដៅ មិនរាប់ជាភស្តុតាងទេ។',
  },
  readiness: {
    class: 'informant',
    spoken: true,
    unique: false,
    asksHearsay: true,
    scale: 'human',
    admissibility: 'intelligence_only',
  },
  physical: false,
  seizureNode: false,
  procedures: [],
  origins: ['tip'],
  groups: [{ id: 'source', title: { en: 'Source', km: 'ប្រភព' } }],
  fields: [
    {
      id: 'pseudonym',
      group: 'source',
      kind: 'identifier',
      scheme: 'reference',
      label: { en: 'Pseudonym', km: 'ឈ្មោះសម្ងាត់' },
      hint: {
        en: 'As given by the handling unit; never a name or a nickname',
        km: 'តាមអង្គភាពគ្រប់គ្រងផ្តល់ឱ្យ។ មិនមែនឈ្មោះពិត ឬឈ្មោះហៅទេ',
      },
      why: { en: 'A name here could cost a life.', km: 'ឈ្មោះនៅទីនេះ អាចធ្វើឱ្យបាត់បង់ជីវិត។' },
      good: { en: 'K-17', km: 'K-17' },
      bad: { en: 'The cook of the boss', km: 'ចុងភៅរបស់ថៅកែ' },
      needed: atScene,
      next: {
        en: 'Ask the handling unit for the pseudonym of this case.',
        km: 'សុំឈ្មោះសម្ងាត់សម្រាប់រឿងនេះ ពីអង្គភាពគ្រប់គ្រង។',
      },
      sensitivity: 'restricted',
    },
    {
      id: 'handling_unit',
      group: 'source',
      kind: 'text',
      label: { en: 'Handling unit', km: 'អង្គភាពគ្រប់គ្រង' },
      why: {
        en: 'One source told through two units is still one source.',
        km: 'ប្រភពតែមួយតាមអង្គភាពពីរ នៅតែជាប្រភពតែមួយ។',
      },
      needed: atScene,
      next: { en: 'Name the unit, not the handler.', km: 'សរសេរឈ្មោះអង្គភាព មិនមែនអ្នកគ្រប់គ្រងទេ។' },
      sensitivity: 'restricted',
    },
    {
      id: 'source_grade',
      group: 'source',
      kind: 'choice',
      label: { en: 'Reliability of the source', km: 'ភាពអាចទុកចិត្តនៃប្រភព' },
      why: { en: 'How often was this source right before?', km: 'តើប្រភពនេះធ្លាប់ត្រឹមត្រូវប៉ុន្មានដង?' },
      choices: [
        { id: 'a', label: { en: 'A, completely reliable', km: 'A អាចទុកចិត្តទាំងស្រុង' } },
        { id: 'b', label: { en: 'B, usually reliable', km: 'B ជាធម្មតាអាចទុកចិត្ត' } },
        { id: 'c', label: { en: 'C, fairly reliable', km: 'C អាចទុកចិត្តល្មម' } },
        { id: 'd', label: { en: 'D, not usually reliable', km: 'D ជាធម្មតាមិនអាចទុកចិត្ត' } },
        { id: 'e', label: { en: 'E, unreliable', km: 'E មិនអាចទុកចិត្ត' } },
        { id: 'f', label: { en: 'F, cannot be judged', km: 'F មិនអាចវាយតម្លៃ' } },
      ],
      needed: atScene,
      next: { en: 'Take the grade from the handling unit.', km: 'យកថ្នាក់ពីអង្គភាពគ្រប់គ្រង។' },
    },
    {
      id: 'information_grade',
      group: 'source',
      kind: 'choice',
      label: { en: 'Truth of the information', km: 'ភាពពិតនៃព័ត៌មាន' },
      why: { en: 'It is judged apart from the source.', km: 'វាយតម្លៃដាច់ពីប្រភព។' },
      choices: [
        {
          id: 'one',
          label: { en: '1, confirmed by other independent sources', km: '1 មានប្រភពឯករាជ្យផ្សេងបញ្ជាក់' },
        },
        { id: 'two', label: { en: '2, probably true', km: '2 ប្រហែលជាពិត' } },
        { id: 'three', label: { en: '3, possibly true', km: '3 អាចជាពិត' } },
        { id: 'four', label: { en: '4, doubtful', km: '4 គួរឱ្យសង្ស័យ' } },
        { id: 'five', label: { en: '5, improbable', km: '5 មិនទំនងជាពិត' } },
        { id: 'six', label: { en: '6, cannot be judged', km: '6 មិនអាចវាយតម្លៃ' } },
      ],
      needed: atScene,
      next: { en: 'Judge the information by itself.', km: 'វាយតម្លៃព័ត៌មានដោយខ្លួនវា។' },
    },
  ],
  common: { description: atScene, hearsay: atScene },
  leavesOut: ['obtainedPlace', 'persons', 'witnessOne', 'witnessTwo', 'interpreter', 'procedureId'],
  agreements: [],
  prerequisites: [
    {
      id: 'informant_as_intelligence',
      text: {
        en: 'It becomes evidence only when the person is heard as a witness under the law. Until a prosecutor decides, it stays intelligence.',
        km: 'វាក្លាយជាភស្តុតាងតែពេលបុគ្គលនោះត្រូវបានស្តាប់ជាសាក្សីតាមច្បាប់។ វានៅជាព័ត៌មានស៊ើបការណ៍ រហូតដល់ព្រះរាជអាជ្ញាសម្រេច។',
      },
      instrument: null,
      article: null,
      status: 'policy',
      step: null,
      whenMissing: 'remark',
      missingWhen: [],
    },
  ],
  opens: [],
  closes: [],
  collapses: [
    { en: 'The informant drove the deed: entrapment.', km: 'អ្នកផ្តល់ព័ត៌មានជាអ្នកជំរុញឱ្យធ្វើ។' },
    { en: 'A payment that nobody disclosed.', km: 'ការបង់ប្រាក់ដែលមិនបានបង្ហាញ។' },
    { en: 'One source counted twice through two handlers.', km: 'ប្រភពតែមួយ រាប់ពីរដងតាមអ្នកគ្រប់គ្រងពីរនាក់។' },
  ],
  corroborate: [
    {
      en: 'Records that exist without the informant: calls, payments, cameras.',
      km: 'កំណត់ត្រាដែលមានដោយគ្មានអ្នកផ្តល់ព័ត៌មាន៖ ការហៅ ការបង់ប្រាក់ កាមេរ៉ា។',
    },
    { en: 'A watch at the place and hour that was told.', km: 'ការតាមដាននៅទីកន្លែង និងម៉ោងដែលបានប្រាប់។' },
    { en: 'A witness who may speak under their own name.', km: 'សាក្សីដែលអាចនិយាយក្នុងឈ្មោះខ្លួន។' },
  ],
  dos: [
    { en: 'Use the pseudonym of this case only.', km: 'ប្រើតែឈ្មោះសម្ងាត់សម្រាប់រឿងនេះ។' },
    { en: 'Grade source and information apart.', km: 'ចាត់ថ្នាក់ប្រភព និងព័ត៌មាន ដាច់ពីគ្នា។' },
    { en: 'Say whether it was seen or only heard.', km: 'ប្រាប់ថាបានឃើញ ឬគ្រាន់តែឮ។' },
    { en: 'Turn it into a line of enquiry.', km: 'បម្លែងវាជាទិសស៊ើបអង្កេត។' },
    { en: 'Record what proved wrong too.', km: 'កត់ត្រាអ្វីដែលមិនពិតផងដែរ។' },
  ],
  donts: [
    { en: 'Do not write who it is, anywhere.', km: 'កុំសរសេរថាជាអ្នកណា ទោះនៅទីណាក៏ដោយ។' },
    { en: 'Do not write details only one person could know.', km: 'កុំសរសេរព័ត៌មានលម្អិតដែលមានតែមនុស្សម្នាក់ដឹង។' },
    { en: 'Do not arrest on this alone.', km: 'កុំចាប់ខ្លួនដោយផ្អែកលើនេះតែមួយ។' },
    { en: 'Do not let the informant propose the deed.', km: 'កុំឱ្យអ្នកផ្តល់ព័ត៌មានជាអ្នកស្នើឱ្យធ្វើ។' },
    { en: 'Do not count it twice.', km: 'កុំរាប់ពីរដង។' },
  ],
  questions: [
    { en: 'What do you have that does not come from this source?', km: 'តើអ្នកមានអ្វីដែលមិនមកពីប្រភពនេះ?' },
    { en: 'Would it have happened without the informant?', km: 'បើគ្មានអ្នកផ្តល់ព័ត៌មាន តើវាកើតឡើងទេ?' },
    { en: 'Was anything given or promised?', km: 'តើបានផ្តល់ ឬសន្យាអ្វីទេ?' },
  ],
  good: {
    facts: {
      pseudonym: 'K-17',
      handling_unit: { en: 'Unit 4', km: 'អង្គភាពទី ៤' },
      source_grade: 'b',
      information_grade: 'three',
    },
    because: { en: 'Nothing here leads to the person.', km: 'គ្មានអ្វីនៅទីនេះនាំទៅរកបុគ្គលនោះទេ។' },
  },
  bad: {
    facts: {
      pseudonym: { en: 'The cook of the boss', km: 'ចុងភៅរបស់ថៅកែ' },
      true_name: { en: 'A name', km: 'ឈ្មោះមួយ' },
    },
    because: {
      en: 'The pseudonym points at one person, and there is no place for a name on purpose.',
      km: 'ឈ្មោះសម្ងាត់ចង្អុលទៅមនុស្សម្នាក់ ហើយមិនមានកន្លែងសម្រាប់ឈ្មោះពិត ដោយចេតនា។',
    },
  },
}
