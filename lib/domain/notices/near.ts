const day = 24 * 3_600_000

/** How a day that is fixed stands: within three days, or over since less than a week; else it is no news. */
export function nearness(due: Date, now: Date): 'near' | 'over' | null {
  const ahead = due.getTime() - now.getTime()
  if (ahead > 3 * day || ahead < -7 * day) return null
  return ahead >= 0 ? 'near' : 'over'
}
