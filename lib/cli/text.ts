import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'

/** The text of a file, or of what is piped in; bytes that are not UTF-8 are refused rather than guessed at. */
export async function textOf(
  name: string,
): Promise<{ readonly said: string } | { readonly line: number; readonly because: string }> {
  const bytes = await (name === '-' ? buffer(process.stdin) : readFile(name)).catch(() => null)
  if (bytes === null) return { line: 1, because: 'cannot-read' }
  if (isUtf8(bytes)) return { said: new TextDecoder().decode(bytes) }
  const lines = bytes.toString('latin1').split('\n')
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  return { line: bad + 1, because: 'not-utf8' }
}
