import { z } from 'zod'
import { act } from '@/lib/server/kernel/act'
import { settings } from '@/lib/settings'

/** How a person is told by mail, and whether this house sends any. */
export const viewMailChoice = act({
  name: 'view-mail-choice',
  kind: 'read',
  permission: 'own:notices',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, record }) {
    record('mail.viewed', actor.id, {})
    const choice = await db.mailChoice.findUnique({ where: { accountId: actor.id } })
    const last = await db.mail.findFirst({
      where: { accountId: actor.id },
      select: { state: true, madeAt: true, sentAt: true },
      orderBy: { madeAt: 'desc' },
    })
    return { choice, last, sends: settings().smtp !== null }
  },
})
export type MailChoiceView = Awaited<ReturnType<(typeof viewMailChoice)['perform']>>
