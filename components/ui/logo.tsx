/** The mark of the house: a ring around one person, with one hop missing. */
export function Logo({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" fill="none" className="flex-none">
      <path d="M13 3.5a9.5 9.5 0 1 1-6.9 2.97" className="stroke-bar-accent" strokeWidth="3.4" />
      <circle cx="13" cy="13" r="3.4" className="fill-bar-ink" />
      <path d="M7.9 5.1l2.7-1.2" className="stroke-bar-accent" strokeWidth="1.6" strokeDasharray="1.4 1.6" />
    </svg>
  )
}
