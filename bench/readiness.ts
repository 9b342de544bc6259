import { type CaseFile, type CaseFileInput, caseFile } from '@/lib/domain/readiness/case-file'
import { docket } from '@/lib/domain/readiness/docket'
import { hear } from '@/lib/domain/readiness/hearing'
import { withoutEvidence } from '@/lib/domain/readiness/knock-out'
import { parameters } from '@/lib/domain/readiness/parameters'
import { withoutEachOrigin } from '@/lib/domain/readiness/robustness'
import { score } from '@/lib/domain/readiness/score'

/**
 * How long a reading takes: the whole score of charges that grow tenfold, and the robustness analysis beside the same
 * answers found by taking each origin out and reading everything again. Ratios of one run, so any machine will do.
 */
const sizes = [100, 1_000, 10_000]

/** A charge that looks like a real one: twelve elements, one by a chain over forty edges, some items resting on phones. */
function aCharge(links: number): CaseFile {
  const next = dice(links)
  const one = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(next() * of.length)] ?? of[0]
  const number = (below: number) => Math.floor(next() * below)
  const origins = Math.max(5, links / 20)
  const elements = Array.from({ length: 11 }, (_, i) => `element-${i}`)
  const layers = 5
  const edges = Array.from({ length: 40 }, (_, i): [string, string] => {
    const layer = i % layers
    const wide = Math.floor(i / layers)
    const node = (at: number, side: number) =>
      at === 0 ? 'leader' : at === layers ? 'seizure' : `n${at}-${side}`
    return [node(layer, wide), node(layer + 1, layer % 2 === 0 ? wide : (wide + 1) % 8)]
  })
  const items = Array.from({ length: links }, (_, i): NonNullable<CaseFileInput['items']>[number] => {
    const onEdge = next() < 0.3
    const supports = next() < 0.92
    const element = `element-${number(elements.length)}`
    const edge = edges[number(edges.length)] ?? ['leader', 'n1-0']
    const rest = edges[number(edges.length)]
    return {
      id: `item-${i}`,
      target: onEdge ? { edge } : { element },
      polarity: supports ? 'supports' : 'undermines',
      strength: one(['fits', 'points', 'shows', 'proves']),
      source: one(['A', 'B', 'C', 'P1', 'P2', 'P3', null]),
      information: one([1, 2, 3, 6]),
      admissibility: one(['cleared', 'cleared', 'at_risk', 'unassessed', 'excluded']),
      origin: `origin-${number(origins)}`,
      class: one(['official', 'device', 'witness', 'accomplice']),
      spoken: next() < 0.3,
      hearsay: next() < 0.1,
      ...(supports && !onEdge && rest && next() < 0.2 ? { restsOn: [rest] } : {}),
      ...(supports && next() < 0.1 ? { custodyDefects: ['time_gap'] } : {}),
    }
  })
  return caseFile.parse({
    model: parameters.model,
    id: `a charge of ${links} links`,
    elements: {
      ...Object.fromEntries(elements.map((id) => [id, { sources: 2 }])),
      attribution: { chain: { from: 'leader', to: 'seizure' } },
    },
    tree: { op: 'AND', of: [...elements, 'attribution'].map((element) => ({ element })) },
    edges,
    items,
    steps: [],
    disclosure: 1,
    undisclosedExculpatory: false,
  } satisfies CaseFileInput)
}

/** Numbers that look random and are the same on every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The best of several runs, warm, in milliseconds. */
function best(runs: number, work: () => unknown): number {
  work()
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

const evidence = (file: CaseFile) => hear(docket(file), parameters.presets.standard).evidence

const figure = (value: number, unit: string) => `${value.toFixed(1).padStart(10)} ${unit}`
console.log('links      whole score      per link   robustness, reusing   each origin again   times faster')
for (const links of sizes) {
  const file = aCharge(links)
  const hearing = hear(docket(file), parameters.presets.standard)
  const whole = best(5, () => score(file))
  const reusing = best(5, () => withoutEachOrigin(hearing))
  const origins = [...hearing.docket.voices.keys()]
  const again = best(1, () => origins.map((origin) => evidence(withoutEvidence(file, { origins: [origin] }))))
  console.log(
    [
      String(links).padEnd(6),
      figure(whole, 'ms'),
      figure((whole / links) * 1000, 'us'),
      figure(reusing, 'ms'),
      `      ${figure(again, 'ms')}`,
      `    ${figure(again / reusing, '')}`,
    ].join('  '),
  )
}
