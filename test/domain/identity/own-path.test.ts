import { describe, expect, test } from 'vitest'
import { ownPath } from '@/lib/domain/identity/own-path'

describe('the way back', () => {
  test.each([
    '/',
    '/cases',
    '/cases/1?tab=2#top',
    '/cases?q=%2F%2Felsewhere.org',
    '/administration/people',
    '/sign-in?back=%2Fcases',
  ])('%s is ours', (path) => expect(ownPath(path)).toBe(path))

  test.each([
    'https://elsewhere.org',
    '//elsewhere.org',
    '///elsewhere.org',
    '/\\elsewhere.org',
    '\\\\elsewhere.org',
    '/.//elsewhere.org',
    '/x/..//elsewhere.org',
    '/%2e//elsewhere.org',
    '/\t/elsewhere.org',
    '/\n/elsewhere.org',
    ' //elsewhere.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'cases',
    '',
    '/api/auth/signout',
    '/preferences?language=km',
    `/${'x'.repeat(3000)}`,
    undefined,
    7,
    ['/cases'],
  ])('%s is not, and leads home', (path) => expect(ownPath(path)).toBe('/'))
})
