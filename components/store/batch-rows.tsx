'use client'
import type { ReactNode } from 'react'
import { useAnswers } from '@/components/ui/form-state'

/** One object of a batch: ticked or not, found by the code of its label. What was ticked stays ticked when the form is refused. */
export function BatchRow({
  value,
  label,
  name,
  children,
}: {
  readonly value: string
  readonly label: string | null
  readonly name: string
  readonly children: ReactNode
}) {
  const { state } = useAnswers()
  const before = state?.answers.ticked
  const ticked = before === undefined ? false : [before].flat().includes(value)
  return (
    <li data-code={label ?? undefined} data-name={name} className="flex items-start gap-3 px-4 py-3">
      <input
        type="checkbox"
        name="ticked"
        value={value}
        defaultChecked={ticked}
        aria-label={name}
        className="mt-1.5 size-5"
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-6 gap-y-1">{children}</div>
    </li>
  )
}
