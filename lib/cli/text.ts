import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

const stdin = 0

/** The text of a file, or of what is piped in; bytes that are not UTF-8 are refused rather than guessed at. */
export function textOf(
  name: string,
): { readonly said: string } | { readonly line: number; readonly because: string } {
  let bytes: Buffer
  try {
    bytes = readFileSync(name === '-' ? stdin : name)
  } catch {
    return { line: 1, because: 'cannot-read' }
  }
  try {
    return { said: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const lines = bytes.toString('latin1').split('\n')
    const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
    return { line: bad + 1, because: 'not-utf8' }
  }
}
