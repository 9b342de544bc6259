import { describe, expect, test, vi } from 'vitest'
import { attachment } from '@/lib/web/download'

vi.mock('server-only', () => ({}))

describe('the name under which a file is sent', () => {
  test.each([
    ['a plain one', 'ledger page 3.pdf', 'ledger page 3.pdf', 'ledger%20page%203.pdf'],
    ['a Khmer one', 'ចម្លើយ.pdf', '______.pdf', encodeURIComponent('ចម្លើយ.pdf')],
    ['one whose Khmer words are parted unseen', 'ខ\u200bគ.pdf', '___.pdf', '%E1%9E%81%E2%80%8B%E1%9E%82.pdf'],
    ['one with quotes', `a"b'c.txt`, "a_b'c.txt", 'a%22b%27c.txt'],
    ['one with signs of the header', 'a;b=c*%41.txt', 'a;b=c*_41.txt', 'a%3Bb%3Dc%2A%2541.txt'],
    ['one that climbs', '../../etc/passwd', '.._.._etc_passwd', '.._.._etc_passwd'],
    ['one that turns round', 'fdp\u202egpj.exe', 'fdp_gpj.exe', 'fdp_gpj.exe'],
    ['one with line breaks', 'a\r\nset-cookie: x', 'a__set-cookie: x', 'a__set-cookie%3A%20x'],
    ['one of emoji', '😀', '__', '%F0%9F%98%80'],
  ])('%s: %s', (_, name, plain, encoded) => {
    expect(attachment(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
  })

  test('is always a header that can be sent', () => {
    for (const name of [
      '\u0000',
      '\u0085',
      '\u2028',
      '"',
      '\\',
      '%',
      'x'.repeat(255),
      '\u200b',
      'é',
      '\ufeff',
    ]) {
      expect(() => new Headers({ 'content-disposition': attachment(name) }), name).not.toThrow()
      expect(attachment(name)).toMatch(
        /^attachment; filename="[^"\\\p{Cc}]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/u,
      )
    }
  })
})
