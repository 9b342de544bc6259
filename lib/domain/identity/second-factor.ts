import { latinDigits } from '@/lib/domain/shared/shapes'

/** What somebody whose password was right has still to do: choose a second factor, or show the one they have. */
export type Halfway = 'enrol' | 'prove'

/** Recovery codes that are made at a time. */
export const recoveryCodes = 10

/** Hours between the second person's yes to taking somebody's factors away and the moment they are gone: time to object. */
export const resetDelayHours = 24

/** Minutes in which an authenticator is to be scanned, a passkey's question answered, and fresh recovery codes kept. */
export const enrolmentMinutes = 15

/** Passkeys one person may have. */
export const mostPasskeys = 10

/**
 * How far in somebody is; undefined when all the way. Every account has a second factor but those of the demonstration, which
 * many people share: they go in by their password.
 */
export function halfwayOf({
  assurance,
  enrolled,
  demo,
}: {
  readonly assurance: 'password' | 'second_factor'
  readonly enrolled: boolean
  readonly demo: boolean
}): Halfway | undefined {
  if (assurance === 'second_factor' || demo) return undefined
  return enrolled ? 'prove' : 'enrol'
}

/** A code as it was typed: spaces and hyphens left out, Khmer digits as Latin ones, letters small. */
export const asCode = (typed: string): string => latinDigits(typed).replace(/[\s-]/gu, '').toLowerCase()

/** Six digits of an authenticator (RFC 6238). */
export const isStepCode = (code: string): boolean => /^\d{6}$/.test(code)

/** Eighty random bits in the alphabet of RFC 4648, sixteen letters and digits. */
export const isRecoveryCode = (code: string): boolean => /^[a-z2-7]{16}$/.test(code)
