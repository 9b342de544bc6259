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

/** Whether this host and port can be listened on. */
export const isFree = (port, host = '127.0.0.1') =>
  listen(port, host).then(
    () => true,
    (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false
      throw error
    },
  )
