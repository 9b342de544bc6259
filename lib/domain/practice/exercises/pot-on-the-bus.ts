import type { Exercise, WrongLink } from '@/lib/domain/practice/exercise'
import type { Item } from '@/lib/domain/readiness/case-file'

/** What shows only that the courier carried it says nothing of who sent him (law-and-evidence A.6). */
const ofTheCourierAlone: WrongLink = {
  targets: [
    'leader:KNOW',
    'leader:PURPOSE',
    'leader:INSTIG.ACT',
    'leader:INSTIG.CAUSE',
    'leader:INSTIG.INTENT',
  ],
  code: 'leader_not_joined',
  why: {
    en: 'This shows what the courier carried. It says nothing of what the man behind him knew, wanted or ordered.',
    km: 'នេះបង្ហាញអ្វីដែលអ្នកដឹកបានដឹក។ វាមិននិយាយអ្វីអំពីអ្វីដែលអ្នកនៅពីក្រោយដឹង ចង់ ឬបញ្ជាទេ។',
  },
}

/** What a next step would bring, as the engine reads an item. */
const brings = (
  id: string,
  element: string,
  more: Partial<Item> & Pick<Item, 'strength' | 'origin' | 'class'>,
): Item => ({
  ...{
    id,
    target: { element },
    polarity: 'supports',
    source: 'P2',
    information: 2,
    admissibility: 'cleared',
  },
  ...{
    spoken: false,
    hearsay: false,
    unique: false,
    resolved: false,
    rejected: false,
    custodyDefects: [],
    restsOn: [],
  },
  ...more,
})

/** A courier is arrested with a rice cooker; his file hides the man who sent him. Every name, place and number is invented. */
export const potOnTheBus: Exercise = {
  id: 'pot-on-the-bus-1',
  title: { en: 'The pot on the bus', km: 'ឆ្នាំងនៅលើរថយន្តក្រុង' },
  lead: {
    en: 'A courier was arrested with a rice cooker. That he carried it is easy; the man who sent him is hidden in the same papers.',
    km: 'អ្នកដឹកម្នាក់ត្រូវបានចាប់ជាមួយឆ្នាំងដាំបាយអគ្គិសនី។ ការដែលគាត់ដឹកវា ងាយបង្ហាញ តែអ្នកដែលបញ្ជូនគាត់លាក់ខ្លួនក្នុងឯកសារដដែល។',
  },
  story: [
    {
      en: 'On 3 September police stopped the night bus at Stueng Thmei. Phlov Makara, 22, sat with a rice cooker in a box on his knees. Under its false bottom lay 2,104 grams of crystals.',
      km: 'ថ្ងៃទី៣ កញ្ញា នគរបាលបានឃាត់រថយន្តក្រុងពេលយប់នៅស្ទឹងថ្មី។ ផ្លូវ មករា អាយុ ២២ឆ្នាំ អង្គុយកាន់ប្រអប់ឆ្នាំងដាំបាយអគ្គិសនីលើភ្លៅ។ ក្រោមបាតក្លែងមានគ្រាប់ថ្លា 2,104 ក្រាម។',
    },
    {
      en: 'Two weeks later police searched, with authorisation, the household shop of Kapal Serey, 41, whose number stood in the courier’s handset as “Bong K”. The laboratory, the weight, the place and who the two men are is proved already. What is left is what each of them did, knew and wanted.',
      km: 'ពីរសប្តាហ៍ក្រោយមក នគរបាលបានឆែកឆេរដោយមានការអនុញ្ញាត នៅហាងលក់គ្រឿងផ្ទះរបស់ កប៉ាល់ សិរី អាយុ ៤១ឆ្នាំ ដែលលេខរបស់គាត់មានក្នុងទូរស័ព្ទអ្នកដឹកឈ្មោះ «បង ក»។ លទ្ធផលមន្ទីរពិសោធន៍ ទម្ងន់ ទីកន្លែង និងអត្តសញ្ញាណអ្នកទាំងពីរ បានបង្ហាញរួចហើយ។ អ្វីដែលនៅសល់ គឺម្នាក់ៗបានធ្វើ ដឹង និងចង់អ្វី។',
    },
  ],
  template: 'KH-T01',
  suspects: [
    {
      id: 'leader',
      name: { en: 'Kapal Serey', km: 'កប៉ាល់ សិរី' },
      part: { en: 'said to have sent him', km: 'ត្រូវបានអះអាងថាជាអ្នកបញ្ជូន' },
      leads: true,
      mode: 'INSTIG',
    },
    {
      id: 'courier',
      name: { en: 'Phlov Makara', km: 'ផ្លូវ មករា' },
      part: { en: 'courier', km: 'អ្នកដឹក' },
      leads: false,
      mode: 'PERP',
    },
  ],
  given: ['SUBST', 'QTY', 'UNLAW', 'TIMEPLACE', 'IDENT'],
  items: [
    {
      id: 'E1',
      type: 'drug_seizure',
      title: { en: 'Seizure record of the rice cooker', km: 'កំណត់ហេតុរឹបអូសឆ្នាំងដាំបាយ' },
      text: {
        en: 'Taken from the knees of Phlov Makara at 22:40 before two passengers. A false bottom, glued; 2,104 g net in four bags of about the same size. He held the box the whole way; the glue was dry. Photographed in place, sealed.',
        km: 'យកពីលើភ្លៅ ផ្លូវ មករា ម៉ោង 22:40 នៅមុខអ្នកដំណើរពីរនាក់។ បាតក្លែងបិទកាវ។ ទម្ងន់សុទ្ធ 2,104 ក្រាម ក្នុងថង់បួនទំហំប្រហែលគ្នា។ គាត់កាន់ប្រអប់ពេញផ្លូវ។ កាវស្ងួត។ ថតរូបនៅកន្លែង និងបិទត្រា។',
      },
      origin: 'seizure',
      class: 'official',
      spoken: false,
      unique: true,
      admissibility: 'cleared',
      key: [
        {
          target: 'courier:PERP.ACT',
          polarity: 'supports',
          strengths: ['shows', 'proves'],
          missed: 'element_unproved',
          why: {
            en: 'He held it when it was taken: that is his own act.',
            km: 'គាត់កាន់វាពេលត្រូវបានយក៖ នោះជាអំពើផ្ទាល់របស់គាត់។',
          },
        },
        {
          target: 'courier:PURPOSE',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: null,
          why: {
            en: 'Two kilograms in four equal bags are not for one man’s use.',
            km: 'ពីរគីឡូក្រាមក្នុងថង់ស្មើគ្នាបួន មិនមែនសម្រាប់មនុស្សម្នាក់ប្រើទេ។',
          },
        },
        {
          target: 'count:ACT',
          polarity: 'supports',
          strengths: ['fits', 'points'],
          missed: null,
          why: {
            en: 'It fits a delivery; it does not say what was sold to whom.',
            km: 'វាត្រូវនឹងការដឹកជញ្ជូន តែមិនប្រាប់ថាលក់អ្វីឱ្យអ្នកណាទេ។',
          },
        },
      ],
      wrong: [
        ofTheCourierAlone,
        {
          targets: ['courier:KNOW'],
          code: 'knowledge_unproved',
          why: {
            en: 'That it lay under a glued bottom on his knees does not show that he knew of it.',
            km: 'ការដែលវានៅក្រោមបាតបិទកាវលើភ្លៅគាត់ មិនបង្ហាញថាគាត់ដឹងទេ។',
          },
        },
      ],
      grade: {
        sources: ['P1', 'P2'],
        information: [2],
        why: {
          en: 'An official record, before two witnesses, sealed and photographed.',
          km: 'កំណត់ហេតុផ្លូវការ នៅមុខសាក្សីពីររូប បិទត្រា និងថតរូប។',
        },
      },
    },
    {
      id: 'E2',
      type: 'laboratory_report',
      title: { en: 'Laboratory report', km: 'របាយការណ៍មន្ទីរពិសោធន៍' },
      text: {
        en: 'Methamphetamine, 81 % pure, 2,104 g net under the same seal. The Ministry of Health answers that nobody named here has a licence. The file already rests these elements on it.',
        km: 'មេតំហ្វេតាមីន សុទ្ធ ៨១% ទម្ងន់សុទ្ធ 2,104 ក្រាម ក្រោមត្រាដដែល។ ក្រសួងសុខាភិបាលឆ្លើយថាគ្មានអ្នកណាម្នាក់នៅទីនេះមានអាជ្ញាប័ណ្ណទេ។ សំណុំរឿងបានផ្អែកធាតុផ្សំទាំងនេះលើវារួចហើយ។',
      },
      origin: 'laboratory',
      class: 'expert',
      spoken: false,
      unique: false,
      admissibility: 'cleared',
      key: [],
      wrong: [
        ofTheCourierAlone,
        {
          targets: ['courier:KNOW', 'courier:PURPOSE', 'courier:PERP.ACT', 'count:ACT'],
          code: 'reasoning_unclear',
          why: {
            en: 'The laboratory says what it is, not who did what with it.',
            km: 'មន្ទីរពិសោធន៍ប្រាប់ថាវាជាអ្វី មិនមែនអ្នកណាធ្វើអ្វីជាមួយវាទេ។',
          },
        },
      ],
      grade: {
        sources: ['P1', 'P2'],
        information: [2],
        why: {
          en: 'An accredited laboratory under the same seal.',
          km: 'មន្ទីរពិសោធន៍មានការទទួលស្គាល់ ក្រោមត្រាដដែល។',
        },
      },
    },
    {
      id: 'E3',
      type: 'accomplice_statement',
      title: { en: 'Statement of Phlov Makara', km: 'ចម្លើយរបស់ ផ្លូវ មករា' },
      text: {
        en: '“Bong K telephoned in the morning: come to the shop, take the pot to the capital, 200 dollars when it stands there. I thought it was a rice cooker for a customer. He said I must not open it.” Lawyer present, read back, signed. He hopes for a milder sentence.',
        km: '«បង ក ទូរស័ព្ទមកពេលព្រឹក៖ មកហាង យកឆ្នាំងទៅរាជធានី ឱ្យ 200 ដុល្លារពេលវាដល់។ ខ្ញុំគិតថាជាឆ្នាំងដាំបាយឱ្យអតិថិជន។ គាត់ថាកុំឱ្យបើក។» មានមេធាវី អានឱ្យស្តាប់ ចុះហត្ថលេខា។ គាត់សង្ឃឹមថានឹងទទួលទោសស្រាល។',
      },
      origin: 'makara',
      class: 'accomplice',
      spoken: true,
      unique: false,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:INSTIG.ACT',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: 'element_unproved',
          why: {
            en: 'He says who told him to carry it, when and for how much. He is an accomplice: something else must say it too.',
            km: 'គាត់ប្រាប់ថាអ្នកណាឱ្យគាត់ដឹក ពេលណា និងប៉ុន្មាន។ គាត់ជាអ្នកសមគំនិត៖ ត្រូវមានអ្វីផ្សេងទៀតបញ្ជាក់ដែរ។',
          },
        },
        {
          target: 'leader:INSTIG.CAUSE',
          polarity: 'supports',
          strengths: ['points'],
          missed: null,
          why: {
            en: 'He says that he went because he was told to and paid for it.',
            km: 'គាត់ថាគាត់ទៅ ព្រោះគេប្រាប់ និងឱ្យប្រាក់។',
          },
        },
        {
          target: 'courier:KNOW',
          polarity: 'undermines',
          strengths: ['fits', 'points'],
          missed: 'contradiction_unanswered',
          why: {
            en: 'He says that he knew nothing. What speaks for him belongs in the file too.',
            km: 'គាត់ថាមិនដឹងអ្វីទេ។ អ្វីដែលនិយាយជំនួសគាត់ ក៏ត្រូវនៅក្នុងសំណុំរឿងដែរ។',
          },
        },
      ],
      wrong: [
        {
          targets: ['leader:KNOW', 'leader:PURPOSE', 'leader:INSTIG.INTENT'],
          code: 'accomplice_alone',
          why: {
            en: 'He does not say what Kapal Serey knew or wanted; and an accomplice’s word alone would not carry it.',
            km: 'គាត់មិនបានប្រាប់ថា កប៉ាល់ សិរី ដឹង ឬចង់អ្វីទេ ហើយពាក្យអ្នកសមគំនិតតែមួយ មិនអាចទ្រវាបានទេ។',
          },
        },
      ],
      grade: {
        sources: ['C', 'D'],
        information: [2, 3],
        why: {
          en: 'He gains by what he says, but it is detailed and fits the call records.',
          km: 'គាត់បានប្រយោជន៍ពីអ្វីដែលគាត់និយាយ តែលម្អិត និងត្រូវនឹងកំណត់ត្រាហៅ។',
        },
      },
    },
    {
      id: 'E4',
      type: 'call_records',
      title: { en: 'Call records of both numbers', km: 'កំណត់ត្រាហៅនៃលេខទាំងពីរ' },
      text: {
        en: 'Certified by the operator. Five calls between the two numbers on 3 September; the last, 48 seconds, at 20:51. The bus ticket was bought at 20:54. No call in the three weeks before. Nothing of what was said.',
        km: 'បញ្ជាក់ដោយប្រតិបត្តិករ។ មានការហៅប្រាំដងរវាងលេខទាំងពីរថ្ងៃទី៣ កញ្ញា។ លើកចុងក្រោយ 48 វិនាទី ម៉ោង 20:51។ សំបុត្ររថយន្តទិញម៉ោង 20:54។ បីសប្តាហ៍មុននោះគ្មានការហៅទេ។ គ្មានខ្លឹមសារនៃការនិយាយ។',
      },
      origin: 'operator',
      class: 'official',
      spoken: false,
      unique: false,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:INSTIG.CAUSE',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: 'leader_not_joined',
          why: {
            en: 'Three minutes after the last call the ticket is bought: the act follows the call.',
            km: 'បីនាទីក្រោយការហៅចុងក្រោយ សំបុត្រត្រូវបានទិញ៖ អំពើកើតតាមការហៅ។',
          },
        },
        {
          target: 'leader:INSTIG.ACT',
          polarity: 'supports',
          strengths: ['fits', 'points'],
          missed: null,
          why: {
            en: 'That they spoke fits an order; what was said is not known.',
            km: 'ការដែលគេនិយាយគ្នាត្រូវនឹងបទបញ្ជា តែមិនដឹងថានិយាយអ្វីទេ។',
          },
        },
      ],
      wrong: [
        {
          targets: [
            'leader:KNOW',
            'leader:PURPOSE',
            'leader:INSTIG.INTENT',
            'courier:KNOW',
            'courier:PURPOSE',
          ],
          code: 'knowledge_unproved',
          why: {
            en: 'Records tell that they spoke, not what about.',
            km: 'កំណត់ត្រាប្រាប់ថាគេនិយាយគ្នា មិនប្រាប់ថាអំពីអ្វីទេ។',
          },
        },
      ],
      grade: {
        sources: ['P1', 'P2'],
        information: [2],
        why: { en: 'A certified extract of a records system.', km: 'សេចក្តីដកស្រង់មានបញ្ជាក់ពីប្រព័ន្ធកំណត់ត្រា។' },
      },
    },
    {
      id: 'E5',
      type: 'device',
      title: { en: 'Messages on the shop’s handset', km: 'សារក្នុងទូរស័ព្ទនៅហាង' },
      text: {
        en: 'Found in the locked drawer of Kapal Serey; opened with his code; copied whole. To the courier’s number, 3 September, 20:49: “Same pot as last week. Do not open. 200 when it stands there.” To a number in the capital, 21:05: “2.1 on the night bus, ice, the boy knows nothing.”',
        km: 'រកឃើញក្នុងថតចាក់សោរបស់ កប៉ាល់ សិរី បើកដោយលេខកូដគាត់ ចម្លងទាំងមូល។ ទៅលេខអ្នកដឹក ថ្ងៃទី៣ កញ្ញា ម៉ោង 20:49៖ «ឆ្នាំងដូចសប្តាហ៍មុន។ កុំបើក។ 200 ពេលដល់។» ទៅលេខមួយនៅរាជធានី ម៉ោង 21:05៖ «2.1 តាមរថយន្តយប់ ទឹកកក ក្មេងនោះមិនដឹងអ្វីទេ។»',
      },
      origin: 'handset',
      class: 'device',
      spoken: false,
      unique: true,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:INSTIG.ACT',
          polarity: 'supports',
          strengths: ['shows'],
          missed: 'leader_not_joined',
          why: {
            en: 'The order itself, in his words, to the courier’s number.',
            km: 'បទបញ្ជាផ្ទាល់ ជាពាក្យគាត់ ទៅលេខអ្នកដឹក។',
          },
        },
        {
          target: 'leader:KNOW',
          polarity: 'supports',
          strengths: ['shows', 'proves'],
          missed: 'knowledge_unproved',
          why: { en: 'He calls it by its name and weight.', km: 'គាត់ហៅវាតាមឈ្មោះ និងទម្ងន់។' },
        },
        {
          target: 'leader:INSTIG.INTENT',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: 'knowledge_unproved',
          why: {
            en: 'He arranges both ends of the delivery: he wanted it to happen.',
            km: 'គាត់រៀបចំទាំងសងខាងនៃការដឹក៖ គាត់ចង់ឱ្យវាកើតឡើង។',
          },
        },
        {
          target: 'count:ACT',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: null,
          why: { en: 'It tells of a delivery to somebody else.', km: 'វាប្រាប់ពីការដឹកទៅអ្នកដទៃ។' },
        },
        {
          target: 'courier:KNOW',
          polarity: 'undermines',
          strengths: ['points', 'shows'],
          missed: 'material_undisclosed',
          why: {
            en: '“The boy knows nothing” speaks for the courier, and must stand where the court and his lawyer see it.',
            km: '«ក្មេងនោះមិនដឹងអ្វីទេ» និយាយជំនួសអ្នកដឹក ហើយត្រូវនៅកន្លែងដែលតុលាការ និងមេធាវីគាត់មើលឃើញ។',
          },
        },
      ],
      wrong: [],
      grade: {
        sources: ['P1', 'P2'],
        information: [2],
        why: {
          en: 'Copied whole, with a log, under authorisation.',
          km: 'ចម្លងទាំងមូល មានកំណត់ហេតុ ក្រោមការអនុញ្ញាត។',
        },
      },
    },
    {
      id: 'E6',
      type: 'financial_record',
      title: { en: 'Mobile-money statement of the shop', km: 'របាយការណ៍ប្រាក់តាមទូរស័ព្ទនៃហាង' },
      text: {
        en: 'From the provider. 27 August: 200 USD to Phlov Makara, 23:10. 28 August: 6,300 USD from a number in the capital. Nothing on 3 September.',
        km: 'ពីអ្នកផ្តល់សេវា។ ២៧ សីហា៖ 200 ដុល្លារ ទៅ ផ្លូវ មករា ម៉ោង 23:10។ ២៨ សីហា៖ 6,300 ដុល្លារ ពីលេខមួយនៅរាជធានី។ ថ្ងៃទី៣ កញ្ញា គ្មានអ្វីទេ។',
      },
      origin: 'provider',
      class: 'financial',
      spoken: false,
      unique: false,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:INSTIG.CAUSE',
          polarity: 'supports',
          strengths: ['fits', 'points'],
          missed: null,
          why: {
            en: 'The week before he paid the same price for the same road.',
            km: 'សប្តាហ៍មុន គាត់បានបង់តម្លៃដដែលសម្រាប់ផ្លូវដដែល។',
          },
        },
        {
          target: 'leader:INSTIG.INTENT',
          polarity: 'supports',
          strengths: ['points'],
          missed: null,
          why: {
            en: 'He paid for the road and was paid from its end.',
            km: 'គាត់បង់ថ្លៃផ្លូវ ហើយទទួលប្រាក់ពីចុងផ្លូវ។',
          },
        },
        {
          target: 'leader:PURPOSE',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: 'element_unproved',
          why: {
            en: 'Money from the capital the next day: it was for others.',
            km: 'ប្រាក់ពីរាជធានីនៅថ្ងៃបន្ទាប់៖ វាសម្រាប់អ្នកដទៃ។',
          },
        },
      ],
      wrong: [
        {
          targets: ['leader:KNOW', 'courier:KNOW'],
          code: 'knowledge_unproved',
          why: {
            en: '200 dollars is a high price for a pot, but a payment alone does not tell what anybody knew.',
            km: '200 ដុល្លារថ្លៃសម្រាប់ឆ្នាំងមួយ តែការបង់ប្រាក់តែមួយ មិនប្រាប់ថាអ្នកណាដឹងអ្វីទេ។',
          },
        },
      ],
      grade: {
        sources: ['P1', 'P2'],
        information: [2],
        why: { en: 'From the provider’s own system.', km: 'ពីប្រព័ន្ធរបស់អ្នកផ្តល់សេវាផ្ទាល់។' },
      },
    },
    {
      id: 'E7',
      type: 'witness_statement',
      title: { en: 'Statement of the ticket clerk', km: 'ចម្លើយអ្នកលក់សំបុត្រ' },
      text: {
        en: 'Krada Nary sold him the ticket: “He came alone, out of a white pick-up that said Household Goods. He carried the box himself, gave it to nobody, and asked whether it could stay on his knees.” She does not know him.',
        km: 'ក្រដាស ណារី បានលក់សំបុត្រឱ្យគាត់៖ «គាត់មកម្នាក់ឯង ចុះពីរថយន្តភីកអាប់សដែលសរសេរថា គ្រឿងផ្ទះ។ គាត់កាន់ប្រអប់ខ្លួនឯង មិនឱ្យអ្នកណា ហើយសួរថាអាចដាក់លើភ្លៅបានទេ។» គាត់មិនស្គាល់ក្មេងនោះទេ។',
      },
      origin: 'nary',
      class: 'witness',
      spoken: true,
      unique: false,
      admissibility: 'cleared',
      key: [
        {
          target: 'courier:PERP.ACT',
          polarity: 'supports',
          strengths: ['shows'],
          missed: 'one_voice',
          why: {
            en: 'A second voice, independent of the police, that he carried it himself.',
            km: 'សំឡេងទីពីរ ឯករាជ្យពីនគរបាល ថាគាត់កាន់វាខ្លួនឯង។',
          },
        },
        {
          target: 'leader:INSTIG.CAUSE',
          polarity: 'supports',
          strengths: ['fits'],
          missed: null,
          why: {
            en: 'The pick-up fits his shop; more it does not say.',
            km: 'រថយន្តភីកអាប់ត្រូវនឹងហាងគាត់ តែមិនប្រាប់លើសពីនោះទេ។',
          },
        },
      ],
      wrong: [
        {
          targets: ['leader:KNOW', 'leader:PURPOSE', 'leader:INSTIG.ACT', 'leader:INSTIG.INTENT'],
          code: 'leader_not_joined',
          why: {
            en: 'She saw the courier and a car. She saw nobody give an order, and nobody who knew.',
            km: 'គាត់ឃើញអ្នកដឹក និងរថយន្ត។ គាត់មិនឃើញអ្នកណាបញ្ជា ឬអ្នកណាដឹងទេ។',
          },
        },
      ],
      grade: {
        sources: ['B', 'C'],
        information: [2, 3],
        why: { en: 'No quarrel with anybody; saw it herself.', km: 'គ្មានទំនាស់ជាមួយអ្នកណា ហើយបានឃើញផ្ទាល់។' },
      },
    },
    {
      id: 'E8',
      type: 'document_ledger',
      title: { en: 'Notebook from the shop', km: 'សៀវភៅកត់ត្រាពីហាង' },
      text: {
        en: 'In the same drawer, in one hand, compared with his signed invoices: “3/9 M. pot 2.1 – 6,300 owed Capital”, and eleven lines like it since June. Pots sell in the shop for 25.',
        km: 'ក្នុងថតដដែល ដៃតែមួយ ប្រៀបធៀបជាមួយវិក្កយបត្រដែលគាត់ចុះហត្ថលេខា៖ «3/9 ម. ឆ្នាំង 2.1 – រាជធានីជំពាក់ 6,300» ហើយមានដប់មួយបន្ទាត់ដូចគ្នាតាំងពីមិថុនា។ ឆ្នាំងក្នុងហាងលក់ថ្លៃ 25។',
      },
      origin: 'notebook',
      class: 'document',
      spoken: false,
      unique: true,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:PURPOSE',
          polarity: 'supports',
          strengths: ['shows'],
          missed: 'element_unproved',
          why: {
            en: 'What is owed for it, by whom, and eleven times before: it was to be sold.',
            km: 'អ្វីដែលគេជំពាក់ អ្នកណាជំពាក់ និងដប់មួយដងមុន៖ វាសម្រាប់លក់។',
          },
        },
        {
          target: 'leader:KNOW',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: 'one_voice',
          why: {
            en: 'A pot of 25 dollars for which 6,300 is owed: a second source that he knew what was in it.',
            km: 'ឆ្នាំងថ្លៃ 25 ដុល្លារ ដែលគេជំពាក់ 6,300៖ ប្រភពទីពីរថាគាត់ដឹងថាមានអ្វីខាងក្នុង។',
          },
        },
        {
          target: 'leader:INSTIG.INTENT',
          polarity: 'supports',
          strengths: ['points', 'shows'],
          missed: null,
          why: { en: 'He kept the books of it: he wanted it.', km: 'គាត់កាន់បញ្ជីរបស់វា៖ គាត់ចង់បានវា។' },
        },
        {
          target: 'count:ACT',
          polarity: 'supports',
          strengths: ['shows'],
          missed: 'element_unproved',
          why: { en: 'A sale, its price and its buyer.', km: 'ការលក់ តម្លៃ និងអ្នកទិញ។' },
        },
      ],
      wrong: [
        {
          targets: ['leader:INSTIG.ACT', 'courier:KNOW', 'courier:PURPOSE', 'courier:PERP.ACT'],
          code: 'reasoning_unclear',
          why: {
            en: 'The notebook tells what was owed; it orders nobody and tells nothing of what the courier knew.',
            km: 'សៀវភៅប្រាប់អ្វីដែលគេជំពាក់។ វាមិនបញ្ជាអ្នកណា ហើយមិនប្រាប់ថាអ្នកដឹកដឹងអ្វីទេ។',
          },
        },
      ],
      grade: {
        sources: ['P2', 'P3'],
        information: [2, 3],
        why: {
          en: 'An original found in his drawer; the hand was compared, not examined by an expert.',
          km: 'ច្បាប់ដើមរកឃើញក្នុងថតគាត់។ ដៃត្រូវបានប្រៀបធៀប តែមិនទាន់ពិនិត្យដោយអ្នកជំនាញ។',
        },
      },
    },
    {
      id: 'E9',
      type: 'witness_statement',
      title: { en: 'Statement of his brother', km: 'ចម្លើយប្អូនប្រុសគាត់' },
      text: {
        en: 'Kapal Dara: “My brother sends pots to an aunt in the capital who sells them again. He would not know what somebody put in one on the way.” He worked in the shop that week.',
        km: 'កប៉ាល់ ដារ៉ា៖ «បងខ្ញុំផ្ញើឆ្នាំងទៅមីងនៅរាជធានីដែលលក់បន្ត។ គាត់មិនដឹងថាអ្នកណាដាក់អ្វីក្នុងឆ្នាំងតាមផ្លូវទេ។» គាត់ធ្វើការនៅហាងសប្តាហ៍នោះ។',
      },
      origin: 'brother',
      class: 'witness',
      spoken: true,
      unique: false,
      admissibility: 'cleared',
      key: [
        {
          target: 'leader:KNOW',
          polarity: 'undermines',
          strengths: ['fits', 'points'],
          missed: 'contradiction_unanswered',
          why: {
            en: 'The best innocent account there is. Left out, the defence brings it and the file falls; put in, it can be tested.',
            km: 'ការពន្យល់ថាគ្មានទោសដែលល្អបំផុត។ បើទុកចោល មេធាវីនឹងលើកវា ហើយសំណុំរឿងធ្លាក់។ បើដាក់ចូល គេអាចផ្ទៀងផ្ទាត់វាបាន។',
          },
        },
        {
          target: 'leader:PURPOSE',
          polarity: 'undermines',
          strengths: ['fits'],
          missed: null,
          why: {
            en: 'Pots for an aunt would be no supply of drugs.',
            km: 'ឆ្នាំងឱ្យមីង មិនមែនជាការផ្គត់ផ្គង់គ្រឿងញៀនទេ។',
          },
        },
        {
          target: 'leader:INSTIG.INTENT',
          polarity: 'undermines',
          strengths: ['fits'],
          missed: null,
          why: {
            en: 'He would have wanted to send a pot, nothing else.',
            km: 'គាត់គ្រាន់តែចង់ផ្ញើឆ្នាំង គ្មានអ្វីផ្សេង។',
          },
        },
      ],
      wrong: [],
      grade: {
        sources: ['C', 'D'],
        information: [3],
        why: {
          en: 'A brother who was there; nobody has asked the aunt.',
          km: 'ប្អូនដែលនៅទីនោះ។ គ្មានអ្នកណាបានសួរមីងទេ។',
        },
      },
    },
    {
      id: 'E10',
      type: 'informant_information',
      title: { en: 'HERON-9: “Serey is big in the trade”', km: 'HERON-9៖ «សិរីជាមេធំក្នុងរបរ»' },
      text: {
        en: 'Told by somebody who heard it in a café. Intelligence: it says where to look and proves nothing.',
        km: 'ប្រាប់ដោយអ្នកដែលបានឮក្នុងហាងកាហ្វេ។ ព័ត៌មានសម្ងាត់៖ វាប្រាប់កន្លែងត្រូវរក តែមិនបង្ហាញអ្វីទេ។',
      },
      origin: 'heron',
      class: 'informant',
      spoken: true,
      unique: false,
      admissibility: 'intelligence_only',
      key: [],
      wrong: [
        {
          targets: [
            ...ofTheCourierAlone.targets,
            ...['courier:KNOW', 'courier:PURPOSE', 'courier:PERP.ACT', 'count:ACT'],
          ],
          code: 'witness_not_heard',
          why: {
            en: 'Intelligence counts nowhere and does not leave the house. Find who can say it and hear them.',
            km: 'ព័ត៌មានសម្ងាត់មិនរាប់នៅទីណា ហើយមិនចេញពីទីនេះទេ។ រកអ្នកដែលអាចនិយាយបាន ហើយស្តាប់ចម្លើយគេ។',
          },
        },
      ],
      grade: {
        sources: ['E', 'F'],
        information: [5, 6],
        why: { en: 'Nobody knows who first said it.', km: 'គ្មានអ្នកណាដឹងថាអ្នកណានិយាយដំបូងទេ។' },
      },
    },
  ],
  next: [
    {
      id: 'ask-the-aunt',
      words: {
        en: 'Find and hear the aunt in the capital: did pots come, and who paid for them? It may clear him as well as not.',
        km: 'រក និងស្តាប់ចម្លើយមីងនៅរាជធានី៖ តើមានឆ្នាំងមកទេ ហើយអ្នកណាបង់ប្រាក់? វាអាចដោះបន្ទុកគាត់ ឬក៏អត់។',
      },
      chanceUp: 'medium',
      chanceDown: 'medium',
      costDays: 2,
      brings: [
        ...[{ tests: 'KNOW' }, { tests: 'PURPOSE' }, { tests: 'INSTIG.INTENT' }],
        { item: 'E9 KNOW', becomes: { resolved: true } },
        { item: 'E9 PURPOSE', becomes: { resolved: true } },
        { item: 'E9 INSTIG.INTENT', becomes: { resolved: true } },
      ],
      hurts: [
        {
          adds: {
            ...brings('aunt', 'KNOW', {
              strength: 'shows',
              origin: 'aunt',
              class: 'witness',
              spoken: true,
              source: 'B',
            }),
            polarity: 'undermines',
          },
        },
      ],
      pointsAway: true,
      prerequisite: 'none',
    },
    {
      id: 'number-in-the-capital',
      words: {
        en: 'Ask the operator who uses the number in the capital, and for its calls of that night, before they are overwritten.',
        km: 'សួរប្រតិបត្តិករថាអ្នកណាប្រើលេខនៅរាជធានី និងសុំកំណត់ត្រាហៅយប់នោះ មុនពេលវាត្រូវលុប។',
      },
      chanceUp: 'medium',
      chanceDown: 'low',
      costDays: 3,
      brings: [
        {
          adds: brings('capital', 'INSTIG.INTENT', {
            strength: 'shows',
            origin: 'capital-operator',
            class: 'official',
          }),
        },
      ],
      pointsAway: false,
      prerequisite: 'authorisation',
    },
    {
      id: 'handwriting',
      words: {
        en: 'Have an expert compare the hand in the notebook with his invoices.',
        km: 'ឱ្យអ្នកជំនាញប្រៀបធៀបដៃក្នុងសៀវភៅជាមួយវិក្កយបត្ររបស់គាត់។',
      },
      chanceUp: 'high',
      chanceDown: 'low',
      costDays: 4,
      brings: [
        {
          adds: brings('hand', 'KNOW', {
            strength: 'points',
            origin: 'hand-expert',
            class: 'expert',
            source: 'P1',
          }),
        },
      ],
      pointsAway: false,
      prerequisite: 'none',
    },
    {
      id: 'pick-up',
      words: {
        en: 'Get the pictures of the camera at the bus station: who drove the pick-up, and who gave the box to the courier?',
        km: 'យករូបភាពពីកាមេរ៉ានៅស្ថានីយរថយន្តក្រុង៖ អ្នកណាបើកភីកអាប់ ហើយអ្នកណាឱ្យប្រអប់ដល់អ្នកដឹក?',
      },
      chanceUp: 'medium',
      chanceDown: 'low',
      costDays: 1,
      brings: [
        {
          adds: brings('camera', 'INSTIG.ACT', {
            strength: 'shows',
            origin: 'station-camera',
            class: 'device',
          }),
        },
        {
          adds: brings('camera-2', 'INSTIG.CAUSE', {
            strength: 'shows',
            origin: 'station-camera',
            class: 'device',
          }),
        },
      ],
      pointsAway: false,
      prerequisite: 'none',
    },
  ],
}
