/**
 * The method once more, straight from its description and as plainly as it can be said: no grouping ahead, no reuse,
 * everything removed and reckoned again. It shares no code with the engine; the two must agree.
 */
type Pair = [string, string]
export type PlainItem = {
  id: string
  target: { element?: string; edge?: Pair; charge?: true }
  polarity: 'supports' | 'undermines'
  strength: 'fits' | 'points' | 'shows' | 'proves'
  source?: string | null
  information?: number
  admissibility?: string
  origin: string
  class?: string
  spoken?: boolean
  hearsay?: boolean
  unique?: boolean
  resolved?: boolean
  rejected?: boolean
  custodyDefects?: string[]
  restsOn?: Pair[]
}
export type PlainElement = {
  chain?: { from: string; to: string }
  sources?: number
  target?: number
  needsAlternative?: boolean
  alternativeTested?: boolean
}
export type PlainTree = { element: string } | { op: 'AND' | 'OR'; of: PlainTree[] }
export type PlainCase = {
  model: 'crm-1.0.0'
  id: string
  elements: Record<string, PlainElement>
  tree: PlainTree
  edges?: Pair[]
  edgeSources?: number
  items?: PlainItem[]
  steps: { id: string; severity: 'blocker' | 'major' | 'minor'; done: boolean }[]
  disclosure: number
  undisclosedExculpatory: boolean
}

const S: Record<string, number> = { fits: 5, points: 12, shows: 22, proves: 35 }
const G: Record<string, number> = {
  A: 0.99,
  B: 0.95,
  C: 0.85,
  D: 0.65,
  E: 0.4,
  F: 0.6,
  P1: 0.995,
  P2: 0.98,
  P3: 0.85,
  P4: 0.7,
}
const I: Record<number, number> = { 1: 1, 2: 1, 3: 0.95, 6: 0.9, 4: 0.7, 5: 0.4 }
const D: Record<string, number> = {
  time_gap: 0.1,
  missing_signature: 0.1,
  no_scene_photo: 0.05,
  location_unrecorded: 0.05,
  weight_discrepancy: 0.4,
  seal_mismatch: 0.5,
  seal_broken_unexplained: 0.5,
  not_produced: 0.6,
  hash_mismatch: 1,
}
const A: Record<string, number> = {
  cleared: 1,
  at_risk: 0.5,
  unassessed: 0.5,
  excluded: 0,
  intelligence_only: 0,
}
const TAINTED = ['accomplice', 'informant', 'anonymous', 'confession_uncorroborated']

const presets = {
  standard: { odds: 1, s: 1, damp: 0.2, uOdds: 1, uS: 1, uDamp: 0.2, T: 1, hop: 0.97 },
  strict: { odds: 1.5, s: 0.9, damp: 0.1, uOdds: 1 / 1.5, uS: 1 / 0.9, uDamp: 0.3, T: 1.2, hop: 0.95 },
  lenient: { odds: 1 / 1.5, s: 1.1, damp: 0.3, uOdds: 1.5, uS: 1 / 1.1, uDamp: 0.1, T: 0.85, hop: 0.99 },
}
type Mode = keyof typeof presets

const usable = (i: PlainItem) =>
  i.polarity === 'supports' ? (A[i.admissibility ?? 'unassessed'] ?? 0) : i.rejected ? 0 : 1

function weight(i: PlainItem, mode: Mode): number {
  const p = presets[mode]
  const helps = i.polarity === 'supports'
  let r: number
  if (i.source === undefined || i.source === null) r = helps ? 0.4 : 0.99
  else r = (G[i.source] ?? 0) * (I[i.information ?? 6] ?? 0)
  if (helps) {
    for (const d of i.custodyDefects ?? []) {
      const loss = D[d] ?? 0
      r *= 1 - (i.unique && d !== 'hash_mismatch' ? loss / 2 : loss)
    }
  }
  if (r <= 0) return 0
  const odds = ((1 - r) / r) * (helps ? p.odds : p.uOdds)
  r = 1 / (1 + odds)
  const s = (S[i.strength] ?? 0) * (helps ? p.s : p.uS)
  let w = usable(i) * (-10 * Math.log10(r * 10 ** (-s / 10) + 1 - r))
  if (!helps && i.resolved) w *= 0.25
  return w
}

const oneVoice = (weights: number[], damp: number) =>
  [...weights].sort((a, b) => b - a).reduce((sum, w, k) => sum + w * damp ** k, 0)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const sum = (ns: number[]) => ns.reduce((a, b) => a + b, 0)
const origins = (is: PlainItem[]) => [...new Set(is.map((i) => i.origin))].sort(compare)

type Weights = Map<PlainItem, number>
const voices = (is: PlainItem[], w: Weights, damp: number) =>
  origins(is).map((o) =>
    oneVoice(
      is.filter((i) => i.origin === o).map((i) => w.get(i) ?? 0),
      damp,
    ),
  )

function target(all: PlainItem[], w: Weights, asks: PlainElement, mode: Mode) {
  const p = presets[mode]
  const plus = all.filter((i) => i.polarity === 'supports' && usable(i) > 0)
  const minus = all.filter((i) => i.polarity === 'undermines' && usable(i) > 0)
  const W = sum(voices(plus, w, p.damp)) - sum(voices(minus, w, p.uDamp))
  const of = (i: PlainItem) => w.get(i) ?? 0
  const live = plus.filter((i) => of(i) >= 3 && i.source !== undefined && i.source !== null)
  const limits: Record<string, number> = {}
  limits.weight = Math.max(0, Math.min(1, W / ((asks.target ?? 20) * p.T)))
  if (plus.length > 0 && live.length === 0) limits.no_live_item = 0.39
  if (live.length > 0) {
    if (origins(live).length < (asks.sources ?? 1)) limits.uncorroborated = 0.59
    const clean = live.filter((i) => !TAINTED.includes(i.class ?? 'official'))
    if (sum(voices(clean, w, p.damp)) < 6) limits.needs_untainted = 0.39
    if (live.every((i) => i.hearsay === true)) limits.hearsay_only = 0.49
    if (!live.some((i) => i.admissibility === 'cleared')) limits.not_cleared = 0.69
    const pointing = live.filter((i) => i.strength !== 'fits' && of(i) >= 5)
    if (pointing.length === 0) limits.weak_only = 0.49
    else if (
      !live.some((i) => (i.strength === 'shows' || i.strength === 'proves') && of(i) >= 8) &&
      origins(pointing).length < 3
    ) {
      limits.circumstantial = 0.79
    }
  }
  const open = minus.filter((i) => i.resolved !== true)
  if (sum(voices(open, w, p.uDamp)) >= 5) limits.contradiction = 0.69
  if (asks.needsAlternative && !asks.alternativeTested) limits.no_alternative = 0.79
  return { points: W, limits, coverage: Math.min(...Object.values(limits)) }
}

const isOn = (i: PlainItem, [a, b]: Pair) => i.target.edge?.[0] === a && i.target.edge[1] === b

/** Every simple path, tried one by one. */
function routes(edges: Pair[], from: string, to: string): string[][] {
  const found: string[][] = []
  const walk = (path: string[]) => {
    const at = path[path.length - 1]
    if (at === to) found.push(path)
    else for (const [a, b] of edges) if (a === at && !path.includes(b)) walk([...path, b])
  }
  walk([from])
  return found
}

export function evidence(c: PlainCase, mode: Mode) {
  const items = c.items ?? []
  const edges = c.edges ?? []
  const w: Weights = new Map(items.map((i) => [i, weight(i, mode)]))
  const shownEdges: Record<string, ReturnType<typeof target>> = Object.create(null)
  for (const edge of edges) {
    const on = items.filter((i) => isOn(i, edge))
    shownEdges[edge.join('>')] = target(on, w, { sources: c.edgeSources ?? 1 }, mode)
  }
  for (const i of items) {
    for (const rest of i.restsOn ?? []) {
      w.set(i, Math.min(w.get(i) ?? 0, Math.max(0, shownEdges[rest.join('>')]?.points ?? 0)))
    }
  }
  const elements: Record<
    string,
    { coverage: number; points: number | null; limits: Record<string, number> }
  > = Object.create(null)
  const ways: Record<string, { nodes: string[]; weakestEdge: string } | null> = Object.create(null)
  for (const [id, asks] of Object.entries(c.elements)) {
    if (asks.chain) {
      const cov = (a: string | undefined, b: string | undefined) => shownEdges[`${a}>${b}`]?.coverage ?? 0
      const values = routes(edges, asks.chain.from, asks.chain.to).map((nodes) => {
        const hops = nodes.slice(1).map((b, k) => ({ name: `${nodes[k]}>${b}`, coverage: cov(nodes[k], b) }))
        const least = Math.min(...hops.map((h) => h.coverage))
        const weakest = hops.find((h) => h.coverage === least)?.name ?? ''
        return { nodes, weakest, value: least * presets[mode].hop ** (hops.length - 1) }
      })
      const names = (a: string[], b: string[]) =>
        a.map((n, k) => compare(n, b[k] ?? '')).find((d) => d !== 0) ?? 0
      values.sort((a, b) =>
        Math.abs(a.value - b.value) > 1e-12
          ? b.value - a.value
          : a.nodes.length - b.nodes.length || names(a.nodes, b.nodes),
      )
      const best = values[0]
      const value = best?.value ?? 0
      elements[id] = { coverage: value, points: null, limits: { chain: value } }
      ways[id] = best && value > 0 ? { nodes: best.nodes, weakestEdge: best.weakest } : null
    } else {
      elements[id] = target(
        items.filter((i) => i.target.element === id),
        w,
        asks,
        mode,
      )
    }
  }
  const tree = (t: PlainTree): number => {
    if ('element' in t) return elements[t.element]?.coverage ?? 0
    return t.op === 'AND' ? Math.min(...t.of.map(tree)) : Math.max(...t.of.map(tree))
  }
  return { w, elements, edges: shownEdges, routes: ways, evidence: 100 * tree(c.tree) }
}

const less = (c: PlainCase, gone: (i: PlainItem) => boolean): PlainCase => ({
  ...c,
  items: (c.items ?? []).filter((i) => !(i.polarity === 'supports' && gone(i))),
})

type Row = { origin: string; evidence: number }
const nine = (n: number) => Number(n.toFixed(9))
const byEvidence = (a: Row, b: Row) => nine(a.evidence) - nine(b.evidence) || compare(a.origin, b.origin)

const persons = (c: PlainCase, mode: Mode): Row[] =>
  origins((c.items ?? []).filter((i) => i.polarity === 'supports' && i.spoken === true))
    .map((origin) => ({
      origin,
      evidence: evidence(
        less(c, (i) => i.origin === origin && i.spoken === true),
        mode,
      ).evidence,
    }))
    .sort(byEvidence)

function readiness(c: PlainCase, mode: Mode) {
  const p = presets[mode]
  const found = evidence(c, mode)
  const limits = [{ limit: 'evidence', value: found.evidence }]
  for (const step of [...c.steps].sort((a, b) => compare(a.id, b.id))) {
    if (!step.done)
      limits.push({ limit: `step:${step.id}`, value: { blocker: 39, major: 69, minor: 89 }[step.severity] })
  }
  if (c.undisclosedExculpatory) limits.push({ limit: 'undisclosed', value: 39 })
  const against = (c.items ?? []).filter((i) => i.target.charge && usable(i) > 0 && !i.resolved)
  const points = sum(voices(against, found.w, p.uDamp))
  if (points >= 5) limits.push({ limit: 'charge_contradiction', value: points >= 15 ? 39 : 69 })
  const withoutPerson = persons(c, mode)
  const worst = withoutPerson[0]
  if (worst && worst.evidence < 40) limits.push({ limit: `single_person:${worst.origin}`, value: 69 })
  limits.push({ limit: 'disclosure', value: 69 + 31 * c.disclosure })
  limits.sort((a, b) => a.value - b.value)
  return { ...found, limits, withoutPerson, readiness: limits[0]?.value ?? 0 }
}

/** The whole answer, but for the hashes. */
export function reference(c: PlainCase) {
  const now = readiness(c, 'standard')
  const display = Math.floor(now.readiness + 1e-9)
  const all = origins((c.items ?? []).filter((i) => i.polarity === 'supports'))
  const without = (...gone: string[]) =>
    evidence(
      less(c, (i) => gone.includes(i.origin)),
      'standard',
    ).evidence
  const withoutOrigin = all.map((origin) => ({ origin, evidence: without(origin) })).sort(byEvidence)
  const sets: string[][] = []
  if (now.evidence >= 40) {
    for (const a of all) if (without(a) < 40) sets.push([a])
    const singles = sets.flat()
    for (const a of all) {
      for (const b of all) {
        if (a < b && !singles.includes(a) && !singles.includes(b) && without(a, b) < 40) sets.push([a, b])
      }
    }
  }
  const shown = (n: number) => Math.floor(n + 1e-9)
  return {
    readiness: now.readiness,
    band:
      display < 40
        ? 'not_ready'
        : display < 60
          ? 'building'
          : display < 80
            ? 'talk_to_prosecutor'
            : 'ready_for_decision',
    display,
    limits: now.limits,
    elements: now.elements,
    edges: now.edges,
    routes: now.routes,
    withoutOrigin,
    withoutPerson: now.withoutPerson,
    criticalSets: sets,
    range: {
      strict: shown(readiness(c, 'strict').readiness),
      lenient: shown(readiness(c, 'lenient').readiness),
    },
  }
}
