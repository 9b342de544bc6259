import type { ReactNode } from 'react'
import { useId } from 'react'
import { cx } from './cx'

/** A part of a page with a heading. `aside` stands beside the heading; `flush` lets a table touch the edges. */
export function Card({
  title,
  aside,
  foot,
  children,
  flush = false,
  level = 2,
  id,
  className,
}: {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly foot?: ReactNode
  readonly children?: ReactNode
  readonly flush?: boolean
  readonly level?: 2 | 3
  readonly id?: string
  readonly className?: string
}) {
  const own = useId()
  const heading = `${id ?? own}-title`
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      id={id}
      aria-labelledby={title ? heading : undefined}
      className={cx('min-w-0 rounded-card border border-line bg-surface', className)}
    >
      {title && (
        <header className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 px-4 pt-3 pb-2">
          <Heading id={heading} className="text-lg">
            {title}
          </Heading>
          {aside && <div className="text-sm text-soft">{aside}</div>}
        </header>
      )}
      {flush ? children : children && <div className={cx('px-4 pb-3.5', !title && 'pt-3.5')}>{children}</div>}
      {foot && <div className="border-line border-t px-4 py-2.5 text-sm">{foot}</div>}
    </section>
  )
}

/** The sections of one page, one under the other, at one distance. */
export function Stack({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string
}) {
  return <div className={cx('flex min-w-0 flex-col gap-4', className)}>{children}</div>
}

/**
 * Reading on the left, acting on the right; one under the other below 1200 px. `first` is what is acted on before anything
 * is read: it stands at the top on the right, and before all else on a phone.
 */
export function TwoColumns({
  children,
  side,
  first,
}: {
  readonly children: ReactNode
  readonly side: ReactNode
  readonly first?: ReactNode
}) {
  const wide = 'min-[1200px]:grid-cols-[minmax(0,1fr)_24.5rem]'
  if (!first)
    return (
      <div className={cx('grid grid-cols-1 items-start gap-5', wide)}>
        <Stack className="gap-5">{children}</Stack>
        <Stack className="gap-5">{side}</Stack>
      </div>
    )
  return (
    <div
      className={cx('grid grid-cols-1 items-start gap-5 min-[1200px]:grid-rows-[auto_minmax(0,1fr)]', wide)}
    >
      <Stack className="gap-5 min-[1200px]:col-start-2">{first}</Stack>
      <Stack className="gap-5 min-[1200px]:col-start-1 min-[1200px]:row-span-2 min-[1200px]:row-start-1">
        {children}
      </Stack>
      <Stack className="gap-5 min-[1200px]:col-start-2">{side}</Stack>
    </div>
  )
}
