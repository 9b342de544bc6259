import type { Calendar } from '../calendar'
import { pdf } from '../files/pdf'
import { sha256Of, text } from '../files/table'
import { assessed, grade, inFile, page, paragraph, seconds, supports, undermines } from '../saying'
import type { ItemEntry } from '../story'
import { bopha, judge } from './hands'
import { numbers } from './signs'

/** What was heard on the lines under the judge’s order, what was recorded after it had ended, and whose voice it may be. */
export function listening({ ago, day, typed, said }: Calendar): ItemEntry[] {
  const transcript = text('transcript-order-12.txt', [
    `Session 31, ${said(24)} 20:20, N1 to N2, 2 min 11 s`,
    'N1: It comes on Sunday with Turtle. Twelve. He wants the price of last time.',
    'N2: The price of last time, uncle. And the boat?',
    'N1: Not the old one. The one with two floors.',
    'N2: Vuthy will ask.',
    'N1: Then tell him fish.',
    `Session 44, ${said(18)} 21:30, N1 to N2, 3 min 4 s`,
    'N2: The buyer from the south wants eight, the market takes four.',
    'N1: Eight and four. Money first, from the south.',
    'N2: Sophea asks where it goes.',
    'N1: To the ice. Where it always goes.',
  ])
  const order = pdf('Order of the investigating judge no. 12', [
    [
      `Interception of the numbers ${numbers.n1} and ${numbers.n2}, from ${said(30)} 00:00 to ${said(16)} 24:00.`,
      'Conversations with a lawyer are set aside unread.',
      'Article to be confirmed by the Justice Ministry.',
      judge,
    ],
  ])
  const facts = {
    order_covers: 'covers',
    order_ref: 'Order 12',
    judge,
    valid_from: typed(ago(30, '00:00')),
    valid_to: typed(ago(16, '23:59')),
    targets: [numbers.n1, numbers.n2],
    operator_log: true,
    privileged_heard: false,
    transcript: 'verbatim',
    spoken_language: 'Khmer',
  }
  return [
    {
      key: 'listening',
      cites: 'order-12',
      type: 'interception',
      title: 'Conversations of N1 and N2 under order 12',
      description: 'Fifty-two conversations in fourteen days. Transcribed word by word; two are quoted here.',
      origin: 'listening',
      obtained: ago(15, '16:00'),
      by: bopha,
      law: 'Order of the investigating judge; article to be confirmed',
      authorisation: `Order 12 of ${judge}, ${said(31)}: N1 and N2, ${said(30)} to ${said(16)}`,
      language: 'km',
      filed: 'in_file',
      facts: {
        ...facts,
        recorded_from: typed(ago(30, '07:40')),
        recorded_to: typed(ago(17, '21:12')),
        sessions: 52,
        file_sha256: sha256Of(transcript),
        code_words: '“Ice” and “fish” are opposed to each other in session 31; nobody explained them.',
        voice_basis: 'See the comparison of voices; the two call each other uncle and Rithy.',
        event_predicted: `“Twelve … Sunday … the one with two floors”: on ${said(17)} twelve bricks lay under a second floor.`,
      },
      files: [transcript, { name: 'order-12.pdf', bytes: order }],
      grades: [
        grade('P2', 2, 'Operator’s log complete; the event it foretold happened.'),
        grade('P2', 2, 'Read with the log: no gap within the order.', { by: 'prosecutor' }),
      ],
      assessed: [assessed('cleared', 'Within the order in number and time; nothing privileged.')],
      links: [
        supports(
          'shows',
          'count:river:ACT',
          inFile('transcript-order-12.txt', paragraph(8)),
          'Eight for the south and four for the market, money first: a sale.',
        ),
        supports(
          'shows',
          'control:n1-n2',
          inFile('transcript-order-12.txt', paragraph(2)),
          'The two speak with each other under the order.',
        ),
        supports(
          'shows',
          'charge:visal-river:INSTIG.ACT',
          inFile('transcript-order-12.txt', paragraph(4)),
          '“The one with two floors”: he chooses the boat.',
          { restsOn: ['n1'] },
        ),
        supports(
          'points',
          'charge:rithy-river:COPERP.INTENT',
          inFile('transcript-order-12.txt', paragraph(8)),
          'He brings the buyers to the leader.',
          { restsOn: ['n2'] },
        ),
        supports(
          'shows',
          'charge:rithy-river:KNOW',
          inFile('transcript-order-12.txt', paragraph(3)),
          'He is told number and price and asks about the boat.',
          { restsOn: ['n2'] },
        ),
        supports(
          'points',
          'charge:visal-syndicate:ROLE',
          inFile('transcript-order-12.txt', paragraph(9)),
          'He divides the goods and sets the terms of payment.',
          { restsOn: ['n1'] },
        ),
        supports(
          'points',
          'charge:visal-syndicate:INTENT',
          inFile('transcript-order-12.txt', paragraph(11)),
          'The money goes “where it always goes”.',
          { restsOn: ['n1'] },
        ),
        supports(
          'points',
          'charge:visal-money:KNOW',
          inFile('transcript-order-12.txt', paragraph(11)),
          'He sends the money of the sale “to the ice”.',
          { restsOn: ['n1'] },
        ),
        undermines(
          'fits',
          ['charge:vuthy-boat:KNOW', 'charge:vuthy-boat:ACCOMP.KNOW'],
          inFile('transcript-order-12.txt', paragraph(6)),
          '“Then tell him fish”: the master of the boat was to be told a story.',
        ),
      ],
    },
    {
      key: 'listening-late',
      cites: 'order-12',
      type: 'interception',
      title: 'Conversation on N7, recorded three days after the order had ended',
      description:
        'A voice speaks of the boat that was lost. Recorded because the equipment was not switched over in time.',
      origin: 'listening-late',
      obtained: ago(12, '17:00'),
      by: bopha,
      law: 'None: the order had ended',
      authorisation: 'None',
      language: 'km',
      filed: 'unused',
      remarks: 'Excluded. Kept, listed as unused, and not read further.',
      facts: {
        ...facts,
        order_covers: 'outside',
        recorded_from: typed(ago(13, '20:05')),
        recorded_to: typed(ago(13, '20:11')),
        sessions: 1,
        transcript: 'none',
        voice_basis: 'None',
      },
      grades: [grade('P3', 3, 'Recorded outside the order; not transcribed.')],
      assessed: [
        assessed(
          'excluded',
          'Outside the order in number and in time. Nothing that comes from it may be used.',
        ),
      ],
      links: [
        supports(
          'shows',
          'charge:visal-river:KNOW',
          seconds(40, 95),
          'He speaks of the boat and of twelve lost.',
          { restsOn: ['n1'] },
        ),
      ],
    },
    {
      key: 'salt-call',
      type: 'interception',
      title: 'Three conversations in Vietnamese on N2',
      description:
        'A man called Grandfather Salt and one called Turtle speak of twelve and of Sunday. Translation is not finished.',
      origin: 'listening',
      obtained: ago(9, '14:30'),
      by: bopha,
      law: 'Order of the investigating judge; article to be confirmed',
      authorisation: `Order 12 of ${judge}`,
      language: 'vi',
      interpreter: 'Sreah Linh, court list no. 14',
      procedure: 'interpreter',
      filed: 'in_file',
      facts: {
        ...facts,
        recorded_from: typed(ago(25, '21:02')),
        recorded_to: typed(ago(19, '21:40')),
        sessions: 3,
        spoken_language: 'Vietnamese',
        translator: 'Sreah Linh',
        transcript: 'summary',
        voice_basis: 'He is addressed as Turtle and answers.',
      },
      grades: [grade('P3', 2, 'Only a summary in Khmer so far.')],
      assessed: [assessed('cleared', 'Within the order; interpreter sworn and independent.')],
      links: [
        supports(
          'points',
          ['control:salt-pheap', 'control:pheap-x1'],
          seconds(20, 75),
          'Twelve for Sunday, from Salt through Turtle.',
        ),
        supports(
          'shows',
          ['charge:pheap-river:KNOW', 'charge:pheap-river:ACCOMP.KNOW'],
          seconds(20, 75),
          'He names the number and the day.',
        ),
        supports(
          'points',
          'charge:pheap-river:PURPOSE',
          seconds(80, 110),
          'Eight are for the south, he says: for others.',
        ),
        supports(
          'points',
          'charge:pheap-river:ACCOMP.AID',
          seconds(120, 160),
          'He says that he will cross himself.',
        ),
      ],
    },
    {
      key: 'voices',
      type: 'laboratory_report',
      title: 'Comparison of voices: N1 and a speech at the pagoda',
      description: 'Limited support for one speaker. The recording of the speech is short and noisy.',
      origin: 'voice',
      obtained: ago(3, '16:20'),
      by: 'National drug laboratory, voices',
      filed: 'in_file',
      madeFrom: ['listening'],
      facts: {
        laboratory: 'National drug laboratory, voices',
        accreditation: 'ad_hoc',
        request_ref: 'VC-009',
        requested_on: day(12),
        received_on: day(11),
        methods: ['Automatic comparison', 'Trained listening'],
        sampling_plan: 'Two conversations against 48 seconds of speech',
        analyst: 'Kravan Sina',
        reported_on: day(3),
        raw_data_kept: true,
      },
      files: [
        {
          name: 'VC-009.pdf',
          bytes: pdf('Comparison of voices VC-009', [
            ['Questioned: sessions 31 and 44. Known: 48 seconds of a speech by Popok Visal.'],
            [
              'Result: 2 to 10 times more probable if it is one speaker (limited support).',
              'The same was found for his brother in one of three tests.',
            ],
          ]),
        },
      ],
      grades: [grade('P3', 3, 'Short, noisy, and the brother was not excluded.')],
      links: [
        supports(
          'fits',
          'attribution:n1',
          inFile('VC-009.pdf', page(2)),
          'Limited support that the voice on N1 is his; in one of three tests his brother fits as well.',
        ),
      ],
    },
  ]
}
