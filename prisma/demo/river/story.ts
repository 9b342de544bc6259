import type { Calendar } from '../calendar'
import type { Story } from '../story'
import type { Turn } from '../turn'
import { authorities } from './authorities'
import { away } from './away'
import { boat } from './boat'
import { calls } from './calls'
import { company } from './company'
import { courier } from './courier'
import { custody } from './custody'
import { accounts, answers } from './defence'
import { guesthouse } from './guesthouse'
import { intelligence } from './intelligence'
import { landing } from './landing'
import { lieutenant } from './lieutenant'
import { listening } from './listening'
import { market } from './market'
import { money } from './money'
import { charges, controls, counts } from './offences'
import { origins } from './origins'
import { papers } from './papers'
import { organisations, people } from './people'
import { marks, procedures } from './procedure'
import { attributions, identifiers } from './signs'
import { store } from './store'
import { watching } from './watching'

/** The river case was opened so long before installation, to the millisecond: its opening tells when the story was begun. */
export const riverAge = 63 * 24 * 3_600_000

/** The river case: a leader who never touches the product, and the file that is being built against him. */
export const river = (calendar: Calendar): Story => ({
  unit: 'KUM',
  nth: 1,
  office: 'KUP',
  officer: 'officer',
  supervisor: 'supervisor',
  prosecutor: 'prosecutor',
  opened: new Date(calendar.installed.getTime() - riverAge),
  title: 'Kampong Kumru river network',
  summary:
    'Crystal methamphetamine comes over the river at night under ice and fish. Those who carry are arrested and replaced within a week. The file asks who orders, who pays and who gains: a man called Uncle Nine, who is never at the landing.',
  informed: calendar.ago(40, '16:00'),
  toldTo: 'Prosecutor Phkay Mony',
  team: [
    { at: calendar.ago(62, '08:30'), joins: 'supervisor' },
    { at: calendar.ago(16, '09:00'), joins: 'prosecutor' },
  ],
  people: people(calendar),
  organisations: organisations(calendar),
  identifiers: identifiers(calendar),
  origins,
  authorities: authorities(calendar),
  procedures: procedures(calendar),
  attributions: attributions(calendar),
  controls: controls(calendar),
  counts: counts(calendar),
  charges: charges(calendar),
  items: [
    ...intelligence(calendar),
    ...papers(calendar),
    ...watching(calendar),
    ...listening(calendar),
    ...boat(calendar),
    ...landing(calendar),
    ...courier(calendar),
    ...lieutenant(calendar),
    ...calls(calendar),
    ...money(calendar),
    ...company(calendar),
    ...guesthouse(calendar),
    ...away(calendar),
    ...market(calendar),
  ],
  informants: [
    {
      key: 'ferry',
      at: calendar.ago(12, '20:00'),
      nameLatin: 'Teng Bopharoath',
      nameKm: 'តេង បុប្ផារ័ត្ន',
      reach: 'Calls from the ferry office on the evening of the full moon.',
    },
  ],
  custody: custody(calendar),
  store: store(calendar),
  papers: [
    { at: calendar.ago(17, '22:20'), item: 'x1', kind: 'seizure_record' },
    { at: calendar.ago(15, '08:05'), item: 'x1', kind: 'laboratory_request' },
  ],
  marks: marks(calendar),
  accounts: accounts(calendar),
  answers: answers(calendar),
  turns: turns(calendar),
})

/** What was taken back, and what others decided. */
const turns = ({ ago, hoursAgo }: Calendar): Turn[] => [
  {
    at: ago(13, '09:00'),
    turn: 'withdraws',
    what: 'attribution',
    key: 'n6-rithy',
    because: 'N6 calls N2 on most days: nobody calls himself. It is another person’s.',
  },
  {
    at: ago(12, '12:10'),
    turn: 'withdraws',
    what: 'link',
    key: 'box-from-jetty',
    because: 'Seen again at full size: it is the boy who takes the box, not the master of the boat.',
  },
  {
    at: ago(12, '17:20'),
    turn: 'withdraws',
    what: 'charge',
    key: 'borey-boat',
    because: 'He works off his mother’s debt without pay and was told that it was fish. He is a victim.',
  },
  {
    at: ago(12, '17:30'),
    turn: 'is-a-victim',
    party: 'borey',
    ground: 'coerced',
    reason: 'First written down as a courier. Works off a debt at the ice house; was made to load.',
  },
  {
    at: ago(13, '11:00'),
    turn: 'makes-line',
    ...{ charge: 'visal-river', code: 'cells', attribution: 'n1', due: ago(8, '17:00') },
  },
  {
    at: ago(12, '09:10'),
    turn: 'declines-line',
    ...{ charge: 'visal-river', code: 'saved_as', attribution: 'n1' },
    because: 'Nobody outside the group calls N1; whoever is asked would warn him.',
  },
  {
    at: ago(9, '11:00'),
    turn: 'makes-task',
    title: 'Ask the fishery office for the landing permits of KB-118',
    due: ago(2, '17:00'),
  },
  { at: ago(9, '17:00'), turn: 'takes-snapshot', note: 'Before the searches of the company and the market' },
  { at: ago(1, '19:00'), turn: 'takes-snapshot', note: 'Before the meeting with the prosecutor' },
  { at: hoursAgo(28), turn: 'says-purpose', by: 'officer', purpose: 'investigate' },
  {
    at: hoursAgo(27),
    turn: 'says-purpose',
    by: 'supervisor',
    purpose: 'other',
    words: 'Before the meeting on the second boat.',
  },
  {
    at: hoursAgo(30),
    turn: 'breaks-glass',
    by: 'officer2',
    reason: 'A man we hold for an hour names the boat KB-118; his lawyer comes in the morning.',
  },
  { at: ago(9, '12:00'), turn: 'adds-seizure', count: 'river', seizure: 'x2' },
  {
    at: ago(6, '17:00'),
    turn: 'withdraws',
    what: 'control',
    key: 'rithy-pheap',
    because: 'Nobody saw them together; it was our guess.',
  },
  {
    at: ago(6, '17:40'),
    turn: 'sets-tier',
    party: 'pheap',
    tier: 2,
    because:
      'The conversations show that he deals with the supplier in his own name: nearer to the head than brokers are.',
  },
  {
    at: ago(2, '11:30'),
    turn: 'proposes-rival',
    attribution: 'n1',
    party: 'vichet',
    item: 'vichet-1',
    strength: 'fits',
    words: 'Answer 1',
    reasoning: 'He says that the number was his and that he bought the card. His brother paid for it.',
  },
  {
    at: ago(2, '15:20'),
    turn: 'joins-sources',
    kind: 'dependent',
    one: 'maly',
    other: 'wedding-photos',
    reason: 'The pictures are from her telephone, and nobody but she says when they were taken.',
  },
  {
    at: ago(1, '18:10'),
    turn: 'joins-sources',
    kind: 'merged',
    one: 'camera-1',
    other: 'camera-3',
    reason:
      'Both cameras run on the one recorder of the landing, with one clock: whoever doubts it doubts both.',
  },
  {
    at: hoursAgo(20),
    turn: 'makes-line',
    ...{ charge: 'visal-river', code: 'other_user', attribution: 'n1', due: hoursAgo(-72) },
  },
  {
    ...{ at: ago(9, '13:00'), turn: 'releases', items: ['camera-1', 'fuel-book'] },
    reason: 'The office is asked about the landing; it should see what the request rests on.',
  },
  {
    ...{ at: ago(5, '09:00'), turn: 'asks-for', key: 'club', scope: ['search', 'seizure'] },
    place: 'Boat club of Kumru',
    grounds: 'He is said to keep books there. Nobody has seen them.',
  },
  {
    ...{ at: ago(5, '11:30'), turn: 'refuses-to', request: 'club' },
    reason: 'Hearsay of one person. Ask again when somebody has seen the books.',
  },
  {
    ...{ at: hoursAgo(21), turn: 'asks-for', key: 'landing', scope: ['surveillance'] },
    ...{ place: 'Landing of Kampong Kumru', targets: ['KB-118'] },
    grounds: 'The ice boat is expected again before the next moonless night.',
  },
  {
    ...{ at: hoursAgo(20.5), turn: 'authorises', request: 'landing', scope: ['surveillance'] },
    ...{ place: 'Landing of Kampong Kumru', targets: ['KB-118'], given: hoursAgo(20.75) },
    to: hoursAgo(-72),
  },
  {
    ...{ at: hoursAgo(4), turn: 'asks-for', key: 'cells', scope: ['records'], targets: ['N6'] },
    grounds: 'Who calls N2 on most days is not known; the operator keeps the list for ninety days.',
  },
  {
    at: hoursAgo(5),
    turn: 'saves-scenario',
    name: 'Touk Chan takes everything back',
    origins: ['chan'],
  },
]
