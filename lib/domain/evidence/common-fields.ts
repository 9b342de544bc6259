import type { CommonFieldId, Said } from './kind'

/** One answer of the common record, asked of every type alike. */
export type CommonField = {
  readonly label: Said
  readonly hint?: Said
  readonly why: Said
  readonly good?: Said
  readonly bad?: Said
  /** What to do when the answer is missing. */
  readonly next: Said
  /** It cannot be repaired once the scene is left. */
  readonly once?: boolean
}

/** The common record, in words. Each type says which of these it needs, and when. */
export const commonFields: Readonly<Record<CommonFieldId, CommonField>> = {
  description: {
    label: { en: 'Description', km: 'ការពណ៌នា' },
    hint: { en: 'Facts, no opinions', km: 'ការពិត មិនមែនមតិ' },
    why: {
      en: 'An opinion in a record lets the whole record be doubted.',
      km: 'មតិក្នុងកំណត់ហេតុ ធ្វើឱ្យគេសង្ស័យកំណត់ហេតុទាំងមូល។',
    },
    good: { en: 'A blue holdall, zip closed, under the rear seat.', km: 'កាបូបខៀវ រូតបិទ នៅក្រោមកៅអីក្រោយ។' },
    bad: { en: 'The drug dealer’s bag.', km: 'កាបូបរបស់អ្នកជួញដូរ។' },
    next: { en: 'Describe it in two sentences.', km: 'ពណ៌នាជាពីរប្រយោគ។' },
  },
  obtainedPlace: {
    label: { en: 'Where', km: 'ទីកន្លែង' },
    hint: { en: 'House, street, village, commune', km: 'ផ្ទះ ផ្លូវ ភូមិ ឃុំ' },
    why: {
      en: 'The authority covers a place. Outside it, the item is at risk.',
      km: 'ការអនុញ្ញាតគ្របដណ្តប់ទីកន្លែងមួយ។ ក្រៅពីនោះ វត្ថុតាងមានហានិភ័យ។',
    },
    next: { en: 'Write the place so that a stranger finds it.', km: 'សរសេរទីកន្លែងឱ្យអ្នកចម្លែករកឃើញ។' },
  },
  obtainedBy: {
    label: { en: 'Obtained by', km: 'អ្នកទទួលបាន' },
    hint: { en: 'Name and rank, as in the record', km: 'ឈ្មោះ និងឋានន្តរស័ក្តិ ដូចក្នុងកំណត់ហេតុ' },
    why: { en: 'The first pair of hands is asked about first.', km: 'គេសួរអំពីដៃដំបូងមុនគេ។' },
    next: { en: 'Name the officer who obtained it.', km: 'សរសេរឈ្មោះមន្ត្រីដែលទទួលបាន។' },
  },
  legalBasis: {
    label: { en: 'Legal basis', km: 'មូលដ្ឋានច្បាប់' },
    hint: {
      en: 'Article and law; write "to be confirmed" if you do not know it.',
      km: 'មាត្រា និងច្បាប់។ សរសេរថា «ត្រូវបញ្ជាក់» បើមិនដឹង។',
    },
    why: { en: 'Evidence is free, but not how it is taken.', km: 'ភស្តុតាងមានសេរីភាព តែរបៀបយក មិនសេរីទេ។' },
    good: {
      en: 'Article 91 Code of Criminal Procedure, search authorised by the prosecutor',
      km: 'មាត្រា 91 ក្រមនីតិវិធីព្រហ្មទណ្ឌ ឆែកឆេរដោយមានការអនុញ្ញាតពីព្រះរាជអាជ្ញា',
    },
    bad: { en: 'According to the law', km: 'តាមច្បាប់' },
    next: { en: 'Write the article, or ask the prosecutor.', km: 'សរសេរមាត្រា ឬសួរព្រះរាជអាជ្ញា។' },
  },
  authorisation: {
    label: { en: 'Authorisation', km: 'ការអនុញ្ញាត' },
    hint: {
      en: 'Who, when, by word of mouth or in writing, number, for what',
      km: 'អ្នកណា ពេលណា ផ្ទាល់មាត់ ឬជាលាយលក្ខណ៍អក្សរ លេខ សម្រាប់អ្វី',
    },
    why: {
      en: 'A word of mouth must be put in writing; the record states its day and hour.',
      km: 'ការអនុញ្ញាតផ្ទាល់មាត់ ត្រូវធ្វើជាលាយលក្ខណ៍អក្សរ។ កំណត់ហេតុសរសេរថ្ងៃ និងម៉ោង។',
    },
    good: {
      en: 'Prosecutor Kandoeng Rith, 2 November 16:20, by telephone, no. A-07, boat KB-118',
      km: 'ព្រះរាជអាជ្ញា កណ្តឹង រិទ្ធ ថ្ងៃទី ២ វិច្ឆិកា 16:20 តាមទូរស័ព្ទ លេខ A-07 ទូក KB-118',
    },
    bad: { en: 'Allowed', km: 'បានអនុញ្ញាត' },
    next: {
      en: 'Write who allowed it and when; ask for it in writing.',
      km: 'សរសេរថាអ្នកណាអនុញ្ញាត និងពេលណា។ សុំជាលាយលក្ខណ៍អក្សរ។',
    },
  },
  persons: {
    label: { en: 'Who else was present', km: 'អ្នកមានវត្តមានផ្សេងទៀត' },
    why: { en: 'Everyone who was there can be asked by the defence.', km: 'មេធាវីអាចសួរអ្នកដែលមានវត្តមានទាំងអស់។' },
    next: { en: 'List everyone who was in the room.', km: 'រាយឈ្មោះអ្នកនៅក្នុងបន្ទប់ទាំងអស់។' },
  },
  witnessOne: {
    label: { en: 'First witness', km: 'សាក្សីទី ១' },
    hint: {
      en: 'Not police or gendarmerie in this operation',
      km: 'មិនមែននគរបាល ឬកងរាជអាវុធហត្ថ ក្នុងប្រតិបត្តិការនេះ',
    },
    why: { en: 'If the owner is not there, the law asks for two.', km: 'បើម្ចាស់មិននៅ ច្បាប់តម្រូវឱ្យមានពីរនាក់។' },
    next: {
      en: 'Ask a neighbour or the village chief to watch and sign.',
      km: 'សុំអ្នកជិតខាង ឬមេភូមិ មើល និងចុះហត្ថលេខា។',
    },
    once: true,
  },
  witnessTwo: {
    label: { en: 'Second witness', km: 'សាក្សីទី ២' },
    hint: {
      en: 'Not police or gendarmerie in this operation',
      km: 'មិនមែននគរបាល ឬកងរាជអាវុធហត្ថ ក្នុងប្រតិបត្តិការនេះ',
    },
    why: { en: 'One is not two.', km: 'មួយនាក់ មិនមែនពីរនាក់ទេ។' },
    next: { en: 'Find a second person before you leave.', km: 'រកអ្នកទីពីរ មុនចាកចេញ។' },
    once: true,
  },
  language: {
    label: { en: 'Language', km: 'ភាសា' },
    why: { en: 'What was not understood was not said.', km: 'អ្វីដែលមិនយល់ ស្មើនឹងមិនបាននិយាយ។' },
    next: { en: 'Choose the language that was used.', km: 'ជ្រើសភាសាដែលបានប្រើ។' },
  },
  interpreter: {
    label: { en: 'Interpreter', km: 'អ្នកបកប្រែ' },
    hint: { en: 'Sworn, and from neither police nor the case', km: 'បានស្បថ ហើយមិនមែននគរបាល ឬអ្នកពាក់ព័ន្ធក្នុងរឿង' },
    why: {
      en: 'An interpreter from the police puts every word in doubt.',
      km: 'អ្នកបកប្រែពីនគរបាល ធ្វើឱ្យពាក្យទាំងអស់មានការសង្ស័យ។',
    },
    next: { en: 'Call an independent interpreter and have them sworn.', km: 'ហៅអ្នកបកប្រែឯករាជ្យ ហើយឱ្យស្បថ។' },
    once: true,
  },
  procedureId: {
    label: {
      en: 'Search, arrest or interview it rests on',
      km: 'ការឆែកឆេរ ការចាប់ខ្លួន ឬការស្តាប់ចម្លើយដែលវាផ្អែកលើ',
    },
    why: {
      en: 'If that act falls, this falls with it; the file must show it.',
      km: 'បើទង្វើនោះធ្លាក់ វត្ថុតាងនេះក៏ធ្លាក់។ សំណុំរឿងត្រូវបង្ហាញ។',
    },
    next: { en: 'Choose the record it comes from, or write one.', km: 'ជ្រើសកំណត់ហេតុដែលវាមកពី ឬសរសេរថ្មី។' },
  },
  hearsay: {
    label: { en: 'Reports what somebody else said', km: 'និយាយតាមអ្វីដែលអ្នកដទៃប្រាប់' },
    why: { en: 'The first speaker is the better witness.', km: 'អ្នកនិយាយដំបូង ជាសាក្សីល្អជាង។' },
    next: { en: 'Ask: did you see or hear it yourself?', km: 'សួរថា៖ តើអ្នកបានឃើញ ឬឮផ្ទាល់ទេ?' },
  },
  filePlace: {
    label: { en: 'Place in the file', km: 'ទីតាំងក្នុងសំណុំរឿង' },
    why: {
      en: 'What is not in the file does not exist for the court.',
      km: 'អ្វីដែលមិនមានក្នុងសំណុំរឿង មិនមានសម្រាប់តុលាការទេ។',
    },
    next: { en: 'Decide: court file, or unused schedule.', km: 'សម្រេច៖ ក្នុងសំណុំរឿងតុលាការ ឬក្នុងបញ្ជីមិនបានប្រើ។' },
  },
}
