import type { CaseView } from './case-view'
import { whatFalls } from './what-rests'

/**
 * Whether any charge would show more if an item were another source's: two voices where there was one corroborate each
 * other. Then it takes a prosecutor, as lifting a dependence does; what lowers a file or leaves it as it is, does not.
 */
export const moveRaises = (view: CaseView, itemId: string, originId: string): boolean =>
  whatFalls(
    { ...view, items: view.items.map((item) => (item.id === itemId ? { ...item, originId } : item)) },
    view,
  ).length > 0
