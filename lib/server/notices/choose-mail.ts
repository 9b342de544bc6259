import { mailChoice, chooseMail as rule } from '@/lib/domain/notices/mail'
import { act } from '@/lib/server/kernel/act'

/** A person chooses whether a mail tells them that something waits, how often, and when never. */
export const chooseMail = act({
  name: 'choose-mail',
  kind: 'write',
  permission: 'own:notices',
  input: mailChoice,
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, said) {
    const chosen = uphold(rule(said))
    const before = await db.mailChoice.findUnique({ where: { accountId: actor.id } })
    // What was told while no mail was wanted is not mailed afterwards.
    const since = before && before.pace !== 'never' ? before.since : now
    await db.mailChoice.upsert({
      where: { accountId: actor.id },
      create: { accountId: actor.id, ...chosen, since },
      update: { ...chosen, since },
    })
    // The address is the person's own; the log needs only that they chose.
    record('mail.chosen', actor.id, { pace: chosen.pace })
    return { pace: chosen.pace }
  },
})
