import { type CaseFile, caseFile } from '@/lib/domain/readiness/case-file'
import { change, lay } from '@/lib/domain/readiness/desk'
import { docket } from '@/lib/domain/readiness/docket'
import { hear } from '@/lib/domain/readiness/hearing'
import { withoutEvidence } from '@/lib/domain/readiness/knock-out'
import { presetOf, published } from '@/lib/domain/readiness/parameters'
import { withoutEachOrigin } from '@/lib/domain/readiness/robustness'
import { score } from '@/lib/domain/readiness/score'
import { aBigCase } from '@/test/domain/readiness/big-case'

/**
 * How long a reading takes: the whole score of charges that grow tenfold, one edit of a charge that lies open, and the
 * robustness analysis beside the same answers found by taking each origin out and reading everything again. Ratios of one run, so any machine will do.
 */
const sizes = [100, 1_000, 10_000]

/** The best of many runs, warm, in milliseconds of this process alone: others at work on the machine do not count. */
function best(least: number, work: () => unknown): number {
  const times: number[] = []
  for (let spent = 0; spent < least; spent += times.at(-1) ?? 0) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return Math.min(...times)
}

const evidence = (file: CaseFile) => hear(docket(file, published), presetOf(published)).evidence

const columns = [
  'links',
  'origins',
  'whole score',
  'a link',
  'robustness',
  'read again',
  'times faster',
  'one edit',
]
const line = (cells: readonly string[]) => cells.map((cell) => cell.padStart(13)).join('')
const ms = (value: number) => `${value.toFixed(1)} ms`

console.log(line(columns))
for (const links of sizes) {
  const file = caseFile.parse(aBigCase({ links, origins: Math.max(5, links / 20) }))
  const hearing = hear(docket(file, published), presetOf(published))
  const origins = [...hearing.docket.voices.keys()]
  const whole = best(1500, () => score(file))
  const reusing = best(500, () => withoutEachOrigin(hearing))
  const again = best(100, () =>
    origins.map((origin) => evidence(withoutEvidence(file, { origins: [origin] }))),
  )
  const desk = lay(file)
  const [edited] = file.items
  if (!edited) throw new Error('a big case has items')
  const edit = best(200, () =>
    change(desk, { put: [{ ...edited, strength: edited.strength === 'fits' ? 'points' : 'fits' }] }),
  )
  console.log(
    line([
      String(links),
      String(origins.length),
      ms(whole),
      `${((whole / links) * 1000).toFixed(1)} us`,
      ms(reusing),
      ms(again),
      (again / reusing).toFixed(0),
      ms(edit),
    ]),
  )
}
