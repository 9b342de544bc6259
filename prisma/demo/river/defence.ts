import type { Calendar } from '../calendar'
import type { AccountEntry, AnswerEntry } from '../story'

/** The best innocent accounts of the river file. The leader's own is written down and nobody has tested it yet. */
export const accounts = ({ ago }: Calendar): AccountEntry[] => [
  {
    key: 'visal-fish',
    at: ago(5, '15:00'),
    party: 'visal',
    voice: 'defence',
    account:
      'He rents boats to fishers and sells them ice. “Ice” in the messages is ice for the catch, and whoever hid drugs under it did so behind his back.',
    answers: ['visal-river:KNOW', 'visal-syndicate:KNOW'],
    grounds: [
      {
        item: 'rental-book',
        side: 'supports',
        reasoning: 'The book has ice by the block for the same boat on other nights.',
      },
    ],
  },
  {
    key: 'rithy-messenger',
    at: ago(4, '09:00'),
    party: 'rithy',
    voice: 'suspect',
    account:
      'He passed on messages for an acquaintance as a favour and never knew what the boat carried; he was at home when it was loaded.',
    answers: ['rithy-river:KNOW'],
    grounds: [
      {
        item: 'h1',
        side: 'rebuts',
        reasoning: 'In his own messages he tells the cargo from the fish and asks what it weighs.',
      },
      {
        item: 'notebook',
        side: 'rebuts',
        reasoning: 'The small notebook with the weights lay among his papers.',
      },
    ],
    tested: {
      at: ago(4, '11:00'),
      outcome: 'rebutted',
      done: 'Read all his messages of three weeks again for one in which somebody explains the cargo to him as if he did not know; there is none.',
    },
  },
]

/** What undermines and was answered by two people. The rest waits for an answer. */
export const answers = ({ ago }: Calendar): AnswerEntry[] => [
  {
    at: ago(1, '09:00'),
    item: 'vichet-1',
    says: 'The calls were about bets.',
    answer: 'resolved',
    reason:
      'There may have been calls about bets as well; the conversations that were listened to under the order speak of boats, hours and bricks.',
    restsOn: ['listening'],
  },
]
