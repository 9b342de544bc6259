import type { Calendar } from '../calendar'
import { pdf } from '../files/pdf'
import { text } from '../files/table'
import { assessed, grade, inFile, page, paragraph, supports, undermines } from '../saying'
import type { ItemEntry, Story } from '../story'

const dara = 'Sleuk Dara, officer 0511'

/**
 * Sacks at the brick kiln: a small file that went the whole way. It is decided, one suspect is charged and one is not; what
 * assists the defence was marked, disclosed or withheld on record, and served; the charge sheet is drafted.
 */
export const kiln = (calendar: Calendar): Story => {
  const { ago, day } = calendar
  return {
    unit: 'STK',
    nth: 3,
    office: 'STP',
    officer: 'officer2',
    supervisor: 'supervisor2',
    prosecutor: 'prosecutor2',
    opened: ago(24, '09:00'),
    title: 'Sacks at the brick kiln',
    summary:
      'Sacks of salt are unloaded at a kiln that burns no salt. Whose they are, and who sends them on.',
    informed: ago(20, '10:00'),
    team: [],
    people: [
      {
        key: 'rattha',
        at: ago(23, '10:00'),
        nameKm: 'ឥដ្ឋ រដ្ឋា',
        nameLatin: 'Ith Rattha',
        birth: '1971',
        sex: 'male',
        standing: 'suspect',
        role: 'leader',
        note: 'Owner of the kiln.',
      },
      {
        key: 'ny',
        at: ago(23, '10:20'),
        nameKm: 'ចាន នី',
        nameLatin: 'Chan Ny',
        birth: '2003',
        sex: 'female',
        standing: 'suspect',
        role: 'transporter',
        note: 'Drove the cart; lives at the kiln.',
      },
    ],
    organisations: [],
    identifiers: [],
    origins: {
      book: { name: 'Delivery book of the kiln', kind: 'exhibit' },
      foreman: { name: 'Foreman of the kiln', kind: 'witness' },
      ny: { name: 'Chan Ny', kind: 'witness' },
      heron: { name: 'HERON-4', kind: 'tip' },
    },
    authorities: [],
    procedures: [],
    attributions: [],
    controls: [],
    counts: [
      {
        key: 'sacks',
        at: ago(18, '10:00'),
        offence: 'KH-T01',
        title: 'Keeping sacks to resell what is in them',
        from: day(40),
        to: day(25),
        place: 'Brick kiln of Stueng Kumru',
        seizures: [],
      },
    ],
    charges: [
      { key: 'rattha', at: ago(18, '10:20'), count: 'sacks', party: 'rattha', modes: ['INSTIG'] },
      { key: 'ny', at: ago(18, '10:25'), count: 'sacks', party: 'ny', modes: ['PERP'] },
    ],
    items: items(calendar),
    custody: [],
    papers: [],
    marks: [],
    turns: [
      { at: ago(14, '10:00'), turn: 'submits' },
      {
        at: ago(11, '09:00'),
        turn: 'marks',
        item: 'ny-1',
        mark: 'assists',
        reason: 'She says that the sacks came for the neighbour; nobody asked him.',
      },
      {
        at: ago(11, '09:20'),
        turn: 'marks',
        item: 'heron-1',
        mark: 'undermines',
        reason: 'Another owner of the sacks is named.',
      },
      {
        at: ago(10, '09:00'),
        turn: 'withholds',
        item: 'heron-1',
        ground: 'source_protection',
        reason:
          'Only one person can have seen this; what it says is also in the statement that is disclosed.',
      },
      {
        at: ago(8, '10:00'),
        turn: 'decides',
        charges: {
          rattha: { verdict: 'introductory_submission' },
          ny: {
            verdict: 'no_charge',
            reason: 'user_or_coerced',
            words: 'She lives at the kiln in debt to its owner and was told to drive.',
          },
        },
        note: 'The neighbour is still to be heard.',
      },
      { at: ago(7, '10:00'), turn: 'drafts-sheet' },
      {
        at: ago(7, '14:00'),
        turn: 'redacts',
        item: 'foreman-1',
        boxes: '1 9 12.4 66 2.1',
        reason: 'Where the witness lives is not needed for the defence; he was threatened.',
      },
      { at: ago(6, '15:00'), turn: 'serves', to: 'Counsel for Ith Rattha, Stueng Kumru bar', how: 'copy' },
      {
        at: ago(5, '09:00'),
        turn: 'sets-hearing',
        on: ago(-12, '08:30'),
        court: 'Court of first instance, Stueng Kumru',
        note: 'The foreman is called; the delivery book is brought in the original.',
      },
    ],
  }
}

const items = ({ ago, typed, day }: Calendar): ItemEntry[] => [
  {
    key: 'book',
    remarks: 'Handed over by the foreman; there was no scene.',
    type: 'document_ledger',
    title: 'Delivery book of the kiln: nine loads of salt',
    origin: 'book',
    obtained: ago(22, '15:00'),
    place: 'Office of the kiln',
    by: dara,
    law: 'Handed over on request; article to be confirmed',
    language: 'km',
    filed: 'in_file',
    facts: { document_kind: 'ledger', original: 'original', pages: 12, written_language: 'Khmer' },
    files: [
      text(
        'delivery-book.txt',
        [40, 36, 33, 29, 25].map((days) => `${day(days)}  salt, 20 sacks, for the owner, paid by I. R.`),
      ),
    ],
    grades: [grade('P2', 2, 'Kept day by day by the foreman.')],
    assessed: [assessed('cleared', 'Original, handed over freely.', ago(12, '10:00'))],
    links: [
      supports(
        'shows',
        'count:sacks:ACT',
        inFile('delivery-book.txt', paragraph(1)),
        'Nine loads in fifteen days.',
      ),
      supports(
        'points',
        'charge:rattha:INSTIG.CAUSE',
        inFile('delivery-book.txt', paragraph(2)),
        'Each load is written down for the owner, who pays.',
      ),
    ],
  },
  {
    key: 'foreman-1',
    type: 'witness_statement',
    title: 'Statement of the foreman: salt that nobody may touch',
    origin: 'foreman',
    obtained: ago(21, '09:00'),
    place: 'Stueng Kumru anti-drug unit',
    by: dara,
    language: 'km',
    filed: 'in_file',
    facts: {
      speaker: 'Foreman of the kiln',
      relation: 'Employee, no quarrel',
      minor: false,
      protection_needed: true,
      knows_by: 'saw',
      event_at: typed(ago(25, '16:00')),
      started_at: typed(ago(21, '09:00')),
      ended_at: typed(ago(21, '10:00')),
      read_back: true,
      pages_signed: true,
      pages: 2,
      duress_alleged: false,
      lawyer_talk: false,
    },
    files: [
      {
        name: 'foreman-statement.pdf',
        bytes: pdf('Statement of the foreman', [
          [
            'The foreman, Tuol Samnang, lives at House 27, Street 14, Stueng Kumru.',
            'The owner told us where each load goes and that nobody may open a sack.',
          ],
          ['“That salt is not for eating”, the owner said to me and to the drivers.'],
        ]),
      },
    ],
    grades: [grade('B', 2, 'Saw each load himself.')],
    assessed: [assessed('cleared', 'Record in order.', ago(12, '10:10'))],
    links: [
      supports('shows', 'charge:rattha:INSTIG.ACT', page(1), 'The owner told them where each load goes.'),
      supports('points', 'charge:rattha:KNOW', page(2), '“That salt is not for eating”, the owner said.'),
    ],
  },
  {
    key: 'ny-1',
    type: 'accomplice_statement',
    title: 'Statement of Chan Ny: the sacks were for the neighbour',
    origin: 'ny',
    obtained: ago(21, '14:00'),
    place: 'Stueng Kumru anti-drug unit',
    by: dara,
    persons: 'Lawyer present',
    language: 'km',
    filed: 'unused',
    facts: {
      speaker: 'Chan Ny',
      status: 'suspected',
      benefit: 'none',
      arrived_at_unit: typed(ago(21, '13:00')),
      rights_told_at: typed(ago(21, '13:50')),
      started_at: typed(ago(21, '14:00')),
      ended_at: typed(ago(21, '15:00')),
      lawyer: 'present',
      account: 'first',
      saw_file: false,
      read_back: true,
      pages_signed: true,
      pages: 2,
      duress_alleged: false,
    },
    grades: [grade('C', 3, 'First account; nobody asked the neighbour.')],
    links: [
      undermines(
        'fits',
        'charge:rattha:KNOW',
        page(1),
        'The owner was told that it is salt for the neighbour.',
      ),
    ],
  },
  {
    key: 'heron-1',
    type: 'informant_information',
    title: 'HERON-4: another man owns what is in the sacks',
    origin: 'heron',
    obtained: ago(20, '18:00'),
    by: 'Handling unit, officer 0907',
    hearsay: true,
    filed: 'undecided',
    facts: {
      pseudonym: 'HERON-4',
      handling_unit: 'National anti-drug police, sources',
      source_grade: 'c',
      information_grade: 'three',
    },
    grades: [grade('C', 3, 'Told by somebody who heard it.')],
  },
]
