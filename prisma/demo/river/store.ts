import type { Calendar } from '../calendar'
import type { StoreStory } from '../story'

/** The store at Kampong Kumru. Its last count found one book in the wrong drawer; that does not stand in the ledger yet. */
export const store = ({ ago }: Calendar): StoreStory => ({
  places: [
    { at: ago(18, '08:00'), key: 'b4', code: 'B4' },
    { at: ago(18, '08:02'), key: 'b5', code: 'B5' },
    { at: ago(18, '08:04'), key: 'cabinet-1', code: 'Cabinet 1' },
    { at: ago(18, '08:06'), key: 'cabinet-2', code: 'Cabinet 2' },
    { at: ago(18, '08:08'), key: 'drawer-1', code: 'Drawer 1', on: 'cabinet-2' },
    { at: ago(18, '08:10'), key: 'drawer-2', code: 'Drawer 2', on: 'cabinet-2' },
    { at: ago(18, '08:12'), key: 'safe', code: 'Safe' },
  ],
  labels: [
    {
      at: ago(8, '17:30'),
      items: ['h1', 'h2', 'h4', 'notebook', 'cash', 'guest-book', 'company-book', 'pickup'],
    },
  ],
  count: {
    at: ago(3, '09:00'),
    until: ago(3, '09:40'),
    reads: [
      // The yard has no label: where nobody says where they stand, being there is what is asked.
      'item:pickup',
      ...(['place:cabinet-1', 'item:notebook', 'item:guest-book'] as const),
      ...(['place:drawer-1', 'item:h1', 'item:h2'] as const),
      ...(['place:drawer-2', 'item:h4', 'item:company-book'] as const),
      ...(['place:safe', 'item:cash'] as const),
    ],
  },
})
