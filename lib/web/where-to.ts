import {
  ConfirmFirst,
  FactorFirst,
  HeldOff,
  PurposeFirst,
  ReasonFirst,
  SignedOut,
  TooFast,
} from '@/lib/server/kernel/errors'

/**
 * The page that an error sends a reader to: sign in, show who you are, say why or for what you look, wait. From there they come
 * back to `back`. Undefined when there is no such page.
 */
export function whereTo(error: unknown, back: string): string | undefined {
  const returning = encodeURIComponent(back)
  if (error instanceof SignedOut) return `/sign-in?back=${returning}`
  if (error instanceof HeldOff) return '/held-off'
  if (error instanceof TooFast) return '/held-off?for=much'
  if (error instanceof FactorFirst) return `/second-factor?back=${returning}`
  if (error instanceof ConfirmFirst) return `/confirm?${new URLSearchParams(error.matter)}&back=${returning}`
  if (error instanceof ReasonFirst) return `/reason/${error.caseId}?back=${returning}`
  if (error instanceof PurposeFirst) return `/purpose/${error.caseId}?back=${returning}`
  return undefined
}
