import { z } from 'zod'

/** Letters and digits that nobody takes for each other when they are read aloud or written by hand. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const letters = signs.slice(8)
const length = 6

/** How many random bytes a pseudonym is made of. */
export const pseudonymBytes = length

/**
 * A pseudonym out of random bytes, such as K-7Q2F9. It is drawn and never chosen: what a handler would choose says something
 * of the person, and two cases would hear the same.
 */
export function pseudonymFrom(bytes: Uint8Array): string {
  if (bytes.length < length) throw new Error('a pseudonym needs six bytes')
  const [first = '', ...rest] = [...bytes.subarray(0, length)].map((byte, place) =>
    place === 0 ? letters.charAt(byte % letters.length) : signs.charAt(byte % signs.length),
  )
  return `${first}-${rest.join('')}`
}

/** A pseudonym as somebody types it: small letters, spaces and a missing dash are forgiven. */
export const typedPseudonym = z
  .string('missing')
  .max(40, 'too-long')
  .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .pipe(z.string().regex(/^[A-Z][0-9A-Z]{5}$/, 'not-a-pseudonym'))
  .transform((plain) => `${plain.slice(0, 1)}-${plain.slice(1)}`)
