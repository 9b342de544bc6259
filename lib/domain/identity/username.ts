import { z } from 'zod'

/** What is typed to sign in: lower case letters of Latin, digits, dot and hyphen. */
export const username = z
  .string('missing')
  .trim()
  .toLowerCase()
  .min(2, 'username-form')
  .max(40, 'too-long')
  .regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/, 'username-form')

/** A username as somebody typed it, so that one way to write it is as good as another. */
export const asTyped = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()
