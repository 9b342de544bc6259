import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

const widths = { full: '', reading: 'max-w-4xl', form: 'max-w-2xl' }

/** The main part of a page, at the house's margins. */
export function PageMain({
  children,
  width = 'full',
  className,
}: {
  readonly children: ReactNode
  readonly width?: keyof typeof widths
  readonly className?: string
}) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cx('w-full flex-1 px-4 py-4 outline-none sm:px-page sm:py-5', widths[width], className)}
    >
      {children}
    </main>
  )
}

/** A page's title, what it is for in one line, and its acts. */
export function PageTitle({
  title,
  lead,
  acts,
  over,
}: {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly acts?: ReactNode
  /** Above the title: breadcrumbs, or a number. */
  readonly over?: ReactNode
}) {
  return (
    <div className="mb-4">
      {over}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xxl">{title}</h1>
          {lead && <p className="mt-0.5 max-w-[70ch] text-soft">{lead}</p>}
        </div>
        {acts && (
          <div data-print="no" className="flex flex-wrap items-center gap-2">
            {acts}
          </div>
        )}
      </div>
    </div>
  )
}
