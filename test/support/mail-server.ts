import { createServer, type Socket } from 'node:net'

/** A letter as a mail server took it. */
export type Taken = { readonly to: string; readonly text: string }

/** A small mail server (RFC 5321) on this machine. `refuses` makes it turn so many letters away first. */
export async function aMailServer({ refuses = 0 } = {}) {
  const taken: Taken[] = []
  let left = refuses
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setEncoding('utf8')
    let [waiting, to, writing] = ['', '', false]
    const answer = (text: string) => socket.write(`${text}\r\n`)
    answer('220 mail.test')
    socket.on('error', () => {})
    socket.on('data', (data: string) => {
      waiting += data
      for (;;) {
        const end = waiting.indexOf(writing ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = waiting.slice(0, end)
        waiting = waiting.slice(end + (writing ? 5 : 2))
        if (writing) {
          writing = false
          taken.push({ to, text: line })
          answer('250 kept')
        } else if (line.startsWith('EHLO')) answer('250-mail.test\r\n250 8BITMIME')
        else if (line.startsWith('RCPT')) {
          to = /<(.*)>/.exec(line)?.[1] ?? ''
          answer(left-- > 0 ? '451 try again later' : '250 ok')
        } else if (line === 'DATA') {
          writing = true
          answer('354 go on')
        } else if (line === 'QUIT') {
          answer('221 bye')
          socket.end()
        } else answer('250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    async end() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The body of a letter, as its reader sees it. */
export const bodyOf = ({ text }: Taken): string =>
  Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4).replace(/\r\n/g, ''), 'base64').toString('utf8')
