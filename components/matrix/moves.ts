/** True where single keys are letters: while somebody writes. */
export const typing = (target: EventTarget) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], dialog') !== null

/** The cell that an arrow, Home or End leads to, past places where a mode asks nothing and from one table into the next. */
export function goFrom(root: HTMLElement | null, cell: HTMLElement, key: string): HTMLElement | null {
  const rows = [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const row = cell.closest<HTMLElement>('[data-row]')
  if (!row) return null
  const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')]
  const place = cells.indexOf(cell)
  if (key === 'Home') return cells[0] ?? null
  if (key === 'End') return cells.at(-1) ?? null
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return cells[place + (key === 'ArrowLeft' ? -1 : 1)] ?? null
  const other = rows[rows.indexOf(row) + (key === 'ArrowUp' ? -1 : 1)]
  const there = [...(other?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const left = cell.getBoundingClientRect().left
  return there.reduce<HTMLElement | null>(
    (best, one) => (best === null || distance(one, left) < distance(best, left) ? one : best),
    null,
  )
}

const distance = (cell: HTMLElement, left: number) => Math.abs(cell.getBoundingClientRect().left - left)
