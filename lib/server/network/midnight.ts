/** A day as a date column takes it. */
export const midnight = (day: string | undefined): Date | null =>
  day === undefined ? null : new Date(`${day}T00:00:00Z`)
