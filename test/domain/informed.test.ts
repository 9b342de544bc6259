import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askAuthorisation, giveAuthorisation } from '@/lib/domain/informed/authorisation'
import { release } from '@/lib/domain/informed/release'
import { telling } from '@/lib/domain/informed/telling'

const now = new Date('2026-11-02T10:00:00+07:00')
const hour = 3_600_000
const because = (ruling: { ok: boolean; refusals?: readonly { because: string }[] }) =>
  ruling.refusals?.map((one) => one.because)
const file = { status: 'open', officeId: 'office', submitted: false } as const
const item = (id: string, more = {}) => ({
  ...{ id, privileged: false, restricted: false, released: false },
  ...more,
})

describe('telling an office of a case', () => {
  test('says to whom when it was by word of mouth, and never ahead of time', () => {
    expect(because(telling({ how: 'telephone' }, now))).toEqual(['told-to-whom'])
    expect(telling({ how: 'telephone', toldTo: 'Prosecutor Mony' }, now)).toMatchObject({ ok: true })
    expect(telling({}, now)).toMatchObject({ value: { how: 'in_writing', toldTo: null, toldAt: now } })
    expect(because(telling({ toldAt: new Date(now.getTime() + hour) }, now))).toEqual(['told-in-future'])
  })
})

describe('releasing items', () => {
  test('goes to an informed office, once, while the file is open and not submitted', () => {
    expect(release(file, [item('a'), item('b', { released: true })])).toEqual({
      ok: true,
      value: { officeId: 'office', items: ['a'] },
    })
    expect(because(release({ ...file, officeId: null }, [item('a')]))).toEqual(['no-office-informed'])
    expect(because(release({ ...file, submitted: true }, [item('a')]))).toEqual(['office-reads-all'])
    expect(because(release({ ...file, status: 'closed' }, [item('a')]))).toEqual(['case-closed'])
    expect(because(release(file, [item('a', { released: true })]))).toEqual(['released-already'])
  })

  test('never takes along what is sealed or restricted, whatever it stands among', () => {
    const one = fc.record({
      id: fc.uuid(),
      privileged: fc.boolean(),
      restricted: fc.boolean(),
      released: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (items) => {
        const ruling = release(file, items)
        const forbidden = items.some(({ privileged, restricted }) => privileged || restricted)
        expect(ruling.ok).toBe(!forbidden && items.some(({ released }) => !released))
      }),
    )
  })
})

describe('an authorisation', () => {
  const said = { how: 'verbal', scope: ['search'], givenAt: now } as const
  const give = (more: object) => giveAuthorisation({ ...said, ...more } as never, 'Prosecutor Mony', now)

  test('is asked of an office that is informed, of an open file', () => {
    expect(askAuthorisation(file)).toEqual({ ok: true, value: 'office' })
    expect(because(askAuthorisation({ ...file, officeId: null }))).toEqual(['no-office-informed'])
    expect(because(askAuthorisation({ ...file, status: 'closed' }))).toEqual(['case-closed'])
  })

  test('is given by word of mouth without a number, and in writing with one', () => {
    expect(give({})).toMatchObject({ ok: true, value: { kind: 'prosecutor_verbal' } })
    expect(because(give({ how: 'written' }))).toEqual(['giving-needs-number'])
    expect(give({ how: 'written', reference: 'B-07' })).toMatchObject({
      value: { kind: 'prosecutor_written', words: { givenBy: 'Prosecutor Mony', reference: 'B-07' } },
    })
  })

  test('lies behind us, runs forward, and is not over before it was given', () => {
    expect(because(give({ givenAt: new Date(now.getTime() + hour) }))).toEqual(['given-in-future'])
    expect(because(give({ to: new Date(now.getTime() - hour) }))).toEqual(['over-before-given'])
    const [from, to] = [new Date(now.getTime() + 2 * hour), new Date(now.getTime() + hour)]
    expect(because(give({ from, to }))).toEqual(['ends-before-it-begins'])
  })
})
