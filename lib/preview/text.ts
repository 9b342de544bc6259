import { createReadStream } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstPages, linesPerPage } from '@/lib/domain/evidence/preview'
import { type Job, none, type Page, type Result } from '@/lib/domain/evidence/preview-job'

const longestLine = 1_000

/** What cannot be seen stands as its code, so that a page of text hides nothing; a tab stays. */
export const visible = (line: string) =>
  line.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (one) =>
    one === '\t' ? one : `\\u{${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  )

/** How the bytes are to be read: UTF-8, or UTF-16 that says so; undefined when it is no text. */
async function encodingOf(path: string): Promise<'utf-8' | 'utf-16le' | undefined> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const start = buffer.subarray(0, bytesRead)
    if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
    if (start.includes(0)) return undefined
    // A character may be cut in two at the end of what was read.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return 'utf-8'
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}

/** Pages of plain text, a few hundred numbered lines each. Markup is shown as it is written, and never taken for markup. */
export async function pagesOfText({ path, pages, out }: Job): Promise<Result> {
  const encoding = await encodingOf(path)
  if (!encoding) return none('unknown')
  const wanted = new Set(pages ?? Array.from({ length: firstPages }, (_, index) => index + 1))
  const kept = new Map<number, string[]>()
  let lines = 0
  for await (const line of linesOf(path, encoding)) {
    lines += 1
    const page = Math.ceil(lines / linesPerPage)
    if (!wanted.has(page)) continue
    const cut = line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
    kept.set(page, [...(kept.get(page) ?? []), visible(cut)])
  }
  const made = await Promise.all([...kept].map(([page, texts]) => written(page, texts, out)))
  const all = Math.min(Math.max(1, Math.ceil(lines / linesPerPage)), 100_000)
  return { as: 'made', kind: 'text', pages: all, lines, camera: null, made }
}

/** The lines of a file of any length; a line is never held longer than what is shown of it. */
async function* linesOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = (parts.pop() ?? '').slice(0, longestLine + 1)
    for (const part of parts) yield part.replace(/\r$/, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}

/** Writes one page of lines. */
export async function written(page: number, lines: readonly string[], out: string): Promise<Page> {
  const file = `${page}.txt`
  await writeFile(join(out, file), lines.join('\n'))
  return { page, file, mediaType: 'text/plain', width: null, height: null }
}
