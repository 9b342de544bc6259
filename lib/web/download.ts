import 'server-only'
import { Readable } from 'node:stream'
import { openRedaction } from '@/lib/server/disclosure/open-redaction'
import { checkedBytes } from '@/lib/server/evidence/checked-bytes'
import { openFile } from '@/lib/server/evidence/open-file'
import { openReleased } from '@/lib/server/informed/open-released'
import { run } from '@/lib/server/kernel/run'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/**
 * RFC 6266 and RFC 8187: a plain name for old browsers, the true one percent-encoded. Controls and marks that turn text
 * round are replaced; the unseen spaces between Khmer words stay.
 */
export function attachment(name: string): string {
  const safe = name.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\\/]/gu, '_')
  const ascii = safe.replace(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** A PDF as an attachment, written while it is sent. */
export const pdfAnswer = (pdf: AsyncIterable<Uint8Array>, name: string): Response =>
  new Response(Readable.toWeb(Readable.from(pdf)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** Sends a file as an attachment. No byte leaves before its entry is committed: the order of two lines. */
export async function send(fileId: string): Promise<Response> {
  try {
    return await stream(await run(openFile, await currentActor(), { fileId }, await currentAt()))
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

/** Sends a redacted copy. No byte leaves before its entry is committed. */
export async function sendCopy(redactionId: string): Promise<Response> {
  try {
    return await stream(await run(openRedaction, await currentActor(), { redactionId }, await currentAt()))
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

/** Sends a file of an item that was released to an informed office. No byte leaves before its entry is committed. */
export async function sendReleased(fileId: string): Promise<Response> {
  try {
    return await stream(await run(openReleased, await currentActor(), { fileId }, await currentAt()))
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

type Opened = { readonly sha256: string; readonly name: string; readonly size: number }

async function stream({ sha256, name, size }: Opened): Promise<Response> {
  const bytes = await checkedBytes({ sha256, size }, (await currentAt()).now)
  const body = Readable.toWeb(
    Readable.from(bytes, { objectMode: false, highWaterMark: 1 }),
  ) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}
