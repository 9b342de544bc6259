import { createTransport } from 'nodemailer'

/** A letter: plain text for one person. */
export type Letter = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly id: string
  readonly at: Date
}

const patience = 20_000
const nearby = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Hands one letter to a mail server, named as `smtps://user:password@host:465` or `smtp://user:password@host:587` (RFC 5321).
 * Without TLS, from the start or after STARTTLS (RFC 3207), only a server on this machine is spoken to, so that a name and a
 * password never go in the clear. Throws with what the server said.
 */
export async function sendLetter(
  address: string,
  { from, to, subject, body, id, at }: Letter,
): Promise<void> {
  const post = createTransport({
    url: address,
    requireTLS: !nearby.includes(new URL(address).hostname),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    // A letter is words: nothing is read from a file or fetched from anywhere to go into it.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  try {
    await post.sendMail({
      from: { name: 'Ringleader', address: from },
      to: { name: '', address: to },
      ...{ subject, text: body, textEncoding: 'base64', date: at, messageId: `<${id}>` },
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    post.close()
  }
}
