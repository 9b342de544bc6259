import type { Calendar } from '../calendar'
import type { HandEntry } from '../story'
import { analyst } from './hands'

const laboratory = 'National drug laboratory'

/** Where the objects of the river file went. X1 waited a night before the store took it over: that gap stays in its ledger. */
export const custody = ({ ago, hoursAgo }: Calendar): HandEntry[] => [
  { at: ago(17, '22:30'), item: 'x1', hand: 'stores', shelf: 'b4', waits: 520, weight: 12310 },
  { at: ago(16, '07:20'), item: 'h2', hand: 'stores', shelf: 'drawer-1', waits: 10 },
  { at: ago(16, '13:00'), item: 'h1', hand: 'stores', shelf: 'drawer-1', waits: 15 },
  { at: ago(16, '13:20'), item: 'notebook', hand: 'stores', shelf: 'cabinet-1', waits: 10 },
  { at: ago(16, '13:40'), item: 'cash', hand: 'stores', shelf: 'safe', waits: 25 },
  {
    at: ago(15, '08:12'),
    item: 'x1',
    hand: 'sends',
    to: laboratory,
    person: analyst,
    receipt: 'receipt-of-the-laboratory.pdf',
    weight: 12308,
    promised: ago(10, '17:00'),
  },
  { at: ago(11, '15:30'), item: 'x2', hand: 'stores', shelf: 'b5', waits: 20, weight: 2184 },
  { at: ago(11, '15:35'), item: 'h4', hand: 'stores', shelf: 'drawer-2', waits: 20 },
  { at: ago(11, '17:40'), item: 'guest-book', hand: 'stores', shelf: 'cabinet-1', waits: 15 },
  {
    at: ago(10, '08:20'),
    item: 'x2',
    hand: 'sends',
    to: laboratory,
    person: analyst,
    receipt: 'receipt-of-the-laboratory.pdf',
    weight: 2184,
    promised: ago(5, '17:00'),
  },
  { at: ago(8, '16:30'), item: 'company-book', hand: 'stores', shelf: 'cabinet-1', waits: 30 },
  { at: ago(8, '16:35'), item: 'pickup', hand: 'stores', shelf: 'Yard, place 3', waits: 40 },
  { at: hoursAgo(2.5), item: 'x3', hand: 'offers' },
  { at: hoursAgo(2.4), item: 'h5', hand: 'offers' },
]
