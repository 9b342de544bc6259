import { z } from 'zod'

const deepest = 32

/** Where in the input a text stands that no database can hold: a NUL or half a surrogate pair. Also too deep a nesting. */
function unreadable(value: unknown, path: (string | number)[] = []): (string | number)[] | undefined {
  if (path.length > deepest) return path
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? undefined : path
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = unreadable(key, path) ?? unreadable(inner, [...path, key])
    if (found) return found
  }
  return undefined
}

/** Takes what came in through the shape of an act, once, at the door. What does not fit is a ZodError with its path. */
export function parse<Shape extends z.ZodType>(shape: Shape, raw: unknown): z.output<Shape> {
  const path = unreadable(raw)
  if (path)
    throw new z.ZodError([
      { code: 'custom', path: path.slice(0, deepest), message: 'unreadable-text', input: undefined },
    ])
  return shape.parse(raw)
}
