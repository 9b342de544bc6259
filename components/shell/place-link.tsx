'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link to a place, which says when the reader is there. `whole` asks for the exact address. */
export function PlaceLink({
  href,
  whole = false,
  className,
  children,
}: {
  readonly href: string
  readonly whole?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  const here = usePathname()
  const there = href.split('?')[0] ?? href
  const current = here === there || (!whole && there !== '/' && here.startsWith(`${there}/`))
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
