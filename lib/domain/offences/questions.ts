import type { Words } from './template'

/** A question that only a ministry can answer. Until it does, what depends on it stands as "to be confirmed". */
export type Question = { readonly id: string; readonly asks: Words; readonly why: Words }

/** The open questions for the ministries, in the order in which they are asked (design: law and evidence, G). */
export const questions: readonly Question[] = [
  {
    id: 'text-of-the-law',
    asks: {
      en: 'What is the official Khmer text of the 2012 drug law, with its article numbers for production, keeping, transport, brokering, equipment, laundering, aggravation, special techniques, confiscation and custody, and which amendments are in force?',
      km: 'តើអត្ថបទផ្លូវការជាភាសាខ្មែរនៃច្បាប់ស្តីពីការត្រួតពិនិត្យគ្រឿងញៀនឆ្នាំ២០១២ មានមាត្រាអ្វីខ្លះស្តីពីការផលិត ការរក្សាទុក ការដឹកជញ្ជូន ការធ្វើជាអន្តរការី ឧបករណ៍ ការសម្អាតប្រាក់ ស្ថានទម្ងន់ទោស វិធានការពិសេស ការរឹបអូស និងការឃាត់ខ្លួន ហើយវិសោធនកម្មណាខ្លះកំពុងមានសុពលភាព?',
    },
    why: {
      en: 'Most articles in the templates are empty until this is known: a number that was not read is never guessed.',
      km: 'មាត្រាភាគច្រើនក្នុងគំរូនៅទទេ រហូតដល់ដឹងចម្លើយនេះ៖ លេខដែលមិនបានអាន មិនត្រូវទាយឡើយ។',
    },
  },
  {
    id: 'quantity-bands',
    asks: {
      en: 'Are the quantity bands counted in net or in pure weight, may several seizures be added up, and which band holds exactly on a boundary?',
      km: 'តើកម្រិតបរិមាណគិតតាមទម្ងន់សុទ្ធនៃវត្ថុ ឬទម្ងន់សារធាតុសុទ្ធ តើអាចបូកការរឹបអូសច្រើនបញ្ចូលគ្នាបានឬទេ ហើយនៅចំព្រំកម្រិត តើកម្រិតណាត្រូវអនុវត្ត?',
    },
    why: {
      en: 'Penalties are shown from a table; on a boundary two rows answer.',
      km: 'ទោសត្រូវបង្ហាញពីតារាង៖ នៅចំព្រំកម្រិត មានពីរជួរឆ្លើយ។',
    },
  },
  {
    id: 'custody-hours',
    asks: {
      en: 'By how many hours may police custody be extended, and are there custody rules of their own for drug offences?',
      km: 'តើការឃាត់ខ្លួនអាចបន្តបានប៉ុន្មានម៉ោង ហើយតើមានវិធានឃាត់ខ្លួនដោយឡែកសម្រាប់បទល្មើសគ្រឿងញៀនឬទេ?',
    },
    why: {
      en: 'The clock of an arrest and the step that lids the file depend on it.',
      km: 'នាឡិកានៃការចាប់ខ្លួន និងដំណាក់កាលដែលកម្រិតពិន្ទុសំណុំរឿង អាស្រ័យលើចម្លើយនេះ។',
    },
  },
  {
    id: 'special-techniques',
    asks: {
      en: 'Who may authorise interception, undercover work and controlled delivery, and under which article?',
      km: 'តើអ្នកណាអាចអនុញ្ញាតឱ្យស្តាប់ការសន្ទនាតាមទូរស័ព្ទ ការស៊ើបអង្កេតសម្ងាត់ និងការបញ្ជូនក្រោមការត្រួតពិនិត្យ ហើយតាមមាត្រាណា?',
    },
    why: {
      en: 'What was intercepted without or outside an order is excluded from the moment it is recorded.',
      km: 'អ្វីដែលស្តាប់បានដោយគ្មានដីកា ឬក្រៅដីកា ត្រូវបានដកចេញតាំងពីពេលកត់ត្រា។',
    },
  },
  {
    id: 'nullities',
    asks: {
      en: 'Which defects of procedure are fatal, and which can be cured?',
      km: 'តើកំហុសនីតិវិធីណាខ្លះនាំឱ្យមោឃៈ ហើយណាខ្លះអាចកែបាន?',
    },
    why: {
      en: 'It decides which steps are blockers and which only weigh.',
      km: 'ចម្លើយនេះកំណត់ថាដំណាក់កាលណារារាំង ហើយណាគ្រាន់តែមានទម្ងន់។',
    },
  },
  {
    id: 'who-clears',
    asks: {
      en: 'Who may clear the admissibility of an item, and who may mark a contradiction as resolved?',
      km: 'តើអ្នកណាអាចសម្រេចថាភស្តុតាងអាចទទួលយកបាន ហើយអ្នកណាអាចកត់ថាភាពផ្ទុយគ្នាត្រូវបានដោះស្រាយ?',
    },
    why: {
      en: 'Today a prosecutor clears, and two people together answer a contradiction.',
      km: 'បច្ចុប្បន្ន ព្រះរាជអាជ្ញាជាអ្នកសម្រេច ហើយមនុស្សពីរនាក់ឆ្លើយភាពផ្ទុយគ្នារួមគ្នា។',
    },
  },
  {
    id: 'disclosure',
    asks: {
      en: 'What is the practice for material that is outside the file: must the defence learn of it, and how?',
      km: 'តើការអនុវត្តចំពោះឯកសារក្រៅសំណុំរឿងយ៉ាងដូចម្តេច៖ តើការពារក្តីត្រូវដឹងឬទេ ហើយតាមវិធីណា?',
    },
    why: {
      en: 'The schedule of what is not in the file, and the lid of disclosure, rest on it.',
      km: 'បញ្ជីនៃអ្វីដែលមិននៅក្នុងសំណុំរឿង និងកម្រិតនៃការបង្ហាញភស្តុតាង អាស្រ័យលើចម្លើយនេះ។',
    },
  },
  {
    id: 'retention',
    asks: {
      en: 'How long are files kept, and which rules hold for the vault of informants?',
      km: 'តើសំណុំរឿងត្រូវរក្សាទុករយៈពេលប៉ុន្មាន ហើយវិធានណាអនុវត្តចំពោះកន្លែងរក្សាព័ត៌មានអ្នកផ្តល់ព័ត៌មាន?',
    },
    why: {
      en: 'Nothing is deleted until this is answered.',
      km: 'គ្មានអ្វីត្រូវលុបឡើយ រហូតដល់មានចម្លើយ។',
    },
  },
  {
    id: 'parameters',
    asks: {
      en: 'Are the numbers and the bands of the readiness model CRM-1 approved, and by whom?',
      km: 'តើលេខ និងកម្រិតនៃគំរូភាពរួចរាល់ CRM-1 ត្រូវបានអនុម័តឬទេ ហើយដោយអ្នកណា?',
    },
    why: {
      en: 'They are policy of this house until a ministry says so.',
      km: 'លេខទាំងនេះជាគោលនយោបាយរបស់ស្ថាប័ននេះ រហូតដល់ក្រសួងសម្រេច។',
    },
  },
  {
    id: 'terms',
    asks: {
      en: 'Which Khmer terms are official, for each word on the list of terms?',
      km: 'តើពាក្យខ្មែរណាជាពាក្យផ្លូវការ សម្រាប់ពាក្យនីមួយៗក្នុងបញ្ជីពាក្យ?',
    },
    why: {
      en: 'Some terms on the screens are drafts, and one word serves both for seizure and for confiscation.',
      km: 'ពាក្យខ្លះលើអេក្រង់ជាសេចក្តីព្រាង ហើយពាក្យមួយប្រើទាំងសម្រាប់ការចាប់យក និងការរឹបអូស។',
    },
  },
  {
    id: 'scores-and-judges',
    asks: {
      en: 'May a judge be shown a score? We recommend never: it is no part of the court file, but it is logged and can be had if a court orders it.',
      km: 'តើចៅក្រមអាចមើលពិន្ទុបានឬទេ? យើងស្នើថាមិនត្រូវឡើយ៖ ពិន្ទុមិនមែនជាផ្នែកនៃសំណុំរឿងតុលាការទេ ប៉ុន្តែត្រូវបានកត់ត្រា ហើយអាចផ្តល់ជូនបើតុលាការបង្គាប់។',
    },
    why: {
      en: 'No paper that goes to a court bears a score today.',
      km: 'បច្ចុប្បន្ន គ្មានឯកសារណាដែលទៅតុលាការមានពិន្ទុឡើយ។',
    },
  },
]

/** The question of that name. */
export const questionNamed = (id: string): Question | undefined => questions.find((one) => one.id === id)
