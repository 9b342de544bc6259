import type { ReactNode } from 'react'
import { Card } from './card'

/** How something goes, in steps, for who has nothing to do there now. */
export function HowCard({ title, steps }: { readonly title: ReactNode; readonly steps: readonly string[] }) {
  return (
    <Card title={title}>
      <ol className="grid list-decimal gap-2 ps-5 text-sm">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  )
}
