import { expect, test } from 'vitest'
import { nothingStandsOpen } from '@/lib/domain/informants/erasure'
import { canBeWeighed } from '@/lib/domain/informants/reason'

test('whatever is asked about an informant needs a sentence that can be weighed', () => {
  expect(canBeWeighed('dead').ok).toBe(false)
  expect(canBeWeighed(`because${' '.repeat(40)}`).ok).toBe(false)
  expect(canBeWeighed('They died in the night of the flood.').ok).toBe(true)
  expect(canBeWeighed('They meet in the north now.').ok).toBe(true)
})

test('nobody is erased while somebody waits to learn who it is, and it is not said which of it', () => {
  expect(nothingStandsOpen(0).ok).toBe(true)
  expect(nothingStandsOpen(1)).toMatchObject({ refusals: [{ because: 'informant-not-now' }] })
})
