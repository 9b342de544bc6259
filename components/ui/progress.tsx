import type { ReactNode } from 'react'

/** Long work, with what it is doing in words. `share` is 0 to 1. */
export function Progress({
  label,
  text,
  share,
  act,
}: {
  readonly label: string
  /** How far it is, in words: "row 11 200 of 18 422". */
  readonly text: ReactNode
  readonly share: number
  /** A way to stop it. */
  readonly act?: ReactNode
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div className="text-sm">
      <div className="flex items-baseline justify-between gap-3">
        <span>
          <b>{label}</b> <span className="text-soft">{text}</span>
        </span>
        {act}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-1.5"
      >
        <svg width="100%" height="8" aria-hidden="true" className="block">
          <rect width="100%" height="8" rx="2" className="fill-sunken" />
          <rect width={`${percent}%`} height="8" rx="2" className="fill-accent" />
        </svg>
      </div>
    </div>
  )
}
