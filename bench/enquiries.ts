import { projectCharge } from '@/lib/domain/cases/projection'
import { nextLines } from '@/lib/domain/enquiries/next-lines'
import { propose } from '@/lib/domain/enquiries/propose'
import { glance } from '@/lib/domain/readiness/glance'
import { shortlist } from '@/lib/domain/readiness/next'
import { aCaseOf, best } from './parts/a-case'
import { ms, row } from './parts/time'

/**
 * What it costs to say what to get next on one charge of a case that grows tenfold: finding the lines, ranking them for a
 * page, and trying them together for the bundles; beside one look at the same charge, which each line tried costs at least.
 */
console.log(row(['links of the case', 'rows', 'one look', 'lines', 'found', 'ranked', 'times', 'bundles']))
for (const links of [200, 500, 5_000]) {
  const view = aCaseOf(links)
  const [charge] = view.charges
  if (!charge) throw new Error('a case has charges')
  const file = projectCharge(view, charge.id)
  const look = best(200, () => glance(file, view.policy))
  const found = best(200, () => propose(view, charge.id))
  const ranked = best(400, () => shortlist(nextLines(view, charge.id).ranked, 12))
  const bundles = best(400, () => nextLines(view, charge.id).bundles)
  console.log(
    row([
      ...[String(links), String(file.items.length), ms(look)],
      ...[String(propose(view, charge.id).lines.length), ms(found), ms(ranked)],
      ...[(ranked / look).toFixed(0), ms(bundles)],
    ]),
  )
}
