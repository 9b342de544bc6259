import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type Meaning } from './icon'

const tones = {
  plain: 'border-line bg-surface text-ink',
  ok: 'border-transparent bg-ok-tint text-ok',
  risk: 'border-transparent bg-risk-tint text-risk',
  stop: 'border-transparent bg-stop-tint text-stop',
  counter: 'border-transparent bg-counter-tint text-counter',
  intel: 'border-dashed border-intel bg-intel-tint text-intel',
  accent: 'border-transparent bg-accent-tint text-accent',
  none: 'border-dashed border-edge bg-transparent text-soft',
}

export type Tone = keyof typeof tones

/** A state in a shape and a word, then a colour. On paper the tint goes and the edge stays. */
export function Tag({
  tone = 'plain',
  icon,
  title,
  children,
  className,
}: {
  readonly tone?: Tone
  readonly icon?: Meaning
  readonly title?: string
  readonly children: ReactNode
  readonly className?: string
}) {
  return (
    <span
      title={title}
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-tag border px-1.5 py-tag align-middle font-control text-xs leading-[1.35] print:border-edge',
        'lang-km:leading-[1.7]',
        tones[tone],
        className,
      )}
    >
      {icon && <Icon of={icon} size="tag" />}
      <span className="min-w-0">{children}</span>
    </span>
  )
}
