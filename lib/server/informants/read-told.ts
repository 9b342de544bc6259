import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { vaultKey } from './key'
import { hear } from './vault'

/** A handler says that they read what happened to their informants. */
export const readTold = act({
  name: 'read-informant-notices',
  kind: 'write',
  permission: 'informant:own',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    const key = await vaultKey(db)
    const count = key ? await hear(db, key, actor.id) : 0
    record('informant.notices-read', null, {})
    return { count }
  },
})
