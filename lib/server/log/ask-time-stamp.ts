import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '@/lib/settings'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { readTimeStamp, timeStampRequest } from '@/lib/transparency/time-stamp'
import { readIfThere, writeDurably } from './durable'
import type { SealFolder } from './seal-folder'
import { sealFolder } from './seal-place'

/** What is remembered of the last time-stamp: of which size, and the time that the authority gave. */
export type StampStanding = { readonly size: number; readonly at: string }

const patience = 20_000
const longest = 200_000

/** The last time-stamp that was got, or null. */
export function stampStanding(folder: SealFolder = sealFolder()): StampStanding | null {
  const text = readIfThere(join(folder.path, 'stamped.json'))
  return text === null ? null : JSON.parse(text)
}

/**
 * Has the newest checkpoint time-stamped by the authority of the settings (RFC 3161), and keeps checkpoint and answer beside
 * each other. Only a digest leaves the house. Without an authority nothing does.
 */
export async function askTimeStamp(_now: Date, folder: SealFolder = sealFolder()): Promise<boolean> {
  const url = settings().timeStamps
  if (url === null || !folder.exists() || folder.standing()?.refusal) return false
  const { checkpoint } = folder.last(folder.key())
  const { size } = openCheckpoint(checkpoint, []).checkpoint
  if (stampStanding(folder)?.size === size) return false
  const digest = createHash('sha256').update(checkpoint).digest()
  const nonce = randomBytes(8)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(timeStampRequest(digest, nonce)),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })
  const body = Buffer.from(await answer.arrayBuffer())
  if (!answer.ok || body.length > longest)
    throw new Error(`the time-stamping authority said ${answer.status}`)
  const { at } = readTimeStamp(body, digest, nonce)
  const stamps = join(folder.path, 'stamps')
  mkdirSync(stamps, { recursive: true, mode: 0o700 })
  writeDurably(join(stamps, `${size}.checkpoint`), checkpoint)
  writeDurably(join(stamps, `${size}.tsr`), body)
  writeDurably(join(folder.path, 'stamped.json'), `${JSON.stringify({ size, at })}\n`)
  return true
}
