import type { ReactNode } from 'react'

/** Which case this is: its number, its title, its state, one or two acts, and its parts as tabs. */
export function CaseBar({
  number,
  title,
  tags,
  acts,
  tabs,
}: {
  readonly number: string
  readonly title: string
  readonly tags?: ReactNode
  readonly acts?: ReactNode
  readonly tabs?: ReactNode
}) {
  return (
    <div className="border-line border-b bg-surface px-4 pt-3 sm:px-page">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-mono text-soft text-sm whitespace-nowrap">{number}</span>
          <p className="font-title text-xl">{title}</p>
          {tags && <span className="flex flex-wrap items-center gap-1.5">{tags}</span>}
        </div>
        {acts && (
          <div data-print="no" className="flex flex-wrap items-center gap-2">
            {acts}
          </div>
        )}
      </div>
      {tabs}
    </div>
  )
}
