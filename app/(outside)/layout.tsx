import type { Metadata } from 'next'
import type { ReactNode } from 'react'

// With `no-referrer` a browser sends a plain form with `Origin: null`, and every form without script would be refused.
export const metadata: Metadata = { referrer: 'same-origin' }

/** Pages for people who are not signed in. */
export default function Outside({ children }: { readonly children: ReactNode }) {
  return children
}
