import type { CaseView, LinkTarget } from '@/lib/domain/cases/case-view'
import { item, link, view } from '@/test/support/views'

const charged = 40

/** The best of many runs, warm, in milliseconds of this process alone. */
export function best(least: number, work: () => unknown): number {
  const times: number[] = []
  for (let spent = 0; spent < least || times.length < 3; spent += times.at(-1) ?? 0) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

/** A case of so many links: forty charges on one count; a third of the links are on what everybody shares. */
export function aCaseOf(links: number): CaseView {
  const charges = Array.from({ length: charged }, (_, n) => ({
    ...{ id: `charge-${n}`, countId: 'count', partyId: n === 0 ? 'leader' : `party-${n}` },
    modes: n % 4 === 0 ? ['INSTIG', 'COPERP'] : ['PERP'],
  }))
  const plain = view()
  const [leader] = plain.parties
  const targetOf = (n: number): LinkTarget =>
    n % 3 === 0
      ? { countId: 'count', element: ['SUBST', 'QTY', 'ACT', 'UNLAW', 'TIMEPLACE'][n % 5] ?? 'ACT' }
      : n % 11 === 0
        ? { attributionId: `a${n % charged}` }
        : { chargeId: `charge-${n % charged}`, element: n % 2 === 0 ? 'KNOW' : 'IDENT' }
  const items = Array.from({ length: links / 2 }, (_, n) =>
    item(n + 1, {
      ...(n === 0 ? { type: 'drug_seizure', class: 'official', spoken: false } : {}),
      originId: `origin-${n % 500}`,
    }),
  )
  return view({
    items,
    charges,
    parties: charges.map(({ partyId }, n) => ({
      ...(leader ?? plain.parties[0]),
      ...{ id: partyId, tier: 1 + (n % 4), nameLatin: `Person ${n}`, role: 'courier' },
    })) as CaseView['parties'],
    origins: Array.from({ length: 500 }, (_, n) => ({
      ...{ id: `origin-${n}`, name: `Source ${n}`, kind: 'witness' as const },
    })),
    attributions: charges.map(({ partyId }, n) => ({
      ...{ id: `a${n}`, identifierId: 'n1', partyId, from: null, to: null, rivalOf: null, stands: true },
    })),
    controlLinks: [{ id: 'c1', kind: 'ordered', from: { identifierId: 'n1' }, to: { itemId: 'item-1' } }],
    links: Array.from({ length: links }, (_, n) => ({
      ...link(1 + (n % items.length), targetOf(n), { id: `link-${n}` }),
      ...{ ordinal: 1 + Math.floor(n / items.length) },
    })),
  })
}
