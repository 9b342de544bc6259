import { z } from 'zod'
import { says } from '../declare'

const named = z.strictObject({ name: z.string() })

/** What can be said of sessions, accounts, units and approvals. */
export const identityEvents = {
  'session.opened': says('session', z.strictObject({ device: z.string(), address: z.string() })),
  'session.ended': says('session', z.strictObject({ because: z.string() })),
  'session.confirmed': says('session', z.strictObject({})),
  'sessions.listed': says('session', z.strictObject({}), true),
  'sign-in.failed': says(
    'sign-in',
    z.strictObject({ bucket: z.string(), because: z.string(), address: z.string() }),
  ),
  'access.refused': says('act', z.strictObject({ act: z.string(), permission: z.string() })),
  'account.created': says(
    'account',
    z.strictObject({ name: z.string(), username: z.string(), role: z.string(), unit: z.string() }),
  ),
  'account.changed': says('account', z.strictObject({ name: z.string(), changed: z.array(z.string()) })),
  'account.moved': says('account', z.strictObject({ name: z.string(), unit: z.string() })),
  'account.disabled': says('account', z.strictObject({ name: z.string(), because: z.string() })),
  'account.enabled': says('account', named),
  'account.role-given': says('account', z.strictObject({ name: z.string(), role: z.string() })),
  'account.link-made': says('account', named),
  'account.password-set': says('account', z.strictObject({})),
  'account.password-changed': says('account', z.strictObject({})),
  'account.password-reset': says('account', named),
  'account.viewed': says('account', named, true),
  'preferences.changed': says('account', z.strictObject({ changed: z.array(z.string()) })),
  'accounts.listed': says('account', z.strictObject({}), true),
  'unit.created': says('unit', z.strictObject({ code: z.string(), name: z.string(), kind: z.string() })),
  'unit.changed': says('unit', z.strictObject({ code: z.string(), changed: z.array(z.string()) })),
  'unit.moved': says('unit', z.strictObject({ code: z.string(), under: z.string() })),
  'unit.closed': says('unit', z.strictObject({ code: z.string() })),
  'units.listed': says('unit', z.strictObject({}), true),
  'approval.requested': says('approval', z.strictObject({ act: z.string(), content: z.string() })),
  'approval.approved': says('approval', z.strictObject({ act: z.string(), content: z.string() })),
  'approval.declined': says('approval', z.strictObject({ act: z.string(), because: z.string() })),
  'approval.withdrawn': says('approval', z.strictObject({ act: z.string() })),
  'approvals.listed': says('approval', z.strictObject({}), true),
  'approval.viewed': says('approval', z.strictObject({ act: z.string() }), true),
  'log.read': says('log', z.strictObject({ filter: z.string() }), true),
  'work.viewed': says('account', z.strictObject({}), true),
  'notices.read': says('notice', z.strictObject({ count: z.int() })),
} as const
