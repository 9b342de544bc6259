import { z } from 'zod'
import { says } from '../declare'

const nothing = z.strictObject({})

/**
 * What can be said of informants: that something happened and who did it. Never of whom, in which case or under which
 * pseudonym: such an entry has no object, no case and no details.
 */
export const informantEvents = {
  'informant.registered': says('informant', nothing),
  'informant.pseudonym-drawn': says('informant', nothing),
  'informant.canary-planted': says('informant', nothing),
  'informant.canary-touched': says('informant', z.strictObject({ how: z.string() })),
  'informant.unmasking-asked': says('informant', nothing),
  'informant.unmasked': says('informant', nothing),
  'informant.read': says('informant', nothing, true),
  'informant.handover-asked': says('informant', nothing),
  'informant.handover-allowed': says('informant', nothing),
  'informant.taken-over': says('informant', nothing),
  'informant.turned-down': says('informant', nothing),
  'informant.introduction-opened': says('informant', nothing),
  'informant.erasure-asked': says('informant', nothing),
  'informant.erased': says('informant', nothing),
  'informants.key-changed': says('informant', nothing),
  'informant.notices-read': says('informant', nothing),
  'informants.listed': says('informant', nothing, true),
  'unmaskings.listed': says('informant', nothing, true),
} as const
