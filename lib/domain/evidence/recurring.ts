import { atScene, beforeSubmission, type Field, later } from './kind'

// Fields that several types ask in the same words. Each type places them in a group of its own.

export const photoInPlace = (group: string): Field => ({
  id: 'photo_in_place',
  group,
  kind: 'yesno',
  label: { en: 'Photographed in place, before anyone touched it', km: 'បានថតរូបនៅនឹងកន្លែង មុនពេលប៉ះពាល់' },
  why: {
    en: 'Without a photograph in place, the defence can say it was planted.',
    km: 'បើគ្មានរូបថតនៅនឹងកន្លែង មេធាវីអាចថាគេយកមកដាក់។',
  },
  needed: atScene,
  next: {
    en: 'Photograph it where it lies, with a scale in the picture, before moving it.',
    km: 'ថតរូបនៅកន្លែងដែលវាស្ថិតនៅ ដោយដាក់បន្ទាត់វាស់ក្នុងរូប មុនពេលរើ។',
  },
  once: true,
})

export const sealNumber = (group: string): Field => ({
  id: 'seal_no',
  group,
  kind: 'identifier',
  scheme: 'seal',
  label: { en: 'Seal number', km: 'លេខត្រាបិទ' },
  why: { en: 'The next person must see the same seal.', km: 'អ្នកទទួលបន្ទាប់ត្រូវឃើញលេខត្រាដដែល។' },
  good: { en: 'KP-204681', km: 'KP-204681' },
  bad: { en: 'Sealed', km: 'បានបិទត្រា' },
  needed: atScene,
  next: {
    en: 'Seal it in front of those present and write the number on the seal.',
    km: 'បិទត្រានៅចំពោះមុខអ្នកមានវត្តមាន ហើយសរសេរលេខត្រា។',
  },
  once: true,
})

export const fileHash = (group: string): Field => ({
  id: 'file_sha256',
  group,
  kind: 'identifier',
  scheme: 'sha256',
  label: { en: 'SHA-256 of the original file', km: 'លេខផ្ទៀងផ្ទាត់ SHA-256 នៃឯកសារដើម' },
  hint: { en: '64 characters, 0-9 and a-f', km: '៦៤ តួ ពី 0-9 និង a-f' },
  why: {
    en: 'It shows that the file read in court is the file that was received.',
    km: 'វាបង្ហាញថា ឯកសារដែលអាននៅតុលាការ គឺជាឯកសារដែលបានទទួល។',
  },
  needed: beforeSubmission,
  next: {
    en: 'Attach the original file; its SHA-256 is computed for you.',
    km: 'ភ្ជាប់ឯកសារដើម ប្រព័ន្ធនឹងគណនាលេខ SHA-256 ឱ្យ។',
  },
})

export const certificate = (group: string): Field => ({
  id: 'certificate',
  group,
  kind: 'yesno',
  label: {
    en: 'The holder certified the extract in writing',
    km: 'អ្នកកាន់កាប់បានបញ្ជាក់សេចក្តីចម្លងជាលាយលក្ខណ៍អក្សរ',
  },
  why: {
    en: 'Someone must be able to say in court where these rows come from.',
    km: 'ត្រូវមានអ្នកអាចនិយាយនៅតុលាការថា ទិន្នន័យនេះមកពីណា។',
  },
  needed: beforeSubmission,
  next: {
    en: 'Ask the holder for a signed certificate of the extract.',
    km: 'សុំលិខិតបញ្ជាក់ដែលមានហត្ថលេខា ពីអ្នកកាន់កាប់។',
  },
})

export const requestReference = (group: string): Field => ({
  id: 'request_ref',
  group,
  kind: 'identifier',
  scheme: 'reference',
  label: { en: 'Number of the written request', km: 'លេខលិខិតស្នើសុំ' },
  why: {
    en: 'The file must show who asked, and with what authority.',
    km: 'សំណុំរឿងត្រូវបង្ហាញថា អ្នកណាស្នើ និងដោយសិទ្ធិអ្វី។',
  },
  needed: beforeSubmission,
  next: {
    en: 'Put the signed request in the file and write its number.',
    km: 'ដាក់លិខិតស្នើសុំដែលមានហត្ថលេខាក្នុងសំណុំរឿង ហើយសរសេរលេខ។',
  },
})

export const requestedOn = (group: string): Field => ({
  id: 'requested_on',
  group,
  kind: 'date',
  label: { en: 'Asked for on', km: 'ថ្ងៃស្នើសុំ' },
  why: {
    en: 'Records are overwritten. The date shows that time was not lost.',
    km: 'កំណត់ត្រាត្រូវបានលុបជាន់។ កាលបរិច្ឆេទបង្ហាញថា មិនបានឱ្យពេលកន្លងហួស។',
  },
})

export const analyst = (group: string): Field => ({
  id: 'analyst',
  group,
  kind: 'person',
  label: { en: 'Who analysed it', km: 'អ្នកធ្វើការវិភាគ' },
  why: { en: 'The court may ask this person to explain.', km: 'តុលាការអាចសុំឱ្យអ្នកនេះពន្យល់។' },
  needed: beforeSubmission,
  next: { en: 'Name the analyst.', km: 'សរសេរឈ្មោះអ្នកវិភាគ។' },
})

export const periodFrom = (group: string, kind: 'date' | 'datetime'): Field => ({
  id: 'period_from',
  group,
  kind,
  label: { en: 'Period from', km: 'រយៈពេលចាប់ពី' },
  why: {
    en: 'What lies outside the period was not looked at, and the court should know it.',
    km: 'អ្វីនៅក្រៅរយៈពេលនេះ មិនបានពិនិត្យទេ ហើយតុលាការគួរដឹង។',
  },
  needed: later,
  next: { en: 'Write the first day the records cover.', km: 'សរសេរថ្ងៃដំបូងដែលកំណត់ត្រាគ្របដណ្តប់។' },
})

export const periodTo = (group: string, kind: 'date' | 'datetime'): Field => ({
  id: 'period_to',
  group,
  kind,
  label: { en: 'Period to', km: 'រហូតដល់' },
  why: {
    en: 'Days before and after the act show whether the pattern was usual.',
    km: 'ថ្ងៃមុន និងថ្ងៃក្រោយ បង្ហាញថាទម្លាប់នោះធម្មតាឬទេ។',
  },
  needed: later,
  next: { en: 'Write the last day the records cover.', km: 'សរសេរថ្ងៃចុងក្រោយដែលកំណត់ត្រាគ្របដណ្តប់។' },
})

export const startedAt = (group: string): Field => ({
  id: 'started_at',
  group,
  kind: 'datetime',
  label: { en: 'Began at', km: 'ចាប់ផ្តើមនៅម៉ោង' },
  why: {
    en: 'Rights, lawyer and custody time are counted against it.',
    km: 'សិទ្ធិ មេធាវី និងពេលឃាត់ខ្លួន គិតតាមម៉ោងនេះ។',
  },
  needed: atScene,
  next: { en: 'Write when the first question was asked.', km: 'សរសេរម៉ោងនៃសំណួរដំបូង។' },
})

export const endedAt = (group: string): Field => ({
  id: 'ended_at',
  group,
  kind: 'datetime',
  label: { en: 'Ended at', km: 'បញ្ចប់នៅម៉ោង' },
  why: { en: 'Long questioning without rest is challenged.', km: 'ការសួរយូរដោយគ្មានសម្រាក នឹងត្រូវជំទាស់។' },
  needed: atScene,
  next: { en: 'Write when the record was closed.', km: 'សរសេរម៉ោងបិទកំណត់ហេតុ។' },
})

export const readBack = (group: string): Field => ({
  id: 'read_back',
  group,
  kind: 'yesno',
  label: { en: 'Read back before signing', km: 'បានអានឱ្យស្តាប់ឡើងវិញ មុនចុះហត្ថលេខា' },
  why: {
    en: 'The law asks it, and it lets mistakes be corrected at once.',
    km: 'ច្បាប់តម្រូវ ហើយអាចកែកំហុសបានភ្លាម។',
  },
  needed: atScene,
  next: { en: 'Read the whole record back, then note it here.', km: 'អានកំណត់ហេតុទាំងមូលឡើងវិញ រួចកត់ត្រានៅទីនេះ។' },
  once: true,
})

export const pagesSigned = (group: string): Field => ({
  id: 'pages_signed',
  group,
  kind: 'yesno',
  label: { en: 'Every page signed or finger-printed', km: 'គ្រប់ទំព័រមានហត្ថលេខា ឬស្នាមម្រាមដៃ' },
  hint: {
    en: 'If the person refuses, answer no and note the refusal.',
    km: 'បើសាមីខ្លួនបដិសេធ សូមឆ្លើយ ទេ ហើយកត់ត្រាការបដិសេធ។',
  },
  why: { en: 'An unsigned page can be disowned.', km: 'ទំព័រដែលគ្មានហត្ថលេខា អាចត្រូវបដិសេធ។' },
  needed: atScene,
  next: { en: 'Have every page signed or finger-printed.', km: 'ឱ្យចុះហត្ថលេខា ឬផ្តិតម្រាមដៃលើគ្រប់ទំព័រ។' },
  once: true,
})

export const refusal = (group: string): Field => ({
  id: 'refusal',
  group,
  kind: 'longtext',
  label: { en: 'Who refused what, in their words', km: 'អ្នកណាបដិសេធអ្វី តាមពាក្យរបស់គាត់' },
  why: {
    en: 'A refusal that is written down does no harm. A hidden one does.',
    km: 'ការបដិសេធដែលបានកត់ត្រា មិនធ្វើឱ្យខូចទេ។ ការលាក់បាំងទើបធ្វើឱ្យខូច។',
  },
})

export const pages = (group: string): Field => ({
  id: 'pages',
  group,
  kind: 'count',
  unit: 'pages',
  range: { min: 1, max: 20_000 },
  label: { en: 'Number of pages', km: 'ចំនួនទំព័រ' },
  why: { en: 'A missing page is noticed only if they were counted.', km: 'បើមិនបានរាប់ គេមិនដឹងថាខ្វះទំព័រទេ។' },
  needed: later,
  next: { en: 'Count and number the pages.', km: 'រាប់ និងចុះលេខទំព័រ។' },
})

export const duressAlleged = (group: string): Field => ({
  id: 'duress_alleged',
  group,
  kind: 'yesno',
  label: {
    en: 'Someone says there was force, threat or a promise',
    km: 'មានអ្នកអះអាងថា មានការបង្ខំ គំរាម ឬការសន្យា',
  },
  hint: {
    en: 'Answer yes if it was said, whether or not you believe it.',
    km: 'ឆ្លើយ បាទ/ចាស បើមានគេនិយាយ ទោះអ្នកជឿ ឬមិនជឿក៏ដោយ។',
  },
  why: {
    en: 'What is said under duress has no value. A prosecutor decides, not we.',
    km: 'ចម្លើយក្រោមការបង្ខិតបង្ខំ គ្មានតម្លៃ។ ព្រះរាជអាជ្ញាជាអ្នកសម្រេច មិនមែនយើងទេ។',
  },
  needed: later,
  next: {
    en: 'Ask the person, in private if possible, and write down the answer.',
    km: 'សួរសាមីខ្លួន ដោយឡែកបើអាច ហើយកត់ត្រាចម្លើយ។',
  },
})

export const lawyerPresence = (group: string): Field => ({
  id: 'lawyer',
  group,
  kind: 'choice',
  label: { en: 'Lawyer', km: 'មេធាវី' },
  choices: [
    { id: 'present', label: { en: 'Present', km: 'មានវត្តមាន' } },
    { id: 'asked_absent', label: { en: 'Asked for, did not come', km: 'បានស្នើសុំ តែមិនបានមក' } },
    { id: 'declined', label: { en: 'Told of the right, declined', km: 'បានប្រាប់អំពីសិទ្ធិ ហើយមិនយក' } },
    { id: 'not_told', label: { en: 'Not told of the right', km: 'មិនបានប្រាប់អំពីសិទ្ធិ' } },
  ],
  why: { en: 'It is among the first things the court asks.', km: 'ជារឿងមួយដែលតុលាការសួរមុនគេ។' },
  needed: atScene,
  next: { en: 'Tell the person of the right and note the answer.', km: 'ប្រាប់សាមីខ្លួនអំពីសិទ្ធិ ហើយកត់ត្រាចម្លើយ។' },
})

export const arrivedAtUnit = (group: string): Field => ({
  id: 'arrived_at_unit',
  group,
  kind: 'datetime',
  label: { en: 'Arrived at the police or gendarmerie unit', km: 'មកដល់អង្គភាពនគរបាល ឬកងរាជអាវុធហត្ថ' },
  hint: { en: 'Leave empty if the person was not in custody.', km: 'ទុកឱ្យទទេ បើសាមីខ្លួនមិនត្រូវបានឃាត់ខ្លួន។' },
  why: { en: 'The 48 hours run from this moment.', km: '៤៨ ម៉ោង គិតចាប់ពីពេលនេះ។' },
  good: { en: '2026-11-02 19:55', km: '2026-11-02 19:55' },
  bad: { en: 'In the evening', km: 'ពេលល្ងាច' },
})

export const rightsToldAt = (group: string): Field => ({
  id: 'rights_told_at',
  group,
  kind: 'datetime',
  label: { en: 'Told their rights at', km: 'បានជូនដំណឹងអំពីសិទ្ធិនៅម៉ោង' },
  why: { en: 'Rights come before the first question.', km: 'ត្រូវប្រាប់សិទ្ធិមុនសំណួរដំបូង។' },
  needed: atScene,
  next: { en: 'Tell the person their rights and write the time.', km: 'ប្រាប់សិទ្ធិដល់សាមីខ្លួន ហើយសរសេរម៉ោង។' },
  once: true,
})

export const light = (group: string): Field => ({
  id: 'light',
  group,
  kind: 'choice',
  label: { en: 'Light', km: 'ពន្លឺ' },
  choices: [
    { id: 'daylight', label: { en: 'Daylight', km: 'ពន្លឺថ្ងៃ' } },
    { id: 'dusk', label: { en: 'Dusk or dawn', km: 'ព្រលប់ ឬព្រលឹម' } },
    { id: 'street_light', label: { en: 'Night, lit', km: 'យប់ មានភ្លើង' } },
    { id: 'dark', label: { en: 'Night, dark', km: 'យប់ ងងឹត' } },
    { id: 'indoors', label: { en: 'Indoors, lit', km: 'ក្នុងអគារ មានភ្លើង' } },
  ],
  why: { en: 'Could it be seen at all?', km: 'តើអាចមើលឃើញបានឬទេ?' },
  needed: later,
  next: { en: 'Say what light there was.', km: 'ប្រាប់ថាមានពន្លឺបែបណា។' },
})

export const distance = (group: string): Field => ({
  id: 'distance',
  group,
  kind: 'number',
  unit: 'm',
  range: { min: 0, max: 20_000 },
  label: { en: 'Distance', km: 'ចម្ងាយ' },
  why: { en: 'A face at 5 metres is not a face at 80.', km: 'មុខនៅចម្ងាយ ៥ ម៉ែត្រ ខុសពីមុខនៅចម្ងាយ ៨០ ម៉ែត្រ។' },
  good: { en: '12, measured on the ground', km: '12 បានវាស់នៅនឹងកន្លែង' },
  bad: { en: 'Not far', km: 'មិនឆ្ងាយ' },
  needed: later,
  next: { en: 'Measure it, or estimate against something known.', km: 'វាស់ ឬប៉ាន់ស្មានដោយធៀបនឹងអ្វីដែលស្គាល់។' },
})

export const currency = (group: string): Field => ({
  id: 'currency',
  group,
  kind: 'choice',
  label: { en: 'Currency', km: 'រូបិយប័ណ្ណ' },
  choices: [
    { id: 'khr', label: { en: 'Riel (KHR)', km: 'រៀល' } },
    { id: 'usd', label: { en: 'US dollar (USD)', km: 'ដុល្លារអាមេរិក' } },
    { id: 'thb', label: { en: 'Baht (THB)', km: 'បាត' } },
    { id: 'vnd', label: { en: 'Dong (VND)', km: 'ដុង' } },
    { id: 'usdt', label: { en: 'Tether (USDT)', km: 'តេធើ (USDT)' } },
    { id: 'other', label: { en: 'Other', km: 'ផ្សេងទៀត' } },
  ],
  why: { en: 'An amount without a currency proves nothing.', km: 'ចំនួនទឹកប្រាក់ដែលគ្មានរូបិយប័ណ្ណ មិនបញ្ជាក់អ្វីទេ។' },
})

export const beneficialOwner = (group: string): Field => ({
  id: 'beneficial_owner',
  group,
  kind: 'person',
  label: { en: 'Who really benefits', km: 'អ្នកដែលទទួលផលពិតប្រាកដ' },
  why: {
    en: 'Leaders seldom hold things in their own name.',
    km: 'មេដឹកនាំកម្រដាក់ទ្រព្យក្នុងឈ្មោះខ្លួនឯងណាស់។',
  },
  needed: beforeSubmission,
  next: {
    en: 'Find who pays, uses, or takes the income, and say what shows it.',
    km: 'រកមើលអ្នកដែលបង់ប្រាក់ ប្រើប្រាស់ ឬយកចំណូល ហើយប្រាប់ថាអ្វីបង្ហាញ។',
  },
  sensitivity: 'personal',
})

export const beneficialBasis = (group: string): Field => ({
  id: 'beneficial_basis',
  group,
  kind: 'longtext',
  label: { en: 'What shows that', km: 'អ្វីដែលបង្ហាញដូច្នេះ' },
  why: {
    en: 'A name without a ground is a guess.',
    km: 'ឈ្មោះដែលគ្មានមូលដ្ឋាន គ្រាន់តែជាការស្មាន។',
  },
  good: {
    en: 'He pays the guard and the electricity from account 0112, statement rows 14 to 31.',
    km: 'គាត់បង់ប្រាក់ឈ្នួលអ្នកយាម និងថ្លៃភ្លើង ពីគណនី 0112 របាយការណ៍ជួរ 14 ដល់ 31។',
  },
  bad: { en: 'Everybody knows it is his.', km: 'អ្នកណាៗក៏ដឹងថាជារបស់គាត់។' },
})
