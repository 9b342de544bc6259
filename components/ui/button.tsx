import type { ComponentProps, ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { cx } from './cx'

const kinds = {
  primary: 'border-accent bg-accent text-on-accent hover:brightness-110',
  default: 'border-edge bg-surface text-ink hover:bg-accent-tint',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-tint',
  warn: 'border-stop bg-surface text-stop hover:bg-stop-tint',
}

const sizes = {
  normal: 'min-h-control px-3',
  small: 'min-h-control-small px-2.5',
  wide: 'min-h-[max(var(--control),2.75rem)] w-full px-4',
}

export type ButtonLook = {
  /** One primary a screen. Warn is outlined, never filled. */
  readonly kind?: keyof typeof kinds
  readonly size?: keyof typeof sizes
  readonly className?: string
}

/** The look of a button, for the few things that are not made with `Button`. */
export const buttonLook = ({ kind = 'default', size = 'normal', className }: ButtonLook = {}) =>
  cx(
    'inline-flex items-center justify-center gap-1.5 rounded-control border py-1 text-center font-control text-sm leading-tight no-underline',
    'aria-disabled:opacity-60 disabled:opacity-60 print:hidden',
    kinds[kind],
    sizes[size],
    className,
  )

/** The look of one of a few places to choose from: the one that is chosen stands out. */
export const choiceLook = (chosen: boolean) =>
  chosen
    ? 'inline-flex min-h-control items-center gap-1.5 rounded-control border border-accent bg-accent-tint px-3 py-1 font-title text-ink text-sm no-underline'
    : buttonLook()

export type ButtonProps = ButtonLook & { readonly icon?: ReactNode; readonly children: ReactNode } & (
    | ({ readonly href: string } & Omit<ComponentProps<typeof CaseLink>, 'href' | 'className' | 'children'>)
    | ({ readonly href?: undefined } & Omit<ComponentProps<'button'>, 'className' | 'children'>)
  )

/** A button, or a link that looks like one. Its words begin with the verb. */
export function Button({ kind, size, className, icon, children, ...rest }: ButtonProps) {
  const look = buttonLook({ kind, size, className })
  if (rest.href !== undefined)
    return (
      <CaseLink {...rest} className={look}>
        {icon}
        {children}
      </CaseLink>
    )
  const { href: _, ...button } = rest
  return (
    <button type="button" {...button} className={look}>
      {icon}
      {children}
    </button>
  )
}
