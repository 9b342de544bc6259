import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { halfWritten, keptForms } from '@/lib/domain/review/half-written'

const id = '00000000-0000-7000-8000-000000000001'
const places = {
  judge: [`charge:${id}`, `charge:${id}:ACT`, `count:${id}:ACT`],
  ...{ questions: [`item:${id}`], usable: [`item:${id}`] },
  ...{ confirm: [`link:${id}`], lower: [`link:${id}`] },
}
const fits = (form: string, place: string, answers: object = {}) =>
  halfWritten.safeParse({ caseId: id, form, place, answers, version: 0 }).success

describe('a form that is kept half written', () => {
  test('stands where there is such a form, and nowhere else', () => {
    for (const form of keptForms)
      for (const place of Object.values(places).flat())
        expect(fits(form, place), `${form} at ${place}`).toBe(places[form].includes(place))
  })

  test('takes whatever is in the window, however unfinished, and no field that no form has', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 12 }), (reason, word) => {
        expect(fits('judge', `charge:${id}`, { reason, word, seq: '0' })).toBe(true)
      }),
    )
    expect(fits('judge', `charge:${id}`, { reason: 'x'.repeat(4_001) })).toBe(false)
    expect(fits('judge', `charge:${id}`, { remarks: 'x' })).toBe(false)
  })
})
