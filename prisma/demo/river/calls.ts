import type { Calendar } from '../calendar'
import { sha256Of } from '../files/table'
import { assessed, grade, supports, undermines } from '../saying'
import type { ItemEntry } from '../story'
import { bopha, piseth, request } from './hands'
import { callsOf, handsetHistory, type Marked, movements } from './records'
import { numbers } from './signs'

/** Who called whom: the operators' records of five numbers, and where two of them went together. */
export function calls(calendar: Calendar): ItemEntry[] {
  const { ago, day, typed } = calendar
  const [one, two, three, five] = [
    callsOf(calendar, 'n1'),
    callsOf(calendar, 'n2'),
    callsOf(calendar, 'n3'),
    callsOf(calendar, 'n5'),
  ]
  const [handset, moving] = [handsetHistory(calendar), movements(calendar)]
  const asked = (
    operator: string,
    ref: string,
    targets: string[],
    { file, count }: Marked,
    first: number,
    last = 15,
  ) => ({
    operator,
    request_ref: ref,
    requested_on: day(16),
    targets,
    period_from: typed(ago(first, '00:00')),
    period_to: typed(ago(last, '00:00')),
    days_around: true,
    both_ends: true,
    rows: count,
    time_zone: '+07:00',
    cells_included: true,
    certificate: true,
    file_sha256: sha256Of(file),
    analyst: 'Kantrong Sothy, analyst',
    method: 'Sorted and counted; a cell is an area, not a place, and a call does not say who spoke.',
  })
  const common = { type: 'call_records', by: bopha, law: request, filed: 'in_file' } as const
  return [
    {
      ...common,
      key: 'calls-n1',
      title: 'Call records of N1, sixty days: two numbers and no others',
      description:
        'N1 calls N2 almost every day, N6 once, and nobody else. It falls silent the morning after the boat.',
      origin: 'operator',
      obtained: ago(14, '08:40'),
      authorisation: 'Request no. R-31 of the prosecutor',
      facts: {
        ...asked('Kumru Mobile', 'R-31', [numbers.n1], one, 61),
        subscriber: 'Registered to a woman who died in 2019',
      },
      files: [one.file],
      grades: [
        grade('P2', 2, 'Certified extract of the operator, complete for the period.'),
        grade('P2', 2, 'Totals agree with the operator’s certificate.', { by: 'supervisor' }),
      ],
      assessed: [assessed('cleared', 'Requested in writing and certified.')],
      links: [
        supports(
          'proves',
          'control:n1-n2',
          one.at('order', 'answer'),
          'N1 and N2 are in contact almost every day, and at 16:05 on the day of the boat.',
        ),
        supports(
          'points',
          'charge:visal-river:INSTIG.CAUSE',
          one.at('order', 'alarm-end'),
          'Message at 16:05; at 16:07 and 16:11 N2 calls courier and boat; at 19:04 N2 calls N1 three times.',
          { restsOn: ['n1'] },
        ),
        supports(
          'fits',
          'attribution:n1',
          one.at('evening-before'),
          'N1 is used by night in the cell of the house with the blue gate.',
        ),
        undermines(
          'fits',
          'charge:visal-syndicate:KNOW',
          one.at('order'),
          'The records say that numbers met, not what was said nor who held them.',
        ),
      ],
    },
    {
      ...common,
      key: 'calls-n2',
      title: 'Call records of N2, sixty days',
      description: 'N2 stands between N1 and those who carry: N3, N5 and N6.',
      origin: 'operator',
      obtained: ago(14, '08:45'),
      authorisation: 'Request no. R-31 of the prosecutor',
      facts: asked('Kumru Mobile', 'R-31', [numbers.n2, numbers.h1], two, 61),
      files: [two.file],
      grades: [grade('P2', 2, 'Certified extract of the operator, complete for the period.')],
      assessed: [assessed('cleared', 'Requested in writing and certified.')],
      links: [
        supports(
          'points',
          'control:n2-n3',
          two.at('to-chan'),
          '62 seconds to N3, two minutes after the message from N1.',
        ),
        supports(
          'points',
          'control:rithy-vuthy',
          two.at('to-vuthy'),
          '48 seconds to N5, six minutes after the message.',
        ),
        supports(
          'points',
          'attribution:n2',
          two.at('order'),
          'N2 lives in the cells of the ice house and of his street.',
        ),
        supports(
          'points',
          'count:syndicate:DURATION',
          two.at('answer'),
          'The same three numbers for sixty days, and no longer: earlier records were not asked for.',
        ),
      ],
    },
    {
      ...common,
      key: 'calls-n3',
      title: 'Call records of N3 (River Cell)',
      origin: 'other-operator',
      obtained: ago(13, '11:00'),
      authorisation: 'Request no. R-32 of the prosecutor',
      facts: asked('River Cell', 'R-32', [numbers.n3], three, 46),
      files: [three.file],
      grades: [grade('P2', 2, 'Certified extract of another operator.')],
      assessed: [assessed('cleared', 'Requested in writing and certified.')],
      links: [
        supports(
          'points',
          ['control:n2-n3', 'control:rithy-chan'],
          three.at('to-chan'),
          'The other end has the same call, at the same second.',
        ),
        supports(
          'points',
          'attribution:n3',
          three.at('unanswered'),
          'N3 does not answer from the minute in which he was arrested.',
        ),
      ],
    },
    {
      ...common,
      key: 'calls-n5',
      title: 'Call records of N5 (River Cell), arrived without a certificate',
      origin: 'other-operator',
      obtained: ago(4, '09:30'),
      filed: 'undecided',
      facts: { ...asked('River Cell', 'R-40', [numbers.n5], five, 46), certificate: false },
      files: [five.file],
      grades: [grade('P3', 3, 'No certificate came with it; the columns were not explained.')],
      links: [
        supports(
          'points',
          'attribution:n5',
          five.at('to-vuthy'),
          'N5 is used at the landing whenever KB-118 is there.',
        ),
      ],
    },
    {
      ...common,
      key: 'handset-n1',
      title: 'The handset of N1: which SIM cards were in it',
      description:
        'For one morning, 29 days ago, his open number N0 was in the handset of N1. Two days after the boat a new number, N7, appears in it at the border.',
      origin: 'operator',
      obtained: ago(12, '14:00'),
      authorisation: 'Request no. R-33 of the prosecutor',
      facts: asked('Kumru Mobile', 'R-33', [numbers.handsetOfN1], handset, 61, 13),
      files: [handset.file],
      grades: [grade('P2', 2, 'Certified extract of the operator, by handset.')],
      assessed: [assessed('cleared', 'Requested in writing and certified.')],
      links: [
        supports(
          'points',
          'attribution:n1',
          handset.at('own-sim'),
          'His own SIM was in the handset of N1 for one morning, in the cell of his house.',
        ),
        supports(
          'fits',
          'charge:visal-river:INSTIG.INTENT',
          handset.at('new-sim'),
          'The handset takes a new SIM at the border on the day on which he leaves.',
          { restsOn: ['n1'] },
        ),
      ],
    },
    {
      ...common,
      key: 'moving',
      title: 'N0 and N1 moving together on 41 days',
      description: 'Made from the records of N0 and N1. On one evening the two are forty kilometres apart.',
      origin: 'operator',
      obtained: ago(10, '16:00'),
      by: piseth,
      madeFrom: ['calls-n1', 'handset-n1'],
      facts: { ...asked('Kumru Mobile', 'R-31', [numbers.n0, numbers.n1], moving, 61), both_ends: false },
      files: [moving.file],
      grades: [grade('P3', 2, 'Own analysis, repeated by nobody yet.')],
      assessed: [assessed('cleared', 'The method is stated and can be repeated.')],
      links: [
        supports(
          'points',
          'attribution:n1',
          moving.at('first', 'last'),
          'On 41 days both are used in the same cell within ten minutes of each other.',
        ),
        undermines(
          'fits',
          'attribution:n1',
          moving.at('apart'),
          'On one evening N0 is in Stueng Kumru while N1 is at the blue gate: two hands, that evening.',
        ),
      ],
    },
  ]
}
