import type { Refusal } from '@/lib/domain/shared/ruling'
import type { Matter } from './step-up'

/** It is not there, or the actor may not know that it is. The two look the same on purpose. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** A rule said no, and why. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ because }) => because).join(', '))
  }
}

/** The record changed since it was read. Carries it as it is now, so that both versions can be shown. */
export class Stale extends Refused {
  override name = 'Stale'
  constructor(readonly current: Readonly<Record<string, unknown>>) {
    super([{ because: 'stale-version' }])
  }
}

/** The person must first show that it is still they, for this act on this object (design: security, step-up). */
export class ConfirmFirst extends Refused {
  override name = 'ConfirmFirst'
  constructor(readonly matter: Matter) {
    super([{ because: 'confirm-it-is-you' }])
  }
}

/** The password was right; the second factor is still to be chosen or shown, and nothing else is open. */
export class FactorFirst extends Refused {
  override name = 'FactorFirst'
  constructor() {
    super([{ because: 'second-factor-first' }])
  }
}

/** The person tried too often what is not there or not theirs, and waits for the rest of a quarter of an hour. */
export class HeldOff extends Refused {
  override name = 'HeldOff'
  constructor() {
    super([{ because: 'too-many-tries' }])
  }
}

/** The person asked for more within a quarter of an hour than anybody can use, and waits for the rest of it. */
export class TooFast extends Refused {
  override name = 'TooFast'
  constructor() {
    super([{ because: 'too-much-at-once' }])
  }
}

/** A supervisor must first say why they look at a file outside their own teams. */
export class ReasonFirst extends Refused {
  override name = 'ReasonFirst'
  constructor(readonly caseId: string) {
    super([{ because: 'say-why-you-look' }])
  }
}

/** Where it is asked, somebody must first say for what they open a case today. */
export class PurposeFirst extends Refused {
  override name = 'PurposeFirst'
  constructor(readonly caseId: string) {
    super([{ because: 'say-your-purpose' }])
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends Error {
  override name = 'SignedOut'
}

/** It cannot be done just now and nothing was done; a later try may succeed. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
