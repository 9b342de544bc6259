import Link from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link that is followed only when a person follows it.
 * Fetching a case page ahead would disclose it and write a "viewed" entry that nobody made.
 */
export function CaseLink(props: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  return <Link {...props} prefetch={false} className={props.className ?? 'link'} />
}
