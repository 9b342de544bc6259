'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'

/** The things to tick. Without script a button sends them; with script each tick shows at once what falls. */
export function TickForm({
  action,
  scenarioId,
  children,
}: {
  readonly action: string
  readonly scenarioId: string | null
  readonly children: ReactNode
}) {
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <form
      method="get"
      action={action}
      aria-busy={pending}
      onChange={({ currentTarget }) => {
        const asked = new URLSearchParams()
        for (const [name, value] of new FormData(currentTarget)) asked.append(name, String(value))
        start(() => router.replace(`${action}?${asked}`, { scroll: false }))
      }}
    >
      {/* Says that the ticks are what is asked, also when none is left. */}
      <input type="hidden" name="asked" value="yes" />
      {scenarioId && <input type="hidden" name="scenario" value={scenarioId} />}
      {children}
    </form>
  )
}
