import { describe, expect, test } from 'vitest'
import { demoPassword, newPassword } from '@/lib/domain/identity/password'

const because = (password: string, username = 'sok.dara') => {
  const ruling = newPassword(password, username)
  return ruling.ok ? 'allowed' : ruling.refusals.map(({ because }) => because).join()
}

describe('a new password', () => {
  test.each([
    ['short', 'password-too-short'],
    ['elevenchars', 'password-too-short'],
    ['x'.repeat(201), 'too-long'],
    ['sok.dara.2026', 'password-is-username'],
    ['Password2026!', 'password-too-common'],
    ['P@ssw0rd-2026', 'password-too-common'],
    ['ringleader2026', 'password-too-common'],
    ['aaaaaaaaaaaa', 'password-too-common'],
    ['abcdeabcdeabcde', 'password-too-common'],
    ['1234567890ab', 'password-too-common'],
    ['202611022026', 'password-too-common'],
    [demoPassword, 'password-too-common'],
    ['correct horse battery', 'allowed'],
    ['ទន្លេសាបធំណាស់', 'allowed'],
  ])('%s: %s', (password, expected) => expect(because(password)).toBe(expected))

  test('is counted in characters, so that Khmer is not favoured by its bytes', () => {
    expect(because('ខ្មែរ')).toBe('password-too-short')
  })
})
