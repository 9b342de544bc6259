/** Free ports of this machine's loopback address. */
import { createServer } from 'node:net'

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address()
      server.close(() => resolve(given))
    })
  })

/** A port that nobody listens on now. */
export const freePort = () => listen(0, '127.0.0.1')

/** Why this host and port cannot be listened on: 'taken', 'forbidden', 'elsewhere' (not this machine's); null when free. */
export const hindrance = (port, host = '127.0.0.1') =>
  listen(port, host).then(
    () => null,
    ({ code }) => ({ EADDRINUSE: 'taken', EACCES: 'forbidden' })[code] ?? 'elsewhere',
  )

/** Whether this port of the loopback address can be listened on. */
export const isFree = async (port) => (await hindrance(port)) === null
