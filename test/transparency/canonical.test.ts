import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalFault, DEEPEST } from '@/lib/transparency/canonical'
import { canonicalJson } from '@/lib/transparency/canonical-json'
import { Malformed } from '@/lib/transparency/malformed'

const fault = (text: string | Buffer) => canonicalFault(Buffer.from(text))?.why ?? null
const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`

describe('what a leaf may say', () => {
  test.each([
    '{}',
    '{"a":1}',
    '{"a":[],"b":{},"c":null,"d":true,"e":false}',
    '{"n":-9007199254740991,"o":9007199254740991,"p":0}',
    '{"":"","a":"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f"}',
    '{"ឈ្មោះ":"វត្ថុតាង","😀":"é"}',
    // RFC 8785 §3.2.3, without the key that is not NFC: sorted by UTF-16 code units.
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro","😀":"Smiley"}',
  ])('%s is its one spelling', (text) => {
    expect(fault(text)).toBeNull()
  })

  test('a nesting as deep as permitted is', () => {
    expect(fault(nested(DEEPEST))).toBeNull()
  })

  test.each([
    ['', 'not-an-object'],
    ['[]', 'not-an-object'],
    ['1', 'not-an-object'],
    ['\ufeff{}', 'not-an-object'],
    [' {}', 'not-an-object'],
    ['{} ', 'trailing'],
    ['{}{}', 'trailing'],
    ['{}\n', 'trailing'],
    ['{"a": 1}', 'space'],
    ['{ "a":1}', 'space'],
    ['{"a":1 }', 'space'],
    ['{"a":[1, 2]}', 'space'],
    ['{"a":1.5}', 'not-a-safe-integer'],
    ['{"a":1e3}', 'not-a-safe-integer'],
    ['{"a":1.0}', 'not-a-safe-integer'],
    ['{"a":-0}', 'not-a-safe-integer'],
    ['{"a":01}', 'not-a-safe-integer'],
    ['{"a":9007199254740992}', 'not-a-safe-integer'],
    ['{"a":99999999999999999999}', 'not-a-safe-integer'],
    ['{"a":+1}', 'not-json'],
    ['{"a":NaN}', 'not-json'],
    ['{"a":}', 'not-json'],
    ['{"a":1,}', 'not-json'],
    ['{"a"}', 'not-json'],
    ['{a:1}', 'not-json'],
    ['{"a":[1,]}', 'not-json'],
    ['{"a":[1}', 'not-json'],
    ['{"a":1', 'not-json'],
    ['{"a":"', 'not-json'],
    ['{"a":"\n"}', 'control'],
    ['{"a":"\t"}', 'control'],
    ['{"b":1,"a":2}', 'key-order'],
    ['{"a":{"b":1,"a":2}}', 'key-order'],
    ['{"a":1,"a":1}', 'duplicate-key'],
    ['{"a":"\\/"}', 'escape'],
    ['{"a":"\\u0041"}', 'escape'],
    ['{"a":"\\u000a"}', 'escape'],
    ['{"a":"\\u001F"}', 'escape'],
    ['{"a":"\\ud800"}', 'escape'],
    ['{"a":"e\u0301"}', 'not-nfc'],
  ])('%s is refused: %s', (text, why) => {
    expect(fault(text)).toBe(why)
  })

  test('a nesting too deep is refused before it can do harm', () => {
    expect(fault(nested(DEEPEST + 1))).toBe('too-deep')
    expect(fault(`{"a":${'['.repeat(1_000_000)}`)).toBe('too-deep')
  })

  test.each(['ff', '7b22c3227d', '7b22eda080227d', '7bf8'])(
    'bytes %s that are not UTF-8 are refused',
    (bytes) => {
      expect(fault(Buffer.from(bytes, 'hex'))).toBe('not-utf8')
    },
  )

  test('a space at the front of an object is said to be one', () => {
    expect(canonicalFault(Buffer.from('{"a":1,"b": 2}'))).toEqual({ at: 11, why: 'space' })
  })
})

const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((raw) => raw.normalize('NFC'))
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(text, tie('any'), { maxKeys: 4 }),
  ),
}))

describe('writing and checking agree', () => {
  test('with each other and with RFC 8785, on anything without fractions', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value.any, { maxKeys: 5 }), (object) => {
        const plain = JSON.parse(JSON.stringify(object))
        const written = canonicalJson(plain)
        expect(written).toBe(canonicalize(plain))
        expect(fault(written)).toBeNull()
      }),
      { numRuns: 500, seed: 6962 },
    )
  })

  test('one changed character is never taken for another spelling of the same', () => {
    const written = canonicalJson({ act: 'item.opened', list: [1, 'a', null], object: { kind: 'item' } })
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.string({ maxLength: 2 }), (at, put) => {
        const changed = written.slice(0, at) + put + written.slice(at + 1)
        if (fault(changed) === null) expect(canonicalJson(JSON.parse(changed))).toBe(changed)
      }),
      { numRuns: 2000, seed: 6962 },
    )
  })

  test.each([[{ a: 1.5 }], [{ a: Number.NaN }], [{ a: 2 ** 53 }], [{ a: 'e\u0301' }], [{ a: '\ud800' }]])(
    'what has no spelling is not written: %o',
    (object) => {
      expect(() => canonicalJson(object)).toThrow(Malformed)
    },
  )
})
