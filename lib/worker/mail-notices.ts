import { sendLetter } from '@/lib/mail/smtp'
import { gatherMails, sendMails } from '@/lib/server/notices/mails'
import { settings } from '@/lib/settings'
import en from '@/messages/en.json' with { type: 'json' }
import km from '@/messages/km.json' with { type: 'json' }

const words = { en: en.mail, km: km.mail }

/** Mails those who asked for it that something waits in their inbox. Of what it is about, nothing leaves the house. */
export async function mailNotices(now: Date, { smtp, mailFrom, publicUrl } = settings()): Promise<number> {
  if (smtp === null) return 0
  await gatherMails(now)
  return sendMails(now, ({ id, to, language }) =>
    sendLetter(smtp, {
      ...{ from: mailFrom, to, at: now, id: `${id}@${new URL(publicUrl).hostname}` },
      subject: words[language].subject,
      body: `${words[language].body}\n\n${publicUrl}/notices\n\n${words[language].change}\n`,
    }),
  )
}
