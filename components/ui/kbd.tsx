import type { ReactNode } from 'react'

/** A key, drawn as one. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="whitespace-nowrap rounded-tag border border-current px-1 py-px font-control font-mono text-xs leading-none opacity-90">
      {children}
    </kbd>
  )
}
