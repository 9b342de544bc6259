import { expect, test } from 'vitest'
import { mayErase, nothingStandsOpen } from '@/lib/domain/informants/erasure'

test('an erasure needs a sentence that can be weighed', () => {
  expect(mayErase('dead').ok).toBe(false)
  expect(mayErase('They died in the night of the flood.').ok).toBe(true)
})

test('nobody is erased while somebody waits to learn who it is, and it is not said which of it', () => {
  expect(nothingStandsOpen(0).ok).toBe(true)
  expect(nothingStandsOpen(1)).toMatchObject({ refusals: [{ because: 'informant-not-now' }] })
})
