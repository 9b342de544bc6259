const hops = [
  [150, 38],
  [229.2, 70.8],
  [262, 150],
  [229.2, 229.2],
  [150, 262],
  [70.8, 229.2],
  [38, 150],
  [70.8, 70.8],
] as const

const arcs = [
  ['M167.5 39.4A112 112 0 0 1 215.8 59.4', 7],
  ['M240.6 84.2A112 112 0 0 1 260.6 132.5', 7],
  ['M260.6 167.5A112 112 0 0 1 240.6 215.8', 5],
  ['M215.8 240.6A112 112 0 0 1 167.5 260.6', 9],
  ['M132.5 260.6A112 112 0 0 1 84.2 240.6', 6],
  ['M59.4 215.8A112 112 0 0 1 39.4 167.5', 4],
  ['M84.2 59.4A112 112 0 0 1 132.5 39.4', 3],
] as const

/** The ring around one person: some hops are strong, some weak, one is missing. */
export function RingDrawing() {
  return (
    <svg width="250" height="250" viewBox="20 20 260 260" fill="none" aria-hidden="true" className="-ms-1.5">
      {arcs.map(([path, width]) => (
        <path key={path} d={path} strokeWidth={width} strokeLinecap="round" className="stroke-bar-accent" />
      ))}
      <path
        d="M39.4 132.5A112 112 0 0 1 59.4 84.2"
        strokeWidth="5"
        strokeDasharray="0.1 11"
        strokeLinecap="round"
        className="stroke-bar-ink"
      />
      {hops.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="7" strokeWidth="2.5" className="fill-bar stroke-bar-ink" />
      ))}
      <circle cx="150" cy="150" r="21" strokeWidth="4" className="stroke-bar-ink" />
      <circle cx="150" cy="150" r="9" className="fill-bar-ink" />
    </svg>
  )
}
