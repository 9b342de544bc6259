/** Failures within the window after which a username waits, and how long. */
export const mostFailures = 5
export const windowMinutes = 15

/** Sessions one person may have at a time; the oldest gives way. */
export const mostSessions = 5

/** Why a sign-in did not succeed. The log knows; the person at the door is told the same in every case. */
export type SignInFailure =
  | 'unknown'
  | 'wrong-password'
  | 'locked'
  | 'disabled'
  | 'no-password-yet'
  | 'demo-in-production'

/** What is known when somebody has typed a username and a password. */
export type Knock = {
  readonly account:
    | {
        readonly status: 'invited' | 'active' | 'disabled'
        readonly demo: boolean
        readonly hasPassword: boolean
      }
    | undefined
  readonly passwordFits: boolean
  readonly failures: number
  readonly demoAllowed: boolean
}

/** Does the door open? Undefined means yes. */
export function refusalOf({
  account,
  passwordFits,
  failures,
  demoAllowed,
}: Knock): SignInFailure | undefined {
  if (failures > mostFailures) return 'locked'
  if (!account) return 'unknown'
  if (!account.hasPassword || account.status === 'invited') return 'no-password-yet'
  if (!passwordFits) return 'wrong-password'
  if (account.status === 'disabled') return 'disabled'
  if (account.demo && !demoAllowed) return 'demo-in-production'
  return undefined
}
