import { z } from 'zod'
import { flag } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'

/** Keeps in which language and digits a person reads, for their next sign-in elsewhere. */
export const changePreferences = act({
  name: 'change-preferences',
  kind: 'write',
  permission: 'own:session',
  input: z.strictObject({
    language: z.enum(['en', 'km'], 'not-a-choice').optional(),
    khmerDigits: flag.optional(),
  }),
  about: () => 'system',
  async perform({ db, actor, record }, { language, khmerDigits }) {
    const wanted = {
      ...(language === undefined ? {} : { language }),
      ...(khmerDigits === undefined ? {} : { khmerDigits }),
    }
    await db.account.update({ where: { id: actor.id }, data: wanted })
    record('preferences.changed', actor.id, { changed: Object.keys(wanted) })
    return wanted
  },
})
