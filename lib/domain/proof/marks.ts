import type { ItemFacts } from '@/lib/domain/cases/case-view'

/** How one quality of a link stands: confirmed, only proposed, returned as doubtful, or nobody said anything. */
export type Mark = 'confirmed' | 'proposed' | 'returned' | 'nothing'

/** The three questions about what proves something: may the court use it, is its source reliable, is it credible? */
export type Marks = { readonly usable: Mark; readonly reliable: Mark; readonly credible: Mark }

/** What the record knows of an item and a link beyond the case's facts: who graded, and who confirmed. */
export type Judged = {
  /** Two people graded the item, and in what they differ. */
  readonly byTwo: boolean
  readonly differ: 'nothing' | 'source' | 'information' | 'both'
  /** A prosecutor confirmed the link. */
  readonly confirmed: boolean
}

/** The three marks of one link: a prosecutor decides on use, a second grade on the source, a confirmation on what it shows. */
export function marksOf(item: Pick<ItemFacts, 'assessed' | 'mark' | 'grade'>, judged: Judged): Marks {
  return { usable: usable(item), reliable: reliable(item, judged), credible: credible(item, judged) }
}

function usable({ assessed, mark }: Pick<ItemFacts, 'assessed' | 'mark'>): Mark {
  if (assessed === 'cleared') return 'confirmed'
  if (assessed && assessed !== 'unassessed') return 'returned'
  return mark === null ? 'proposed' : 'returned'
}

function reliable({ grade }: Pick<ItemFacts, 'grade'>, { byTwo, differ }: Judged): Mark {
  if (grade === null) return 'nothing'
  if (differ === 'source' || differ === 'both') return 'returned'
  return byTwo ? 'confirmed' : 'proposed'
}

function credible({ grade }: Pick<ItemFacts, 'grade'>, { differ, confirmed }: Judged): Mark {
  if (confirmed) return 'confirmed'
  if (grade === null) return 'nothing'
  return differ === 'information' || differ === 'both' ? 'returned' : 'proposed'
}

/** One mark for a whole cell: doubt is shown first, and only what is confirmed throughout is confirmed. */
export function together(marks: readonly Mark[]): Mark {
  if (marks.length === 0 || marks.every((mark) => mark === 'nothing')) return 'nothing'
  if (marks.includes('returned')) return 'returned'
  return marks.every((mark) => mark === 'confirmed') ? 'confirmed' : 'proposed'
}
