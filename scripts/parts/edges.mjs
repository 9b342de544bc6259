/**
 * Loaded into the app before anything else: how long its server waits for what a client sends. Whoever sends the head of a
 * request letter by letter is cut off, and holds up nobody else. A body may take longer: evidence comes over bad lines.
 * An address that is not readable is turned away. A line that is idle is kept for the next request.
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
      // Longer than a proxy or a browser keeps an idle line: whoever closes first may close upon a request that is on its way.
      keepAliveTimeout: 75_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
    listener && ((request, response) => (isReadable(request.url) ? listener : turnAway)(request, response)),
  )
}

/** Is the address UTF-8 under its percent signs (RFC 3986, 2.5)? Any other would be an error of ours further in. */
function isReadable(url = '/') {
  try {
    decodeURIComponent(url.split('?', 1)[0])
    return true
  } catch {
    return false
  }
}

function turnAway(_, response) {
  response.writeHead(400, {
    ...{ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' },
    ...{ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  response.end('Bad request\n')
}
