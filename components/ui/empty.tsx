import type { ReactNode } from 'react'

/** Nothing here yet: what is missing, what to do first, and one button. */
export function Empty({
  title,
  children,
  act,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly act?: ReactNode
}) {
  return (
    <div className="rounded-card border-[1.5px] border-edge border-dashed px-4 py-5 text-center">
      <p className="font-title">{title}</p>
      {children && <div className="mx-auto mt-0.5 max-w-[60ch] text-soft">{children}</div>}
      {act && <div className="mt-3 flex flex-wrap justify-center gap-2">{act}</div>}
    </div>
  )
}
