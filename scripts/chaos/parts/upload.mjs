import { setTimeout as sleep } from 'node:timers/promises'

const piece = 256 * 1024
const tus = { 'tus-resumable': '1.0.0' }
const encoded = (metadata) =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

/** Sends one file as a browser does: on a broken line it asks how far it came and goes on; only a 201 ends it. */
export async function upload(url, cookie, item, { name, bytes, sha256 }, until) {
  // The whole answer counts as one: a line that breaks in the middle of it said nothing.
  const ask = async (path, init) => {
    try {
      const headers = { cookie, origin: url, ...tus, ...init.headers }
      const answer = await fetch(new URL(path, url), {
        ...init,
        headers,
        signal: AbortSignal.timeout(60_000),
      })
      return { ok: answer.ok, status: answer.status, headers: answer.headers, said: await answer.text() }
    } catch {
      return null
    }
  }
  let place
  for (; Date.now() < until; await sleep(100)) {
    if (!place) {
      const metadata = encoded({ ...item, filename: name, sha256 })
      const headers = { 'upload-length': String(bytes.length), 'upload-metadata': metadata }
      const begun = await ask('/api/uploads', { method: 'POST', headers })
      if (begun?.status !== 201) continue
      place = new URL(begun.headers.get('location'), `${url}/api/uploads/`).pathname
    }
    const far = await ask(place, { method: 'HEAD' })
    // Gone, or its beginning was cut off: it begins anew.
    if (far && !far.ok) place = far.status === 423 ? place : undefined
    if (!far?.ok) continue
    const offset = Number(far.headers.get('upload-offset'))
    if (offset < bytes.length) {
      const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
      await ask(place, { method: 'PATCH', headers, body: bytes.subarray(offset, offset + piece) })
      continue
    }
    const kept = await ask(`${place}/finish`, { method: 'POST' })
    if (kept?.status === 201) return JSON.parse(kept.said).result.fileId
    if (kept && kept.status < 500) place = undefined
  }
  throw new Error(`${name} was not acknowledged in time`)
}
