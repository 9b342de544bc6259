import type { Calendar } from '../calendar'
import { typed } from '../calendar'
import { dice, table } from '../files/table'
import type { FileEntry, Place } from '../story'
import { numbers } from './signs'

/** A table of records with the rows that matter marked, so that a link points at the very row. */
export type Marked = {
  readonly file: FileEntry
  readonly count: number
  /** The rows from one mark to another, in this file. */
  readonly at: (from: string, to?: string) => Place
}

type Line = { readonly time: Date; readonly cells: readonly (string | number)[]; readonly mark?: string }

function marked(name: string, columns: readonly string[], lines: readonly Line[]): Marked {
  const sorted = [...lines].sort((one, other) => one.time.getTime() - other.time.getTime())
  const rowOf = (mark: string) => {
    const index = sorted.findIndex((line) => line.mark === mark)
    if (index < 0) throw new Error(`${name} has no row marked ${mark}`)
    return index + 1
  }
  return {
    file: table(
      name,
      ['time', ...columns],
      sorted.map(({ time, cells }) => [typed(time), ...cells]),
    ),
    count: sorted.length,
    at: (from, to) => ({
      in: 'row',
      of: name,
      row: rowOf(from),
      ...(to === undefined ? {} : { to: rowOf(to) }),
    }),
  }
}

type Phone = 'n0' | 'n1' | 'n2' | 'n3' | 'n5' | 'n6'
type Call = {
  time: Date
  from: Phone
  to: Phone
  kind: 'voice' | 'sms'
  seconds: number
  cell: string
  mark?: string
}

const cells: Record<Phone, readonly string[]> = {
  n0: ['KK-014 Blue Gate', 'KK-014 Blue Gate', 'KK-021 Market'],
  n1: ['KK-014 Blue Gate', 'KK-014 Blue Gate', 'KK-021 Market'],
  n2: ['KK-007 Ice House', 'KK-009 Landing'],
  n3: ['KK-009 Landing', 'KK-010 East Bank'],
  n5: ['KK-009 Landing', 'KK-032 River South'],
  n6: ['KK-021 Market', 'KK-022 Pagoda'],
}

/** Who called whom, by which cell of the one who called: the ordinary days, and the day of the boat. */
function everyCall({ ago }: Calendar): Call[] {
  const roll = dice(417)
  const pairs: readonly (readonly [Phone, Phone, number, number, number])[] = [
    ['n1', 'n2', 60, 18, 82],
    ['n2', 'n1', 60, 18, 55],
    ['n2', 'n3', 45, 18, 60],
    ['n3', 'n2', 45, 18, 35],
    ['n2', 'n5', 45, 18, 40],
    ['n2', 'n6', 60, 17, 30],
    ['n6', 'n2', 60, 17, 25],
  ]
  const ordinary = pairs.flatMap(([from, to, first, last, chance]) =>
    Array.from({ length: first - last + 1 }, (_, index) => first - index).flatMap((daysAgo): Call[] => {
      if (roll(100) >= chance) return []
      const clock = `${String(8 + roll(13)).padStart(2, '0')}:${String(roll(60)).padStart(2, '0')}`
      const cell = cells[from][roll(cells[from].length)] ?? ''
      const short = roll(3) === 0
      return [
        {
          time: ago(daysAgo, clock),
          from,
          to,
          kind: short ? 'sms' : 'voice',
          seconds: short ? 0 : 12 + roll(200),
          cell,
        },
      ]
    }),
  )
  return [
    ...ordinary,
    {
      time: ago(26, '19:58'),
      from: 'n1',
      to: 'n6',
      kind: 'voice',
      seconds: 71,
      cell: 'KK-014 Blue Gate',
      mark: 'leader-financier',
    },
    {
      time: ago(24, '20:14'),
      from: 'n1',
      to: 'n2',
      kind: 'sms',
      seconds: 0,
      cell: 'KK-014 Blue Gate',
      mark: 'twelve',
    },
    {
      time: ago(18, '21:30'),
      from: 'n1',
      to: 'n2',
      kind: 'voice',
      seconds: 184,
      cell: 'KK-014 Blue Gate',
      mark: 'evening-before',
    },
    {
      time: ago(17, '16:05'),
      from: 'n1',
      to: 'n2',
      kind: 'sms',
      seconds: 0,
      cell: 'KK-014 Blue Gate',
      mark: 'order',
    },
    {
      time: ago(17, '16:06'),
      from: 'n2',
      to: 'n1',
      kind: 'sms',
      seconds: 0,
      cell: 'KK-007 Ice House',
      mark: 'answer',
    },
    {
      time: ago(17, '16:07'),
      from: 'n2',
      to: 'n3',
      kind: 'voice',
      seconds: 62,
      cell: 'KK-007 Ice House',
      mark: 'to-chan',
    },
    {
      time: ago(17, '16:11'),
      from: 'n2',
      to: 'n5',
      kind: 'voice',
      seconds: 48,
      cell: 'KK-007 Ice House',
      mark: 'to-vuthy',
    },
    {
      time: ago(17, '19:02'),
      from: 'n2',
      to: 'n3',
      kind: 'voice',
      seconds: 0,
      cell: 'KK-009 Landing',
      mark: 'unanswered',
    },
    {
      time: ago(17, '19:04'),
      from: 'n2',
      to: 'n1',
      kind: 'voice',
      seconds: 0,
      cell: 'KK-009 Landing',
      mark: 'alarm',
    },
    { time: ago(17, '19:06'), from: 'n2', to: 'n1', kind: 'voice', seconds: 0, cell: 'KK-009 Landing' },
    {
      time: ago(17, '19:09'),
      from: 'n2',
      to: 'n1',
      kind: 'voice',
      seconds: 33,
      cell: 'KK-009 Landing',
      mark: 'alarm-end',
    },
    {
      time: ago(17, '21:40'),
      from: 'n1',
      to: 'n2',
      kind: 'sms',
      seconds: 0,
      cell: 'KK-014 Blue Gate',
      mark: 'burn',
    },
  ]
}

/** What an operator would send for one number. */
export function callsOf(calendar: Calendar, phone: Phone): Marked {
  const own = everyCall(calendar).filter(({ from, to }) => from === phone || to === phone)
  return marked(
    `calls-${phone}.csv`,
    ['from', 'to', 'kind', 'seconds', 'first cell'],
    own.map(({ time, from, to, kind, seconds, cell, mark }) => ({
      time,
      cells: [numbers[from], numbers[to], kind, seconds, from === phone ? cell : ''],
      ...(mark === undefined ? {} : { mark }),
    })),
  )
}

/** Which SIM cards were used in the handset of N1, day by day. */
export function handsetHistory({ ago }: Calendar): Marked {
  const days = Array.from({ length: 41 }, (_, index) => 58 - index)
  return marked(
    'handset-history.csv',
    ['imei', 'number', 'first cell'],
    [
      ...days.map((daysAgo) => ({
        time: ago(daysAgo, '20:00'),
        cells: [numbers.handsetOfN1, numbers.n1, 'KK-014 Blue Gate'],
        ...(daysAgo === 58 ? { mark: 'first' } : daysAgo === 18 ? { mark: 'last' } : {}),
      })),
      {
        time: ago(29, '07:12'),
        cells: [numbers.handsetOfN1, numbers.n0, 'KK-014 Blue Gate'],
        mark: 'own-sim',
      },
      { time: ago(15, '08:03'), cells: [numbers.handsetOfN1, numbers.n7, 'KK-051 Border'], mark: 'new-sim' },
    ],
  )
}

/** Days on which N1 and N0 moved through the same cells within ten minutes of each other. */
export function movements({ ago }: Calendar): Marked {
  const roll = dice(900)
  const places = ['KK-014 Blue Gate', 'KK-021 Market', 'KK-022 Pagoda', 'KK-030 Provincial road']
  return marked(
    'moving-together.csv',
    ['N0 cell', 'N1 cell', 'minutes apart'],
    [
      ...Array.from({ length: 41 }, (_, index): Line => {
        const place = places[roll(places.length)] ?? ''
        return {
          time: ago(58 - index, '12:00'),
          cells: [place, place, roll(10)],
          ...(index === 0 ? { mark: 'first' } : {}),
        }
      }),
      { time: ago(27, '12:30'), cells: ['KK-061 Stueng Kumru', 'KK-014 Blue Gate', 9], mark: 'apart' },
      { time: ago(17, '16:05'), cells: ['KK-014 Blue Gate', 'KK-014 Blue Gate', 2], mark: 'last' },
    ],
  )
}

/** The messages found on handset H1, in Khmer as written and in English. */
export function messages({ ago }: Calendar): Marked {
  const roll = dice(268)
  const small = [
    ['បាទ', 'Yes'],
    ['ចាំបន្តិច', 'Wait a little'],
    ['ដល់ហើយ', 'Arrived'],
    ['នៅឯណា', 'Where are you'],
    ['ទឹកកកអស់ហើយ យកមកទៀត', 'The ice is finished, bring more'],
    ['ថ្ងៃនេះត្រីតិច', 'Few fish today'],
  ] as const
  const others = [numbers.n3, numbers.n5, numbers.n6, '011 000 122', '011 000 133']
  const said = (
    days: number,
    clock: string,
    from: string,
    to: string,
    khmer: string,
    english: string,
    mark: string,
  ): Line => ({
    time: ago(days, clock),
    cells: [from, to, khmer, english],
    mark,
  })
  const { n1, n2, n3, n5, n6 } = numbers
  return marked(
    'messages-h1.csv',
    ['from', 'to', 'text', 'translation'],
    [
      ...Array.from({ length: 180 }, (_, index): Line => {
        const [khmer, english] = small[roll(small.length)] ?? small[0]
        const other = others[roll(others.length)] ?? n3
        const sent = roll(2) === 0
        return {
          time: ago(58 - Math.floor(index / 4.5), `${10 + roll(9)}:${10 + roll(50)}`),
          cells: [sent ? n2 : other, sent ? other : n2, khmer, english],
        }
      }),
      said(
        40,
        '20:31',
        n1,
        n2,
        'ចាន់ថ្មី។ ឱ្យវាចាំនៅកំពង់ផែ កុំឱ្យមកផ្ទះ។',
        'Chan is new. Let him wait at the landing, not come to the house.',
        'recruit',
      ),
      said(31, '09:02', n1, n2, 'ម៉ោងដប់ ហាងកាហ្វេចាស់។', 'Ten o’clock, the old coffee shop.', 'coffee'),
      said(26, '20:10', n2, n6, 'ពូថាឱ្យបើកវុទ្ធីដូចមុន។', 'Uncle says to pay Vuthy as before.', 'pay-vuthy'),
      said(
        24,
        '20:14',
        n1,
        n2,
        'ដប់ពីរដុំ ដូចមុន។ តម្លៃដដែល។ អណ្តើកឆ្លងថ្ងៃអាទិត្យ។',
        'Twelve bricks, as before. Same price. Turtle crosses on Sunday.',
        'twelve',
      ),
      said(24, '20:16', n2, n1, 'បាទពូ។', 'Yes, uncle.', 'twelve-yes'),
      said(
        17,
        '16:05',
        n1,
        n2,
        'ទឹកកកត្រូវនៅលើទឹកមុនម៉ោងប្រាំពីរ។ មិនមែនត្រីទេ។',
        'The ice must be on the water before seven. Not the fish.',
        'order',
      ),
      said(17, '16:06', n2, n1, 'បាទពូ។ ចាន់ និងវុទ្ធី។', 'Yes, uncle. Chan and Vuthy.', 'answer'),
      said(17, '16:09', n2, n3, 'កន្លែងដដែល។ មុនម៉ោងប្រាំពីរ។', 'Same place. Before seven.', 'to-chan'),
      said(
        17,
        '16:13',
        n2,
        n5,
        'បើកជាន់ក្រោមឱ្យរួច។ កុំសួរ។',
        'Open the lower floor and have it ready. Do not ask.',
        'to-vuthy',
      ),
      said(17, '19:12', n2, n1, 'ប៉ូលិសនៅលើទូក។', 'Police are on the boat.', 'alarm'),
      said(
        17,
        '21:40',
        n1,
        n2,
        'ដុតសៀវភៅតូចចោល។ កុំហៅលេខនេះទៀត។',
        'Burn the small book. Do not call this number again.',
        'burn',
      ),
    ],
  )
}

/** One movement of money: when, which way, with whom, how much in riel, and the words beside it. */
const paid = (
  moment: Date,
  direction: 'in' | 'out',
  other: string,
  riel: number,
  words: string,
  mark?: string,
): Line => ({ time: moment, cells: [direction, other, riel, words], ...(mark === undefined ? {} : { mark }) })

const statement = (name: string, lines: readonly Line[]): Marked =>
  marked(name, ['direction', 'other side', 'riel', 'words'], lines)

/** Wallet W1, opened in the name of Popok Visal: it pays the airtime of N1. */
export const walletOne = ({ ago }: Calendar): Marked => {
  const { n1, w2, b1 } = numbers
  const topUps = [58, 51, 46, 39, 33, 28, 24, 20, 18]
  return statement('wallet-w1.csv', [
    ...topUps.map((days, index) =>
      paid(
        ago(days, `08:1${index}`),
        'out',
        n1,
        20_000,
        'airtime',
        index === 0 ? 'top-up' : index === 8 ? 'top-up-last' : undefined,
      ),
    ),
    paid(ago(52, '18:20'), 'in', b1, 12_000_000, 'dividend', 'dividend'),
    paid(ago(41, '10:02'), 'out', w2, 8_000_000, 'wages', 'wages'),
    paid(ago(29, '10:11'), 'out', w2, 8_000_000, 'wages'),
    paid(ago(21, '19:40'), 'out', '011 000 533', 350_000, 'market', 'market'),
    paid(ago(16, '07:15'), 'out', w2, 6_400_000, 'boats', 'morning-after'),
  ])
}

/** Wallet W2, in the name of Changkieng Sophea: it pays those who carry. */
export const walletTwo = ({ ago }: Calendar): Marked => {
  const { n3, n5, w1 } = numbers
  return statement('wallet-w2.csv', [
    paid(ago(41, '10:02'), 'in', w1, 8_000_000, 'wages'),
    paid(ago(40, '09:15'), 'out', n5, 1_200_000, 'boat', 'vuthy'),
    paid(ago(39, '09:20'), 'out', n3, 400_000, 'ice', 'chan-first'),
    paid(ago(29, '10:11'), 'in', w1, 8_000_000, 'wages'),
    paid(ago(28, '09:05'), 'out', n3, 400_000, 'ice', 'chan-second'),
    paid(ago(28, '09:07'), 'out', n5, 1_200_000, 'boat'),
    paid(ago(27, '17:30'), 'in', 'agent 041, cash', 24_000_000, 'deposit', 'cash'),
    paid(ago(25, '16:10'), 'out', numbers.b1, 22_000_000, 'loan', 'to-company'),
    paid(ago(16, '07:15'), 'in', w1, 6_400_000, 'boats', 'morning-after'),
    paid(ago(16, '08:40'), 'out', n3, 400_000, 'ice', 'chan-last'),
  ])
}

/** Account B1 of the ice company: cash goes in by the week, and out for land. */
export const accountOfCompany = ({ ago }: Calendar): Marked => {
  const roll = dice(118)
  return statement('account-b1.csv', [
    ...Array.from({ length: 28 }, (_, week) => {
      const riel = (60 + roll(70)) * 100_000
      return paid(
        ago(205 - week * 7, '09:30'),
        'in',
        'cash, counter 3',
        riel,
        'ice sales',
        week === 0 ? 'cash-first' : week === 27 ? 'cash-last' : undefined,
      )
    }),
    paid(ago(170, '11:00'), 'out', 'land office', 410_000_000, 'title 0417', 'land'),
    paid(ago(52, '18:20'), 'out', numbers.w1, 12_000_000, 'dividend', 'dividend'),
    paid(ago(25, '16:10'), 'in', numbers.w2, 22_000_000, 'loan', 'loan'),
    paid(ago(12, '10:20'), 'out', 'cash, counter 3', 96_000_000, 'withdrawal', 'withdrawal'),
  ])
}

/** Crossings of the border by passport N0000417. */
export const crossings = ({ ago }: Calendar): Marked =>
  marked(
    'crossings.csv',
    ['document', 'gate', 'direction', 'plate'],
    [
      { time: ago(122, '09:12'), cells: [numbers.passport, 'Kumru gate', 'out', '2A-9009'], mark: 'first' },
      { time: ago(118, '18:42'), cells: [numbers.passport, 'Kumru gate', 'in', '2A-9009'] },
      { time: ago(86, '10:30'), cells: [numbers.passport, 'Kumru gate', 'out', '2A-9009'] },
      { time: ago(83, '17:05'), cells: [numbers.passport, 'Kumru gate', 'in', '2A-9009'] },
      {
        time: ago(15, '08:20'),
        cells: [numbers.passport, 'Kumru gate', 'out', numbers.pickup],
        mark: 'leaves',
      },
    ],
  )
