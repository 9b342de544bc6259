import { Secret, TOTP } from 'otpauth'
import { isStepCode } from '@/lib/domain/identity/second-factor'

/** Seconds that a code of an authenticator stands (RFC 6238, X). */
const period = 30

/** SHA-1, six digits, thirty seconds: what every authenticator reads (RFC 6238, RFC 4226). */
const of = (secret: string, label = '') =>
  new TOTP({
    issuer: 'Ringleader',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  })

/** A secret of 160 random bits, as RFC 4226 recommends, in base32. */
export const newAuthenticator = (): string => new Secret({ size: 20 }).base32

/** What an authenticator scans. */
export const addressOfAuthenticator = (secret: string, username: string): string =>
  of(secret, username).toString()

/** The step in which this code stands, one step of clock drift allowed to either side; undefined when it stands in none. */
export function stepOf(secret: string, code: string, now: Date): bigint | undefined {
  // Otherwise three letters of a longer script would be compared with six digits byte by byte, which the library cannot.
  if (!isStepCode(code)) return undefined
  const drift = of(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return drift === null ? undefined : BigInt(Math.floor(now.getTime() / 1000 / period) + drift)
}
