/** Whoever looks at an item, and whether a grade of theirs may still be asked for. */
export type Grader = { readonly id: string; readonly mayGrade: boolean }

/** Who graded an item so far, as far as it decides what the next grader may see. */
export type GradedBy = {
  readonly grade: { readonly byId: string } | null
  readonly gradedByTwo: boolean
}

/**
 * Whether the grade of an item is covered from this reader: one other person gave it, and the reader could give the
 * second. A second grade is worth most when its giver has not seen the first; once two have given theirs, it is shown.
 */
export const gradeCovered = ({ grade, gradedByTwo }: GradedBy, { id, mayGrade }: Grader): boolean =>
  mayGrade && grade !== null && !gradedByTwo && grade.byId !== id

/**
 * Whether a sum would tell a covered grade: out of a sum with one covered part and every other part beside it, that part can
 * be worked back (statisticians cover such a cell with it). With two or more, nobody can say which gave what.
 */
export const tellsCovered = (covered: number): boolean => covered === 1

/** The same, out of everybody who graded it. */
export const coveredBy = (graders: readonly string[], reader: Grader): boolean =>
  gradeCovered(
    {
      grade: graders[0] === undefined ? null : { byId: graders[0] },
      gradedByTwo: new Set(graders).size > 1,
    },
    reader,
  )
