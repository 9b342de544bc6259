import type { Condition, Prerequisite } from './kind'

// Articles that nobody read in a public source are null, never a guess, and shown as to be confirmed.

export const searchAuthorised: Prerequisite = {
  id: 'search_authorised',
  text: {
    en: 'The prosecutor authorised the search before it began, also if only by word of mouth, or the offence was flagrant. The record states the date and time of the authorisation.',
    km: 'ព្រះរាជអាជ្ញាបានអនុញ្ញាតមុនពេលចាប់ផ្តើមឆែកឆេរ ទោះដោយផ្ទាល់មាត់ក៏ដោយ ឬជាបទល្មើសជាក់ស្តែង។ កំណត់ហេតុត្រូវសរសេរថ្ងៃ និងម៉ោងនៃការអនុញ្ញាត។',
  },
  instrument: 'KH-CPC-2007',
  article: '91',
  status: 'V',
  step: 'search_authorised',
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const searchTwoWitnesses: Prerequisite = {
  id: 'search_two_witnesses',
  text: {
    en: 'The owner was present, or two witnesses who are not police or gendarmes in the operation.',
    km: 'មានម្ចាស់ទីកន្លែងនៅចំពោះមុខ ឬមានសាក្សីពីរនាក់ ដែលមិនមែនជានគរបាល ឬកងរាជអាវុធហត្ថក្នុងប្រតិបត្តិការនេះ។',
  },
  instrument: 'KH-CPC-2007',
  article: '91',
  status: 'V',
  step: 'search_two_witnesses',
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const searchHours: Prerequisite = {
  id: 'search_hours',
  text: {
    en: 'The search began between 06:00 and 18:00, or an exception applied: flagrancy, a call from inside, a place open to the public, or a place where drugs are produced, kept, circulated, distributed or used.',
    km: 'ការឆែកឆេរចាប់ផ្តើមចន្លោះម៉ោង 06:00 ដល់ 18:00 ឬមានករណីលើកលែង៖ បទល្មើសជាក់ស្តែង ការស្រែកហៅពីខាងក្នុង ទីកន្លែងបើកចំហសម្រាប់សាធារណជន ឬទីកន្លែងផលិត រក្សាទុក ចរាចរណ៍ ចែកចាយ ឬប្រើប្រាស់គ្រឿងញៀន។',
  },
  instrument: 'KH-CPC-2007',
  article: '91',
  status: 'V',
  step: 'search_hours',
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const exhibitListSigned: Prerequisite = {
  id: 'exhibit_list_signed',
  text: {
    en: 'What was seized was sealed and entered on an exhibit list that those present signed.',
    km: 'វត្ថុដែលរឹបអូសត្រូវបានបិទត្រា និងចុះក្នុងបញ្ជីវត្ថុតាង ដែលអ្នកមានវត្តមានបានចុះហត្ថលេខា។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: 'exhibit_list_signed',
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const labRequestSent: Prerequisite = {
  id: 'lab_request_sent',
  text: {
    en: 'The laboratory was asked within three days of the seizure.',
    km: 'សំណើទៅមន្ទីរពិសោធន៍ត្រូវបានផ្ញើក្នុងរយៈពេលបីថ្ងៃ ក្រោយការរឹបអូស។',
  },
  instrument: null,
  article: null,
  status: 'policy',
  step: 'lab_request_sent',
  whenMissing: 'remark',
  missingWhen: [],
}

export const expertAppointed: Prerequisite = {
  id: 'expert_appointed',
  text: {
    en: 'The expert was appointed as the law asks, and the parties can ask for a second opinion.',
    km: 'អ្នកជំនាញត្រូវបានចាត់តាំងតាមច្បាប់ ហើយភាគីអាចស្នើសុំឱ្យពិនិត្យដោយអ្នកជំនាញផ្សេងទៀត។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const privileged = (...missingWhen: Condition[]): Prerequisite => ({
  id: 'no_privileged_content',
  text: {
    en: 'What a lawyer and a client said or wrote to each other is not read and not used.',
    km: 'អ្វីដែលមេធាវី និងកូនក្តីបាននិយាយ ឬសរសេរដល់គ្នា មិនត្រូវអាន និងមិនត្រូវប្រើឡើយ។',
  },
  instrument: 'KH-CPC-2007',
  article: '321',
  status: 'V',
  step: null,
  whenMissing: 'excluded',
  missingWhen,
})

export const noDuress = (...missingWhen: Condition[]): Prerequisite => ({
  id: 'no_duress',
  text: {
    en: 'Nobody was forced, threatened or hurt. An answer given under duress has no value.',
    km: 'គ្មានអ្នកណាត្រូវបានបង្ខំ គំរាមកំហែង ឬធ្វើបាបឡើយ។ ចម្លើយដែលផ្តល់ក្រោមការបង្ខិតបង្ខំ គ្មានតម្លៃទេ។',
  },
  instrument: 'KH-CPC-2007',
  article: '321',
  status: 'V',
  step: null,
  whenMissing: 'excluded',
  missingWhen,
})

export const custodyInTime: Prerequisite = {
  id: 'custody_in_time',
  text: {
    en: 'The statement ended within 48 hours of arrival at the unit, or a written extension is in the file.',
    km: 'ការស្តាប់ចម្លើយបានបញ្ចប់ក្នុងរយៈពេល ៤៨ ម៉ោង គិតពីពេលមកដល់អង្គភាព ឬមានការពន្យារពេលជាលាយលក្ខណ៍អក្សរក្នុងសំណុំរឿង។',
  },
  instrument: 'KH-CPC-2007',
  article: '96',
  status: 'V',
  step: 'custody_in_time',
  whenMissing: 'at_risk',
  missingWhen: [{ from: 'arrived_at_unit', to: 'ended_at', overHours: 48 }],
}

export const rightsNotice: Prerequisite = {
  id: 'rights_notice',
  text: {
    en: 'The person was told their rights, in a language they understand, before the first question.',
    km: 'សាមីខ្លួនត្រូវបានជូនដំណឹងអំពីសិទ្ធិ ជាភាសាដែលខ្លួនយល់ មុនសំណួរដំបូង។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: 'rights_notice',
  whenMissing: 'at_risk',
  missingWhen: [{ moment: 'rights_told_at', after: 'started_at' }],
}

export const lawyerRule = (...missingWhen: Condition[]): Prerequisite => ({
  id: 'lawyer_rule',
  text: {
    en: 'The person could ask for a lawyer, and the lawyer could come when the law says so.',
    km: 'សាមីខ្លួនអាចស្នើសុំមេធាវី ហើយមេធាវីអាចមកជួបនៅពេលដែលច្បាប់អនុញ្ញាត។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'at_risk',
  missingWhen,
})

export const independentInterpreter: Prerequisite = {
  id: 'interpreter_independent',
  text: {
    en: 'An interpreter was sworn in and belongs neither to the police or gendarmerie nor to the case.',
    km: 'អ្នកបកប្រែបានស្បថ និងមិនមែនជានគរបាល កងរាជអាវុធហត្ថ ឬអ្នកពាក់ព័ន្ធក្នុងរឿងនេះ។',
  },
  instrument: 'KH-CPC-2007',
  article: '93',
  status: 'V',
  step: 'interpreter_independent',
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const recordSigned: Prerequisite = {
  id: 'record_signed',
  text: {
    en: 'The record was read back before signing, and every page signed or finger-printed. A refusal is noted.',
    km: 'កំណត់ហេតុត្រូវបានអានឱ្យស្តាប់ឡើងវិញមុនចុះហត្ថលេខា ហើយគ្រប់ទំព័រមានហត្ថលេខា ឬស្នាមម្រាមដៃ។ ការបដិសេធត្រូវបានកត់ត្រា។',
  },
  instrument: 'KH-CPC-2007',
  article: '93',
  status: 'V',
  step: 'interview_record_signed',
  whenMissing: 'at_risk',
  missingWhen: [
    { field: 'pages_signed', is: 'no' },
    { field: 'read_back', is: 'no' },
  ],
}

export const interviewRecord: Prerequisite = {
  ...recordSigned,
  id: 'interview_record',
  article: '115, 93',
}

export const witnessFree: Prerequisite = {
  id: 'witness_not_held',
  text: {
    en: 'A witness who is not a suspect is held only after refusing to come, and with written authorisation.',
    km: 'សាក្សីដែលមិនមែនជាជនសង្ស័យ អាចត្រូវឃាត់ខ្លួនបានតែក្រោយពេលបដិសេធមិនមក និងមានការអនុញ្ញាតជាលាយលក្ខណ៍អក្សរ។',
  },
  instrument: 'KH-CPC-2007',
  article: '96',
  status: 'V',
  step: null,
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const witnessLaw: Prerequisite = {
  id: 'witness_formalities',
  text: {
    en: 'Witnesses are heard and confronted as the law asks.',
    km: 'សាក្សីត្រូវបានស្តាប់ចម្លើយ និងតទល់គ្នា តាមដែលច្បាប់កំណត់។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const interceptionOrdered: Prerequisite = {
  id: 'interception_ordered',
  text: {
    en: 'An order of the investigating judge covers this number and this period. Listening without one, or outside it, is not evidence.',
    km: 'មានដីការបស់ចៅក្រមស៊ើបសួរ ដែលគ្របដណ្តប់លេខ និងរយៈពេលនេះ។ ការស្តាប់ដោយគ្មានដីកា ឬក្រៅដីកា មិនមែនជាភស្តុតាងទេ។',
  },
  instrument: 'KH-CPC-2007',
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'excluded',
  missingWhen: [
    { field: 'order_covers', is: 'no_order' },
    { field: 'order_covers', is: 'outside' },
    { moment: 'valid_from', after: 'recorded_from' },
    { moment: 'recorded_to', after: 'valid_to' },
  ],
}

export const recordTranslated: Prerequisite = {
  id: 'record_translated',
  text: {
    en: 'What is in another language was translated by someone outside the investigation.',
    km: 'អ្វីដែលជាភាសាផ្សេង ត្រូវបានបកប្រែដោយអ្នកនៅក្រៅការស៊ើបអង្កេត។',
  },
  instrument: null,
  article: null,
  status: 'policy',
  step: 'record_translated',
  whenMissing: 'remark',
  missingWhen: [],
}

export const deviceAccess: Prerequisite = {
  id: 'device_access_authorised',
  text: {
    en: 'The device was lawfully seized, and the access to what is inside was authorised.',
    km: 'ឧបករណ៍ត្រូវបានរឹបអូសដោយស្របច្បាប់ ហើយការបើកមើលទិន្នន័យខាងក្នុងត្រូវបានអនុញ្ញាត។',
  },
  instrument: null,
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const recordsRequested: Prerequisite = {
  id: 'records_lawfully_requested',
  text: {
    en: 'A court or a prosecutor asked the holder for these records in writing, and the file holds the request.',
    km: 'តុលាការ ឬព្រះរាជអាជ្ញាបានស្នើសុំកំណត់ត្រាទាំងនេះពីអ្នកកាន់កាប់ ជាលាយលក្ខណ៍អក្សរ ហើយសំណើនោះមានក្នុងសំណុំរឿង។',
  },
  instrument: null,
  article: null,
  status: 'M',
  step: null,
  whenMissing: 'at_risk',
  missingWhen: [],
}

export const certified: Prerequisite = {
  id: 'extract_certified',
  text: {
    en: 'The holder of the records certified that the extract is complete and unchanged.',
    km: 'អ្នកកាន់កាប់កំណត់ត្រាបានបញ្ជាក់ថា សេចក្តីចម្លងពេញលេញ និងមិនត្រូវបានកែប្រែ។',
  },
  instrument: null,
  article: null,
  status: 'policy',
  step: null,
  whenMissing: 'remark',
  missingWhen: [{ field: 'certificate', is: 'no' }],
}
