import type { ReactNode } from 'react'
import { PlaceLink } from '@/components/shell/place-link'

export type Tab = {
  readonly href: string
  readonly label: ReactNode
  /** A count beside the word, already written in the reader's digits. */
  readonly count?: ReactNode
  /** Only this exact address counts as being there. */
  readonly whole?: boolean
}

/** The parts of one thing, as links. On a narrow screen they scroll sideways by themselves. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} data-print="no" className="-mx-2.5 overflow-x-auto overscroll-x-contain">
      <ul className="flex min-w-max gap-0.5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <PlaceLink
              href={tab.href}
              whole={tab.whole}
              className="inline-flex items-baseline gap-1 border-transparent border-b-[3px] px-2.5 pt-2 pb-1.5 text-sm text-soft no-underline hover:text-ink focus-visible:outline-offset-[-3px] aria-[current]:border-accent aria-[current]:font-title aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count != null && <span className="font-normal text-soft text-xs">{tab.count}</span>}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
