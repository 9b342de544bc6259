import { expect, test } from 'vitest'
import { demoPeople } from '@/lib/domain/identity/demo-people'
import { signIns } from '@/scripts/parts/demo.mjs'

test('who opens the house is told of everybody in the demonstration', () => {
  expect([...signIns].sort()).toEqual(demoPeople.map(({ username }) => username).sort())
})
