import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { asksOwnPart, needsPointingAway } from '@/lib/domain/offences/coverage'
import { namesIn } from '@/lib/domain/offences/misfits'
import { chooseModes, findElement, placedElements } from '@/lib/domain/offences/modes'
import type { ElementTree } from '@/lib/domain/offences/template'
import { elementsOf, type Reach } from '@/lib/domain/offences/tree'
import { readCaseFile } from '@/lib/domain/readiness/case-file'

const template = (id: string) => {
  const found = catalogue.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const proof = (id: string, modes: string[], seizures: string[] = []) => {
  const ruling = elementsOf(template(id), modes, { suspect: 'L', seizures })
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusals))
  return ruling.value
}
const proved = (tree: ElementTree, shown: (id: string) => boolean): boolean =>
  'element' in tree
    ? shown(tree.element)
    : tree.op === 'AND'
      ? tree.of.every((each) => proved(each, shown))
      : tree.of.some((each) => proved(each, shown))

describe('what must be proved for a charge', () => {
  test('is the base, one mode, and the chain to one seizure', () => {
    expect(proof('KH-T01', ['INSTIG'], ['X1', 'X2']).tree).toEqual({
      op: 'AND',
      of: [
        ...['SUBST', 'QTY', 'ACT', 'UNLAW', 'TIMEPLACE', 'IDENT', 'KNOW', 'PURPOSE'].map((element) => ({
          element,
        })),
        {
          op: 'OR',
          of: [
            {
              op: 'AND',
              of: [{ element: 'INSTIG.ACT' }, { element: 'INSTIG.CAUSE' }, { element: 'INSTIG.INTENT' }],
            },
          ],
        },
        { op: 'OR', of: [{ element: 'CHAIN:X1' }, { element: 'CHAIN:X2' }] },
      ],
    })
  })

  test('carries to the engine how many sources each element asks for, and where the chain runs', () => {
    const { elements } = proof('KH-T01', ['INSTIG'], ['X1'])
    expect(elements.SUBST).toEqual({ sources: 1, target: 20, needsAlternative: false })
    expect(elements['INSTIG.INTENT']).toEqual({ sources: 2, target: 20, needsAlternative: true })
    expect(elements['CHAIN:X1']).toEqual({ chain: { from: 'L', to: 'X1' } })
    expect(elements['PERP.ACT']).toBeUndefined()
  })

  test('has no chain without a seizure, nor for laundering', () => {
    expect(namesIn(proof('KH-T06', ['PERP']).tree).join()).not.toContain('CHAIN')
    expect(namesIn(proof('KH-T08', ['PERP'], ['X1']).tree).join()).not.toContain('CHAIN')
  })

  test('asks the organiser for the role act once, as their own act', () => {
    const { tree, elements } = proof('KH-T06', ['PERP'])
    expect(tree).toMatchObject({
      of: expect.arrayContaining([{ op: 'OR', of: [{ op: 'AND', of: [{ element: 'ROLE' }] }] }]),
    })
    expect(elements['PERP.ACT']).toBeUndefined()
  })

  test('lets items be linked to what the law may not ask for, and holds nothing back by it', () => {
    const { tree, elements } = proof('KH-T08', ['PERP'])
    expect(elements.PURPOSE).toBeDefined()
    expect(namesIn(tree)).not.toContain('PURPOSE')
  })

  test.each<[string[], Reach, string]>([
    [[], { suspect: 'L', seizures: [] }, 'mode-missing'],
    [['GUILT'], { suspect: 'L', seizures: [] }, 'mode-not-offered'],
    [['PERP'], { suspect: 'L>N', seizures: [] }, 'node-unusable'],
    [['PERP'], { suspect: '', seizures: [] }, 'node-unusable'],
    [['PERP'], { suspect: 'L', seizures: ['X>1'] }, 'node-unusable'],
  ])('under %j from %j is refused: %s', (modes, reach, because) => {
    expect(elementsOf(template('KH-T01'), modes, reach)).toMatchObject({ refusals: [{ because }] })
  })
})

describe('for every offence, any modes and any seizures', () => {
  const charge = fc.constantFrom(...catalogue).chain((offence) =>
    fc.record({
      offence: fc.constant(offence),
      modes: fc.subarray(
        offence.modes.map(({ code }) => code),
        { minLength: 1 },
      ),
      seizures: fc.subarray(['X1', 'X2', 'X3']),
    }),
  )
  const proofOf = ({
    offence,
    modes,
    seizures,
  }: {
    offence: (typeof catalogue)[number]
    modes: string[]
    seizures: string[]
  }) => {
    const ruling = elementsOf(offence, modes, { suspect: 'L', seizures })
    if (!ruling.ok) throw new Error('refused')
    return ruling.value
  }

  test('the engine reads the file', () => {
    fc.assert(
      fc.property(charge, (each) => {
        const file = {
          ...{ model: 'crm-1.0.0', id: 'c', ...proofOf(each), edges: [['L', 'N']], items: [] },
          ...{ steps: [], disclosure: 0, undisclosedExculpatory: false },
        }
        expect(readCaseFile(file)).toMatchObject({ ok: true })
      }),
    )
  })

  test('the offence is not proved while one required base element is open, whatever else is shown', () => {
    fc.assert(
      fc.property(charge, fc.nat(), (each, pick) => {
        const { tree } = proofOf(each)
        const base = namesIn(each.offence.tree)
        const open = base[pick % base.length]
        expect(proved(tree, (id) => id !== open)).toBe(false)
        expect(proved(tree, () => true)).toBe(true)
      }),
    )
  })

  test('the base, any one mode and any one chain are enough', () => {
    fc.assert(
      fc.property(charge, fc.nat(), fc.nat(), (each, pickMode, pickSeizure) => {
        const { tree, elements } = proofOf(each)
        const code = each.modes[pickMode % each.modes.length]
        const chains = Object.keys(elements).filter((id) => id.startsWith('CHAIN:'))
        const chain = chains[pickSeizure % (chains.length || 1)]
        const shown = (id: string) => !id.includes('.') && !id.startsWith('CHAIN:')
        expect(proved(tree, (id) => shown(id) || id.startsWith(`${code}.`) || id === chain)).toBe(true)
        if (chains.length > 0) expect(proved(tree, (id) => !id.startsWith('CHAIN:'))).toBe(false)
      }),
    )
  })
})

describe('choosing modes', () => {
  test('keeps the order of the offence, whatever order they are chosen in', () => {
    const ruling = chooseModes(template('KH-T01'), ['ORG', 'PERP'])
    expect(ruling.ok && ruling.value.map(({ code }) => code)).toEqual(['PERP', 'ORG'])
  })

  test('gives the columns of the proof matrix, base first', () => {
    const offence = template('KH-T01')
    const ruling = chooseModes(offence, ['ACCOMP'])
    const columns = placedElements(offence, ruling.ok ? ruling.value : []).map(({ element, mode }) => [
      element.id,
      mode,
    ])
    expect(columns.slice(-3)).toEqual([
      ['PURPOSE', null],
      ['ACCOMP.AID', 'ACCOMP'],
      ['ACCOMP.KNOW', 'ACCOMP'],
    ])
  })

  test('an element is found by its name, and no other is', () => {
    expect(findElement(template('KH-T01'), 'INSTIG.CAUSE')).toMatchObject({ value: { scope: 'suspect' } })
    expect(findElement(template('KH-T01'), 'SITE')).toMatchObject({
      refusals: [{ because: 'element-unknown' }],
    })
  })
})

describe('what an item may support', () => {
  const element = (id: string) => {
    const found = findElement(template('KH-T01'), id)
    if (!found.ok) throw new Error(id)
    return found.value
  }

  test.each([
    'KNOW',
    'PURPOSE',
    'IDENT',
    'INSTIG.ACT',
    'INSTIG.CAUSE',
    'COPERP.AGREE',
    'ORG.ROLE',
    'OCG.GROUP',
  ])('evidence that only the courier did it never supports %s', (id) =>
    expect(asksOwnPart(element(id))).toBe(true),
  )

  test('but it supports the offence itself', () => {
    for (const id of ['SUBST', 'QTY', 'ACT', 'UNLAW', 'TIMEPLACE'])
      expect(asksOwnPart(element(id))).toBe(false)
  })

  test('somebody must look for what points away from what was thought', () => {
    expect(
      ['SUBST', 'ACT', 'KNOW', 'INSTIG.ACT', 'INSTIG.INTENT'].filter((id) => needsPointingAway(element(id))),
    ).toEqual(['KNOW', 'INSTIG.INTENT'])
  })
})
