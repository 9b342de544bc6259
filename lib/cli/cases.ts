import { type CaseFile, readCaseFile } from '@/lib/domain/readiness/case-file'
import { fieldName } from '@/lib/domain/readiness/fault'
import { offsetOf, troubleIn } from './json-text'

/** One case of a text, or the first thing wrong with it: which line, which field, and the code of why. */
export type Read =
  | { readonly line: number; readonly file: CaseFile }
  | { readonly line: number; readonly field: string; readonly because: string }

/** The cases of a text: one over any number of lines, or one on each line. Blank lines are skipped. */
export function casesIn(text: string): readonly Read[] {
  const lines = text.split('\n').map((written, at) => ({ written, line: at + 1 }))
  const said = lines.filter(({ written }) => written.trim() !== '')
  const many = said.map(({ written }) => written)
  if (said.length === 0) return []
  return troubleIn(text) !== null && areCases(many)
    ? said.map(({ written, line }) => readCase(written, line))
    : [readCase(text, 1)]
}

/** Whether lines that are not one JSON text are cases of their own, perhaps with a slip in them. */
const areCases = (lines: readonly string[]): boolean =>
  (lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'))) ||
  lines.some((line) => {
    const value = troubleIn(line) === null ? JSON.parse(line) : null
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'model')
  })

function readCase(text: string, firstLine: number): Read {
  const lineAt = (offset: number) => firstLine + (text.slice(0, offset).match(/\n/g)?.length ?? 0)
  const trouble = troubleIn(text)
  if (trouble !== null) {
    // A text that breaks off does so at its last word, not after the empty lines below.
    const line = lineAt(Math.min(trouble.offset, text.trimEnd().length))
    return { line, field: fieldName(trouble.path), because: trouble.because }
  }
  const read = readCaseFile(JSON.parse(text))
  if (read.ok) return { line: lineAt(text.search(/\S/)), file: read.value }
  const [{ path, because } = { path: [], because: 'wrong-kind' }] = read.faults
  return { line: lineAt(offsetOf(text, path)), field: fieldName(path), because }
}
