import { describe, expect, test } from 'vitest'
import { casesIn } from '@/lib/cli/cases'
import { offsetOf, troubleIn } from '@/lib/cli/json-text'
import { aCase, anItem } from './cases'

/** How a text is taken apart into cases, and where its faults are said to be. */
const blue = aCase({ id: 'blue holdall', items: [anItem()] })
const whole = JSON.stringify(blue)
const tall = JSON.stringify(blue, null, 2)

const said = (text: string) =>
  casesIn(text).map((read) =>
    'file' in read ? `${read.line} ${read.file.id}` : `${read.line} ${read.field} ${read.because}`,
  )

const texts: readonly (readonly [what: string, text: string, said: readonly string[]])[] = [
  ['one case on one line', whole, ['1 blue holdall']],
  ['one case over many lines', `\n\n${tall}\n`, ['3 blue holdall']],
  ['cases on lines of their own', `${whole}\n\n \t\r\n${whole}\r\n`, ['1 blue holdall', '4 blue holdall']],
  ['nothing', '', []],
  ['blank lines', ' \n\r\n\t', []],
  [
    'a broken line among good ones',
    `${whole}\n${whole.slice(0, -1)}\n${whole}`,
    ['1 blue holdall', '2  not-json', '3 blue holdall'],
  ],
  ['a strange word among good ones', `case\n${whole}`, ['1  not-json', '2 blue holdall']],
  ['only broken lines', `${whole.slice(0, -1)}\n${whole.slice(0, -1)}`, ['1  not-json', '2  not-json']],
  ['a text that breaks off', `${whole.slice(0, 40)}\n\n`, ['1  not-json']],
  ['a slip in a case over many lines', tall.replace('"blue holdall",', '"blue holdall"'), ['4  not-json']],
  [
    'a bracket left open in a case over many lines',
    tall.trimEnd().slice(0, -1),
    [`${tall.split('\n').length - 1}  not-json`],
  ],
  ['two cases on one line', `${whole} ${whole}`, ['1  not-json']],
  ['a comma at the end', `${whole.slice(0, -1)},}`, ['1  not-json']],
  ['a list closed as an object', whole.replace('"steps":[]', '"steps":[}'), ['1  not-json']],
  ['a name without quotes', whole.replace('"steps"', 'steps'), ['1  not-json']],
  ['single quotes', whole.replaceAll('"', "'"), ['1  not-json']],
  ['a comment', `${whole} // the holdall`, ['1  not-json']],
  ['a number with a leading zero', whole.replace('"disclosure":1', '"disclosure":01'), ['1  not-json']],
  ['NaN', whole.replace('"disclosure":1', '"disclosure":NaN'), ['1  not-json']],
  ['Infinity', whole.replace('"disclosure":1', '"disclosure":Infinity'), ['1  not-json']],
  ['a bare line break in a name', whole.replace('blue holdall', 'blue\nholdall'), ['1  not-json']],
  ['an escape that is none', whole.replace('blue holdall', 'blue\\xholdall'), ['1  not-json']],
  [
    'a number past all numbers',
    whole.replace('"disclosure":1', '"disclosure":1e999'),
    ['1 disclosure wrong-kind'],
  ],
  ['a list of cases', `[${whole}]`, ['1  wrong-kind']],
  ['a bare word', '"case"', ['1  wrong-kind']],
  ['null', 'null', ['1  wrong-kind']],
  [
    'a field given twice',
    whole.replace('"disclosure":1', '"disclosure":0,"disclosure":1'),
    ['1 disclosure repeated'],
  ],
  [
    'an element given twice, once in disguise',
    whole.replace('"e":{}', '"e":{},"\\u0065":{}'),
    ['1 elements.e repeated'],
  ],
  [
    'a field of an item given twice',
    whole.replace('"source"', '"origin":"a","source"').replace('"origin":"registry"', '"origin":"registry"'),
    ['1 items[0].origin repeated'],
  ],
  ['half a character', whole.replace('blue holdall', '\\ud83d'), ['1 id unreadable-text']],
  ['a fault in a case over many lines', tall.replace('"P1"', '"P9"'), ['21 items[0].source not-one-of']],
  [
    'a missing field in a case over many lines',
    tall.replace('"strength": "proves",', ''),
    ['14 items[0].strength missing'],
  ],
]

describe('a text of cases', () => {
  test.each(texts)('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  test('is found sound exactly when JSON.parse finds it so', () => {
    const samples = [
      tall,
      whole,
      '[1,-0.5e+3,true,null,"\\u00e9\\n",{"":[]}]',
      '{"a":{"b":[[],{}]}}',
      '""',
      '0',
      '-',
      '1.',
      '.5',
      '"\u007f"',
      '[1,]',
      '[,1]',
      '{"a"}',
      '{"a":}',
      '[1 2]',
      'tru',
      '"\\u12"',
      '{',
      ']',
      '{]',
      '{"a":1]',
      ':',
      ',',
      '"a":1',
      '1 1',
      '\u00a01',
    ]
    const parses = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    for (const text of samples) expect([text, troubleIn(text) === null]).toEqual([text, parses(text)])
  })

  test('tells where a field begins, or what should hold it', () => {
    const text = '{"a": [1, {"b": 2}]}'
    expect(text.slice(offsetOf(text, ['a', 1, 'b']))).toBe('2}]}')
    expect(text.slice(offsetOf(text, ['a', 1, 'c']))).toBe('{"b": 2}]}')
    expect(offsetOf(text, ['z'])).toBe(0)
  })
})
