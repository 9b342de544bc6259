import { z } from 'zod'
import { locator } from './locator'

const belongs: Readonly<Record<string, readonly string[]>> = {
  page: ['page', 'to'],
  row: ['row', 'to', 'sheet'],
  time: ['from', 'to'],
  region: ['page', 'x', 'y', 'width', 'height'],
  paragraph: ['paragraph', 'page'],
  words: ['words'],
}
const every = new Set(Object.values(belongs).flat())

/** A place as a form without script sends it: what was typed for another kind of place is left out. */
export const placeOfForm = z.preprocess((typed) => {
  if (typeof typed !== 'object' || typed === null || !('in' in typed) || typeof typed.in !== 'string')
    return typed
  const own = belongs[typed.in]
  return own
    ? Object.fromEntries(Object.entries(typed).filter(([name]) => own.includes(name) || !every.has(name)))
    : typed
}, locator)
