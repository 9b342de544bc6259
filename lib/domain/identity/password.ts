import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** NIST SP 800-63B §3.1.1: long rather than curious, and none of those that are tried first. */
export const shortestPassword = 12
export const longestPassword = 200

const triedFirst = new Set(
  [
    'password',
    'passw0rd',
    'qwertyuiop',
    'letmein',
    'welcome',
    'iloveyou',
    'administrator',
    'admin',
    'cambodia',
    'phnompenh',
    'kampuchea',
    'police',
    'officer',
    'prosecutor',
    'ringleader',
    'changeme',
    'secret',
    'sunshine',
    'football',
    'princess',
  ].map(bare),
)

/** May this be the password of that account? */
export function newPassword(password: string, username: string): Ruling<string> {
  if ([...password].length < shortestPassword) {
    return refuse('password-too-short', 'password', { least: shortestPassword })
  }
  if (password.length > longestPassword) return refuse('too-long', 'password', { most: longestPassword })
  const said = bare(password)
  const own = bare(username)
  if (own.length > 2 && said === own) return refuse('password-is-username', 'password')
  if (said === '' || triedFirst.has(said) || repeats(password) || password === demoPassword) {
    return refuse('password-too-common', 'password')
  }
  return allow(password)
}

/** The one password of every fictional account. Refused to real ones. */
export const demoPassword = 'ringleader-demo'

/** What is left when digits and signs at the ends, and look-alikes, are taken away: `P@ssw0rd-2026` is `password`. */
function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/@/g, 'a')
    .replace(/0(?=\p{L})/gu, 'o')
    .replace(/\$/g, 's')
    .replace(/[^\p{L}\p{M}]/gu, '')
}

/** A few characters over and over, or a run of the keyboard. */
const repeats = (word: string) =>
  new Set(word).size < 5 ||
  /^(.{1,6})\1+$/su.test(word) ||
  /0123456789|1234567890|abcdefghij|qwertyuiop/i.test(word)
