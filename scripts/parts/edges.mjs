/**
 * Loaded into the app before anything else: how long its server waits for what a client sends. Whoever sends the head of a
 * request letter by letter is cut off, and holds up nobody else. A body may take longer: evidence comes over bad lines.
 */
import http from 'node:http'

const create = http.createServer

http.createServer = (...given) => {
  const listener = given.find((one) => typeof one === 'function')
  const options = given.find((one) => typeof one === 'object' && one !== null) ?? {}
  return create(
    {
      ...options,
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
    listener,
  )
}
