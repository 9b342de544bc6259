/**
 * Keeps one page for hours without a network: /field and the hashed files that it is made of. It answers for nothing else;
 * every other request, and all of /cases and /api, goes to the network as if this file were not here.
 */
const page = '/field'
const kept = 'ringleader-field'

/** The page as nobody in particular sees it: asked for without cookies, so that nothing of a person can be in it. */
async function fetchPage() {
  const answer = await fetch(page, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!answer.ok || answer.headers.has('set-cookie')) throw new Error('no page')
  return answer
}

/** The hashed files that a text names. A style sheet names its fonts relative to itself. */
const namedIn = (text, base) => [
  ...new Set(
    [...text.matchAll(/(?:\/_next\/static\/|\.\.\/media\/)[\w./~@%-]+\.(?:js|css|woff2)/g)].map(
      ([name]) => new URL(name, new URL(base, self.location.origin)).pathname,
    ),
  ),
]

async function keepAnew() {
  const answer = await fetchPage()
  const text = await answer.clone().text()
  const cache = await caches.open(kept)
  const files = namedIn(text, page)
  for (const file of files) {
    if (await cache.match(file)) continue
    const asset = await fetch(file, { credentials: 'omit' })
    if (!asset.ok) throw new Error(`no ${file}`)
    if (file.endsWith('.css')) files.push(...namedIn(await asset.clone().text(), file))
    await cache.put(file, asset)
  }
  // The page is put last, so that it is never kept without what it is made of; what no page needs any more goes.
  await cache.put(page, answer)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname !== page && !files.includes(pathname)) await cache.delete(request)
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(keepAnew())
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The page itself asks, each time it is opened with a network. */
self.addEventListener('message', (event) => {
  if (event.data === 'keep-anew') event.waitUntil(keepAnew().catch(() => {}))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === page) {
    // What is kept comes first: on a bad line half a page would arrive and never come to life.
    event.respondWith(caches.match(page, { cacheName: kept }).then((found) => found ?? fetch(request)))
  } else if (pathname.startsWith('/_next/static/')) {
    event.respondWith(caches.match(pathname, { cacheName: kept }).then((found) => found ?? fetch(request)))
  }
})
