import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { sealedNow } from './sealed-now'

/** The newest signed checkpoint, or the newest that a witness signed too. It says how long the log is, and nothing of what is in it. */
export const readCheckpoint = act({
  name: 'read-checkpoint',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({ witnessed: z.literal('yes').optional() }),
  about: () => 'system',
  async perform({ record }, { witnessed }) {
    const { folder, note, key, size } = sealedNow()
    record('log.checkpoint-read', null, { size })
    return { note: (witnessed && folder.witnessed()) || note, key }
  },
})
