import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'

/** What an address asks for, by these names only; empty answers are dropped, and of many the first counts. */
export function asked<Name extends string>(
  given: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    const first = Array.isArray(value) ? value[0] : value
    if (first) found[name] = first
  }
  return found
}

/** An address that asks for what does not fit leads nowhere. */
export function fits<Shape extends z.ZodType>(shape: Shape, given: unknown): z.output<Shape> {
  const read = shape.safeParse(given)
  return read.success ? read.data : notFound()
}

/** What the address of a route asks for. A name said twice is refused: two readers would each believe another one. */
export function oneOfEach(given: URLSearchParams): Record<string, string> {
  const names = [...given.keys()]
  const twice = names.find((name, n) => names.indexOf(name) !== n)
  if (twice !== undefined)
    throw new z.ZodError([{ code: 'custom', path: [twice], message: 'said-twice', input: undefined }])
  return Object.fromEntries(given)
}

/** The same from a form whose empty fields ask for nothing. */
export const answered = (given: URLSearchParams): Record<string, string> =>
  Object.fromEntries(Object.entries(oneOfEach(given)).filter(([, value]) => value !== ''))
