/** The answers of a form as they were typed, by the names of its fields: one or many to a name. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** `facts.net` becomes `{ facts: { net } }`; an empty answer counts as not given. */
export function nested(answers: Answers): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(answers)) {
    if (value === '') continue
    const path = name.split('.')
    let place = root
    for (const step of path.slice(0, -1)) {
      if (!Object.hasOwn(place, step))
        Object.defineProperty(place, step, {
          value: {},
          enumerable: true,
          writable: true,
          configurable: true,
        })
      const next = place[step]
      if (typeof next !== 'object' || next === null) break
      place = next as Record<string, unknown>
    }
    Object.defineProperty(place, path.at(-1) ?? '', {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  return root
}
