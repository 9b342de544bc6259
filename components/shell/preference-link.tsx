'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'

type Props = {
  /** What is chosen: `language`, `theme` or `digits`, and its value. */
  readonly set: Readonly<Partial<Record<'language' | 'theme' | 'digits', string>>>
  readonly lang?: string
  readonly current?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** Changes how the house speaks or looks, and comes back to the same place. Works without script. */
export function PreferenceLink(props: Props) {
  return (
    <Suspense fallback={<To back="/" {...props} />}>
      <Back {...props} />
    </Suspense>
  )
}

function Back(props: Props) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return <To back={query ? `${path}?${query}` : path} {...props} />
}

function To({ back, set, lang, current, className, children }: Props & { readonly back: string }) {
  return (
    <a
      href={`/preferences?${new URLSearchParams({ ...set, back })}`}
      lang={lang}
      hrefLang={lang}
      aria-current={current || undefined}
      className={className}
    >
      {children}
    </a>
  )
}
