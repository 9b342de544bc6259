/** Where to go on a long page: its parts by name, each a step away. Not on paper. */
export function Jumps({
  label,
  to,
}: {
  readonly label: string
  readonly to: readonly { readonly href: string; readonly name: string; readonly said?: string }[]
}) {
  return (
    <nav aria-label={label} data-print="no" className="rounded-card border border-line bg-surface px-4 py-2">
      <ul className="flex flex-wrap gap-x-5 text-sm">
        {to.map(({ href, name, said }) => (
          <li key={href} className="py-1">
            <a href={href} className="link">
              {name}
            </a>
            {said && <span className="text-soft"> {said}</span>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
