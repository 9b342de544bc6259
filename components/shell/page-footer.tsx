import type { ReactNode } from 'react'

/** The last line of a page: when and how it was computed, and that this visit is on record. */
export function PageFooter({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <footer className="flex flex-wrap justify-between gap-x-6 gap-y-1 border-line border-t px-4 py-3 text-soft text-xs sm:px-page">
      <span>{children}</span>
      <span>{end}</span>
    </footer>
  )
}
