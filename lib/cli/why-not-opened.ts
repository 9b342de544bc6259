import type { NotOpened } from '@/lib/backup/sealed'

/** What is said of a backup that does not open. */
export const whyNotOpened: Readonly<Record<NotOpened['why'], string>> = {
  'not-a-backup': 'This is no backup of Ringleader.',
  'wrong-key': 'This key does not open it, or its beginning was changed.',
  altered: 'It was changed, or cut short within a piece, after it was written. Nothing of it is believed.',
  'cut-short': 'It was cut short: its end is missing. Nothing of it is believed.',
}
