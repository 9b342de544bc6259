import type { ReactNode } from 'react'
import { cx } from './cx'

/** Facts as name and value. `mono` is for seals, numbers and hashes. */
export function KeyValues({
  facts,
  className,
}: {
  readonly facts: readonly { readonly name: ReactNode; readonly value: ReactNode; readonly mono?: boolean }[]
  readonly className?: string
}) {
  return (
    <dl
      className={cx(
        'grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm',
        className,
      )}
    >
      {facts.map(({ name, value, mono }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity, and do not move
        <div key={index} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className={cx('min-w-0', mono && 'font-mono')}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
