import { projectCharge } from '@/lib/domain/cases/projection'
import { storedResult } from '@/lib/domain/cases/stored-result'
import { matrix } from '@/lib/domain/proof/matrix'
import { score } from '@/lib/domain/readiness/score'
import { aCaseOf, best } from './parts/a-case'
import { row } from './parts/time'

/**
 * How long the proof matrix of a case takes as it grows tenfold, beside one plain walk over its links, which is the least
 * that any picture of them costs. Forty charges on one count; a third of the links are on what everybody shares.
 */
const sizes = [500, 5_000]

console.log(row(['links', 'matrix', 'a link', 'plain walk', 'times']))
for (const size of sizes) {
  const file = aCaseOf(size)
  const results = new Map(
    file.charges.map(({ id }) => [
      id,
      storedResult.parse(JSON.parse(JSON.stringify(score(projectCharge(file, id))))),
    ]),
  )
  const none = { grades: new Map(), confirmed: new Set<string>() }
  const whole = best(600, () => matrix(file, results, none))
  const walk = best(100, () => {
    const items = new Map(file.items.map((one) => [one.id, one]))
    const found = new Map<string, number>()
    for (const { target, itemId } of file.links)
      if (items.has(itemId)) found.set(JSON.stringify(target), (found.get(JSON.stringify(target)) ?? 0) + 1)
  })
  console.log(
    row([
      String(size),
      `${whole.toFixed(1)} ms`,
      `${((whole / size) * 1000).toFixed(1)} us`,
      `${walk.toFixed(1)} ms`,
      (whole / walk).toFixed(0),
    ]),
  )
}
