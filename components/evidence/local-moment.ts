/** A moment as a browser's own picker writes it, in Phnom Penh: 2026-11-02T18:40. What is no moment stays as it was typed. */
export function localOf(typed: string): string {
  const time = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(typed) ? Date.parse(typed) : Number.NaN
  if (Number.isNaN(time)) return typed
  return new Date(time + 7 * 3_600_000).toISOString().slice(0, 19).replace(/:00$/, '')
}
