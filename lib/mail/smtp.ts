import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** A server that takes mail: `smtp://user:password@host:587` or `smtps://host:465`. */
export type Letter = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly id: string
  readonly at: Date
}

const patience = 20_000
const nearby = ['127.0.0.1', 'localhost', '::1']

/**
 * Hands one letter to a mail server (RFC 5321), over TLS from the start or after STARTTLS (RFC 3207). A name and password are
 * never sent in the clear; without TLS only a server on this machine is spoken to. Throws with what the server said.
 */
export async function sendLetter(address: string, letter: Letter): Promise<void> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const secure = url.protocol === 'smtps:'
  const port = Number(url.port || (secure ? 465 : 587))
  const plain = secure ? connectTls({ host, port, servername: host }) : connect({ host, port })
  let talk = talkOver(plain)
  try {
    await talk.hear(220)
    let offers = await talk.say('EHLO ringleader', 250)
    if (!secure && /STARTTLS/i.test(offers)) {
      await talk.say('STARTTLS', 220)
      talk = talkOver(connectTls({ socket: plain, servername: host }))
      offers = await talk.say('EHLO ringleader', 250)
    } else if (!secure && !nearby.includes(host)) throw new Error('the mail server offers no TLS')
    if (url.username !== '') {
      const words = ['', decodeURIComponent(url.username), decodeURIComponent(url.password)].join('\0')
      await talk.say(`AUTH PLAIN ${Buffer.from(words).toString('base64')}`, 235)
    }
    await talk.say(`MAIL FROM:<${oneLine(letter.from)}>`, 250)
    await talk.say(`RCPT TO:<${oneLine(letter.to)}>`, 250)
    await talk.say('DATA', 354)
    await talk.say(`${written(letter)}\r\n.`, 250)
    // It is taken from here on; how the server says farewell changes nothing.
    await talk.say('QUIT', 221).catch(() => '')
  } finally {
    talk.end()
    plain.destroy()
  }
}

function talkOver(socket: Socket) {
  let heard = ''
  let failed: Error | undefined
  let wake = () => {}
  const note = (error?: Error) => {
    failed ??= error ?? new Error('the mail server hung up')
    wake()
  }
  socket.setEncoding('utf8')
  socket.setTimeout(patience, () => note(new Error('the mail server is silent')))
  socket.on('data', (text: string) => {
    heard += text
    wake()
  })
  socket.on('error', note)
  socket.on('close', () => note())
  const hear = async (code: number): Promise<string> => {
    for (;;) {
      const whole = /^(?:\d{3}-[^\n]*\n)*(\d{3})[ \r\n][^\n]*\n?/.exec(heard)
      if (whole && heard.includes('\n', whole.index)) {
        heard = heard.slice(whole[0].length)
        if (Number(whole[1]) !== code)
          throw new Error(`the mail server said ${whole[0].trim().slice(0, 200)}`)
        return whole[0]
      }
      if (failed) throw failed
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const say = (line: string, code: number) => {
    socket.write(`${line}\r\n`)
    return hear(code)
  }
  return { hear, say, end: () => socket.destroy() }
}

/** Nothing that was typed ends a line of the talk. */
const oneLine = (text: string) => text.replace(/[\r\n<>]/g, '')

const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** The letter as it travels (RFC 5322): Khmer as base64, in lines that every server takes. */
const written = ({ from, to, subject, body, id, at }: Letter) =>
  [
    `From: Ringleader <${oneLine(from)}>`,
    `To: <${oneLine(to)}>`,
    `Subject: =?UTF-8?B?${encoded(subject)}?=`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${oneLine(id)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded(body).replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')
