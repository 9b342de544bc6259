/** What the calendar shows: all, what may be erased, what is to be reviewed, who is restricted, what still runs. */
export const calendarShows = ['all', 'erase', 'review', 'restricted', 'runs'] as const
export type CalendarShow = (typeof calendarShows)[number]

/** How far it is with one person on a day: something still runs, nothing yet, a review, or that it may be erased. */
export function stageOn(
  { reviewOn, eraseOn }: { readonly reviewOn: string | null; readonly eraseOn: string | null },
  today: string,
): 'runs' | 'later' | 'review' | 'erase' {
  if (reviewOn === null || eraseOn === null) return 'runs'
  if (eraseOn <= today) return 'erase'
  return reviewOn <= today ? 'review' : 'later'
}
