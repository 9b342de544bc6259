import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFile, caseFile } from '@/lib/domain/readiness/case-file'
import { parameters } from '@/lib/domain/readiness/parameters'
import { inputHash, parameterHash } from '@/lib/domain/readiness/record'
import { anyCase } from './any-case'
import { aCase, anItem } from './cases'

/** What a reading is remembered by. */
const sha256 = (text: string | undefined) =>
  `sha256:${createHash('sha256')
    .update(text ?? '')
    .digest('hex')}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The whole case through the published library, nothing written by hand. */
const byTheBook = (file: CaseFile) =>
  sha256(
    canonicalize({
      ...file,
      items: [...file.items].sort((a, b) => compare(a.id, b.id)),
      edges: [...file.edges].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1])),
      steps: [...file.steps].sort((a, b) => compare(a.id, b.id)),
    }),
  )

describe('the name of a case', () => {
  test('is the SHA-256 of its canonical JSON', () => {
    fc.assert(
      fc.property(anyCase, (c) => {
        const file = caseFile.parse(c)
        expect(inputHash(file)).toBe(byTheBook(file))
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  test('tells every character apart, and quotes and control characters as RFC 8785 does', () => {
    const odd = caseFile.parse(
      aCase({ id: 'a"\\\u0001\u007f\u2028é\u{1F4DE}', items: [anItem({ id: '\u0000\t', origin: '"' })] }),
    )
    expect(inputHash(odd)).toBe(byTheBook(odd))
  })

  test('is the same whether defaults were written or left out, and not when a template is named', () => {
    const [bare, full] = [aCase({ edges: [], items: [] }), aCase()].map((c) => inputHash(caseFile.parse(c)))
    expect(full).toBe(bare)
    expect(inputHash(caseFile.parse({ ...aCase(), template: 'KH-T01@0.1.0' }))).not.toBe(bare)
    expect(inputHash({ ...caseFile.parse(aCase()), template: undefined })).toBe(bare)
  })

  test('stays what it was when this version was published', () => {
    expect(inputHash(caseFile.parse(aCase({ items: [anItem()] })))).toBe(
      'sha256:fe08d59367a29663f83f82892932a153b06cfe08ffcd2af2753d4f788fa22b2f',
    )
  })
})

describe('the name of the policy', () => {
  test('is the SHA-256 of the table that the engine exports', () => {
    expect(parameterHash).toBe(sha256(canonicalize(parameters)))
  })

  // A changed parameter is a new version of the method: then MODEL, this line and the decision change together.
  test('stays what it was when crm-1.0.0 was published', () => {
    expect(parameterHash).toBe('sha256:6a9eea6939c40ab3a43038c68bfc46a3958478cf917c402be6bca471c5e967df')
  })
})
