import type { ReactNode } from 'react'

/** The foot of a long form, under the thumb: above the bar of places on a phone, at the edge of the screen on a desk. */
export function FormFoot({
  missing,
  children,
}: {
  readonly missing?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div
      data-print="no"
      className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-4 border-line border-y bg-surface px-4 py-2.5 sm:mx-0 sm:rounded-card sm:border md:bottom-3 md:shadow-float"
    >
      {missing}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  )
}
