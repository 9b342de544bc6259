/** Why a rule says no: a code the messages put into words, the field it concerns, and what the sentence needs. */
export type Refusal = {
  because: string
  field?: string
  params?: Record<string, string | number>
}

/** What a rule answers: the value it allows, or every reason why not. */
export type Ruling<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] }

/** The rule says yes, and this is what may be kept. */
export function allow<T>(value: T): Ruling<T> {
  return { ok: true, value }
}

/** The rule says no, for one reason. */
export function refuse(because: string, field?: string, params?: Refusal['params']): Ruling<never> {
  return {
    ok: false,
    refusals: [
      { because, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) },
    ],
  }
}

/** Several rulings as one: allowed when all are, otherwise every refusal at once, so that a form shows them together. */
export function all<T>(rulings: readonly Ruling<T>[]): Ruling<T[]>
export function all<T extends Record<string, unknown>>(rulings: { [K in keyof T]: Ruling<T[K]> }): Ruling<T>
export function all(rulings: Record<string, Ruling<unknown>> | readonly Ruling<unknown>[]): Ruling<unknown> {
  const refusals = Object.values<Ruling<unknown>>(rulings).flatMap((ruling) =>
    ruling.ok ? [] : ruling.refusals,
  )
  if (refusals.length > 0) return { ok: false, refusals }
  const values = Object.entries<Ruling<unknown>>(rulings).flatMap(([key, ruling]) =>
    ruling.ok ? [[key, ruling.value] as const] : [],
  )
  return allow(Array.isArray(rulings) ? values.map(([, value]) => value) : Object.fromEntries(values))
}
