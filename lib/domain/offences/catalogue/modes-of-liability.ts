import type { Mode, ModeCode, OffenceTemplate } from '@/lib/domain/offences/template'
import { cite, ourPolicy, unread } from './instruments'
import { fact, liability, mind } from './prove'

type Spoken = Omit<Mode, 'law' | 'restsOn'> & {
  readonly law: Record<OffenceTemplate['jurisdiction'], Mode['law']>
}

/** The modes of the Criminal Code, and the two of the treaties by which a leader is reached. */
const spoken: Record<ModeCode, Spoken> = {
  PERP: {
    code: 'PERP',
    title: { en: 'Perpetrator', km: 'ចារី' },
    explanation: {
      en: 'Did the prohibited act themselves, or attempted it where the attempt is punished.',
      km: 'បានប្រព្រឹត្តអំពើហាមឃាត់ដោយខ្លួនឯង ឬបានប៉ុនប៉ង ក្នុងករណីដែលការប៉ុនប៉ងត្រូវផ្តន្ទាទោស។',
    },
    bestEvidence: {
      en: 'Hand-to-hand observation, prints or DNA on the inner wrapping, a controlled purchase.',
      km: 'ការឃើញប្រគល់ដៃទល់ដៃ ស្នាមម្រាមដៃ ឬឌីអិនអេលើសំបកវេចខាងក្នុង ការទិញក្រោមការត្រួតពិនិត្យ។',
    },
    law: { KH: cite('criminalCode', '25', 'V'), UN: ourPolicy },
    needsPrincipal: false,
    elements: [
      liability({
        id: 'PERP.ACT',
        title: { en: 'Own act', km: 'អំពើផ្ទាល់' },
        question: {
          en: 'What shows that this person did the act with their own hands?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះបានធ្វើអំពើនោះដោយដៃខ្លួនឯង?',
        },
        typical: [
          'surveillance',
          'laboratory_report',
          'controlled_operation',
          'photo_cctv',
          'witness_statement',
        ],
      }),
    ],
  },
  COPERP: {
    code: 'COPERP',
    title: { en: 'Co-perpetrator', km: 'សហចារី' },
    explanation: {
      en: 'Committed the offence together with others, by mutual agreement.',
      km: 'បានប្រព្រឹត្តបទល្មើសរួមជាមួយអ្នកដទៃ ដោយមានការព្រមព្រៀងគ្នា។',
    },
    bestEvidence: {
      en: 'Messages of planning, division of the profit, division of roles.',
      km: 'សារអំពីការរៀបចំផែនការ ការបែងចែកផលចំណេញ ការបែងចែកតួនាទី។',
    },
    law: { KH: cite('criminalCode', '26', 'V'), UN: ourPolicy },
    needsPrincipal: true,
    elements: [
      liability({
        id: 'COPERP.AGREE',
        title: { en: 'Agreement', km: 'ការព្រមព្រៀង' },
        question: {
          en: 'What shows that they agreed with each other to do it, and when?',
          km: 'តើអ្វីបង្ហាញថា ពួកគេបានព្រមព្រៀងគ្នាធ្វើ ហើយនៅពេលណា?',
        },
        typical: ['device', 'interception', 'accomplice_statement', 'surveillance'],
      }),
      liability({
        id: 'COPERP.CONTRIB',
        title: { en: 'Contribution', km: 'ការចូលរួមចំណែក' },
        question: {
          en: 'What did this person do for the common plan?',
          km: 'តើអ្នកនេះបានធ្វើអ្វីខ្លះ សម្រាប់ផែនការរួម?',
        },
        typical: ['device', 'financial_record', 'surveillance', 'document_ledger'],
      }),
      mind({
        id: 'COPERP.INTENT',
        title: { en: 'Shared intent', km: 'ចេតនារួម' },
        question: {
          en: 'What shows that this person wanted the same result as the others?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់បានលទ្ធផលដូចអ្នកដទៃ?',
        },
        typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
      }),
    ],
  },
  INSTIG: {
    code: 'INSTIG',
    title: { en: 'Instigator', km: 'អ្នកផ្តើមគំនិត' },
    explanation: {
      en: 'Drove another to the offence by instruction or order, or by gift, promise, threat, provocation, persuasion or abuse of authority. Punished like the perpetrator, if the offence was committed or attempted.',
      km: 'បានជំរុញអ្នកដទៃឱ្យប្រព្រឹត្តបទល្មើស ដោយការណែនាំ ឬបញ្ជា ឬដោយអំណោយ ការសន្យា ការគំរាម ការញុះញង់ ការបញ្ចុះបញ្ចូល ឬការរំលោភអំណាច។ ត្រូវទទួលទោសដូចចារី ប្រសិនបើបទល្មើសត្រូវបានប្រព្រឹត្ត ឬប៉ុនប៉ង។',
    },
    bestEvidence: {
      en: 'Messages with the order and proof whose phone it is, payment before and after, the timing from order to act, an accomplice whose account others confirm.',
      km: 'សារដែលមានបទបញ្ជា និងភស្តុតាងថាទូរស័ព្ទជារបស់អ្នកណា ការបង់ប្រាក់មុន និងក្រោយ ពេលវេលាពីបញ្ជាដល់អំពើ អ្នកសមគំនិតដែលមានប្រភពផ្សេងបញ្ជាក់។',
    },
    law: { KH: cite('criminalCode', '28', 'V'), UN: cite('untoc', '5(1)(b)', 'V') },
    needsPrincipal: true,
    elements: [
      liability({
        id: 'INSTIG.ACT',
        title: { en: 'Order or inducement', km: 'បទបញ្ជា ឬការជំរុញ' },
        question: {
          en: 'What did this person order, instruct, give, promise or threaten, to whom and when?',
          km: 'តើអ្នកនេះបានបញ្ជា ណែនាំ ឱ្យ សន្យា ឬគំរាមអ្វី ដល់អ្នកណា នៅពេលណា?',
        },
        typical: ['device', 'interception', 'accomplice_statement', 'call_records'],
      }),
      liability({
        id: 'INSTIG.CAUSE',
        title: { en: 'Cause', km: 'ហេតុបណ្តាល' },
        question: {
          en: 'What shows that the principal acted because of it: timing, amounts, words that return in the act?',
          km: 'តើអ្វីបង្ហាញថា ចារីបានធ្វើដោយសារហេតុនោះ៖ ពេលវេលា ចំនួន ឬពាក្យដែលឃើញឡើងវិញក្នុងអំពើ?',
        },
        typical: ['call_records', 'device', 'financial_record', 'surveillance'],
      }),
      mind({
        id: 'INSTIG.INTENT',
        title: { en: 'Intent', km: 'ចេតនា' },
        question: {
          en: 'What shows that this person wanted the offence to be committed?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់ឱ្យបទល្មើសនោះកើតឡើង?',
        },
        typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
      }),
    ],
  },
  ACCOMP: {
    code: 'ACCOMP',
    title: { en: 'Accomplice', km: 'អ្នកសមគំនិត' },
    explanation: {
      en: 'Knowingly made the offence easier by aiding or abetting, if it was committed or attempted.',
      km: 'ដោយដឹងច្បាស់ បានជួយ ឬឧបត្ថម្ភ ធ្វើឱ្យបទល្មើសងាយស្រួលប្រព្រឹត្ត ប្រសិនបើវាត្រូវបានប្រព្រឹត្ត ឬប៉ុនប៉ង។',
    },
    bestEvidence: {
      en: 'The vehicle, the rent, the papers, the protection that this person gave.',
      km: 'យានយន្ត ថ្លៃជួល ឯកសារ ឬការការពារ ដែលអ្នកនេះបានផ្តល់។',
    },
    law: { KH: cite('criminalCode', '29', 'V'), UN: cite('untoc', '5(1)(b)', 'V') },
    needsPrincipal: true,
    elements: [
      liability({
        id: 'ACCOMP.AID',
        title: { en: 'Help given', km: 'ជំនួយដែលបានផ្តល់' },
        question: {
          en: 'What concrete help did this person give, and how did it make the offence easier?',
          km: 'តើអ្នកនេះបានផ្តល់ជំនួយជាក់ស្តែងអ្វី ហើយវាធ្វើឱ្យបទល្មើសងាយស្រួលយ៉ាងណា?',
        },
        typical: ['property_vehicle', 'document_ledger', 'financial_record', 'witness_statement'],
      }),
      mind({
        id: 'ACCOMP.KNOW',
        title: { en: 'Knowingly', km: 'ដោយដឹងច្បាស់' },
        question: {
          en: 'What shows that this person knew what the help was for?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងថាជំនួយនោះសម្រាប់អ្វី?',
        },
        typical: ['device', 'interception', 'accomplice_statement', 'financial_record'],
      }),
    ],
  },
  ORG: {
    code: 'ORG',
    title: { en: 'Organiser, manager or financier', km: 'អ្នករៀបចំ អ្នកដឹកនាំ ឬអ្នកផ្តល់ហិរញ្ញប្បទាន' },
    explanation: {
      en: 'Organised, managed or financed the offences of others.',
      km: 'បានរៀបចំ គ្រប់គ្រង ឬផ្តល់ហិរញ្ញប្បទាន ដល់បទល្មើសរបស់អ្នកដទៃ។',
    },
    bestEvidence: {
      en: 'Messages that show who stands above whom, the payroll, recruitment, a replacement after an arrest.',
      km: 'សារដែលបង្ហាញថាអ្នកណានៅលើអ្នកណា បញ្ជីបើកប្រាក់ ការជ្រើសរើស ការជំនួសក្រោយមានការចាប់ខ្លួន។',
    },
    law: { KH: unread('drugLaw'), UN: cite('un1988', '3(1)(a)(v)', 'V') },
    needsPrincipal: true,
    elements: [
      liability({
        id: 'ORG.ROLE',
        title: { en: 'Role', km: 'តួនាទី' },
        question: {
          en: 'What did this person plan, assign, direct, discipline, pay for or lend?',
          km: 'តើអ្នកនេះបានរៀបផែនការ ចាត់តាំង ដឹកនាំ ដាក់វិន័យ បង់ប្រាក់ ឬឱ្យខ្ចីអ្វី?',
        },
        typical: ['device', 'interception', 'financial_record', 'document_ledger', 'accomplice_statement'],
      }),
      mind({
        id: 'ORG.KNOW',
        title: { en: 'Knowledge', km: 'ការដឹង' },
        question: {
          en: 'What shows that this person knew which offences the others committed?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងពីបទល្មើសដែលអ្នកដទៃប្រព្រឹត្ត?',
        },
        typical: ['device', 'interception', 'accomplice_statement', 'document_ledger'],
      }),
      mind({
        id: 'ORG.INTENT',
        title: { en: 'Intent', km: 'ចេតនា' },
        question: {
          en: 'What shows that this person wanted these offences to be committed?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់ឱ្យបទល្មើសទាំងនេះកើតឡើង?',
        },
        typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
      }),
      fact({
        id: 'ORG.DURATION',
        principalEvidence: false,
        title: { en: 'Duration', km: 'រយៈពេល' },
        question: {
          en: 'What shows that the undertaking lasted, and was more than one occasion?',
          km: 'តើអ្វីបង្ហាញថា សកម្មភាពនេះមានរយៈពេលយូរ ហើយមិនមែនតែម្តង?',
        },
        typical: ['call_records', 'financial_record', 'document_ledger', 'travel_record'],
      }),
    ],
  },
  OCG: {
    code: 'OCG',
    title: { en: 'Member of an organised criminal group', km: 'សមាជិកក្រុមឧក្រិដ្ឋជនមានការចាត់តាំង' },
    explanation: {
      en: 'Took an active part in a group of three or more that acts in concert for gain, knowing its aim or its activity.',
      km: 'បានចូលរួមយ៉ាងសកម្មក្នុងក្រុមចាប់ពីបីនាក់ឡើងទៅ ដែលធ្វើសកម្មភាពរួមគ្នាដើម្បីផលប្រយោជន៍ ដោយដឹងពីគោលដៅ ឬសកម្មភាពរបស់ក្រុម។',
    },
    bestEvidence: {
      en: 'A table of the group: persons, roles and period, each cell with its evidence.',
      km: 'តារាងក្រុម៖ បុគ្គល តួនាទី និងរយៈពេល ដោយមានភស្តុតាងសម្រាប់ប្រឡោះនីមួយៗ។',
    },
    law: { KH: unread('criminalCode'), UN: cite('untoc', '5(1)(a)', 'V') },
    needsPrincipal: true,
    elements: [
      fact({
        id: 'OCG.GROUP',
        principalEvidence: false,
        title: { en: 'Group', km: 'ក្រុម' },
        question: {
          en: 'Which three or more persons acted in concert, for how long, with which aim and for which gain?',
          km: 'តើមនុស្សបីនាក់ ឬច្រើនជាងណាខ្លះ បានធ្វើសកម្មភាពរួមគ្នា រយៈពេលប៉ុន្មាន មានគោលដៅ និងផលប្រយោជន៍អ្វី?',
        },
        typical: ['device', 'interception', 'surveillance', 'document_ledger', 'call_records'],
      }),
      liability({
        id: 'OCG.PART',
        title: { en: 'Participation', km: 'ការចូលរួម' },
        question: {
          en: 'What did this person do in the activities of the group?',
          km: 'តើអ្នកនេះបានធ្វើអ្វីខ្លះ ក្នុងសកម្មភាពរបស់ក្រុម?',
        },
        typical: ['device', 'surveillance', 'financial_record', 'accomplice_statement'],
      }),
      mind({
        id: 'OCG.KNOW',
        title: { en: 'Knowledge of the aim', km: 'ការដឹងពីគោលដៅ' },
        question: {
          en: 'What shows that this person knew the aim or the criminal activity of the group?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះដឹងពីគោលដៅ ឬសកម្មភាពឧក្រិដ្ឋរបស់ក្រុម?',
        },
        typical: ['device', 'interception', 'accomplice_statement'],
      }),
      mind({
        id: 'OCG.INTENT',
        title: { en: 'Intent', km: 'ចេតនា' },
        question: {
          en: 'What shows that this person wanted to take part?',
          km: 'តើអ្វីបង្ហាញថា អ្នកនេះចង់ចូលរួម?',
        },
        typical: ['device', 'interception', 'financial_record', 'accomplice_statement'],
      }),
    ],
  },
}

export const everyMode: readonly ModeCode[] = ['PERP', 'COPERP', 'INSTIG', 'ACCOMP', 'ORG', 'OCG']

/**
 * The modes an offence offers. Where the own act is already a base element (`ownAct`), the perpetrator rests on it
 * and is not asked for the same act twice.
 */
export function offered(
  jurisdiction: OffenceTemplate['jurisdiction'],
  codes: readonly ModeCode[],
  ownAct: string | null,
): Mode[] {
  return codes.map((code) => {
    const { law, ...mode } = spoken[code]
    const rests = code === 'PERP' && ownAct !== null
    return {
      ...mode,
      law: law[jurisdiction],
      ...(rests ? { elements: [], restsOn: [ownAct] } : { restsOn: [] }),
    }
  })
}
