'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { type ButtonLook, buttonLook } from './button'
import { CloseAround } from './close-around'
import { Glyph } from './glyph'

/**
 * An act with consequences: it names the act, lists what changes, asks the reason, and offers the safe choice first.
 * Without script the trigger is a link to `href`, a page with the same form.
 */
export function Dialog({
  trigger,
  href,
  title,
  description,
  consequences,
  children,
  ...look
}: ButtonLook & {
  readonly trigger: ReactNode
  readonly href: string
  readonly title: ReactNode
  readonly description?: ReactNode
  /** What the act changes, usually a small table. */
  readonly consequences?: ReactNode
  /** The form, ending in `DialogActs`. */
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.dialog')
  const [open, setOpen] = useState(false)
  const openInstead = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <a href={href} onClick={openInstead} className={buttonLook(look)}>
          {trigger}
        </a>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-bar/60" />
        <Radix.Content
          aria-describedby={description ? undefined : ''}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-float border border-line bg-surface p-4 shadow-float sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[34rem] sm:max-w-[94vw] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-float sm:p-5"
        >
          <div className="flex items-start justify-between gap-3">
            <Radix.Title className="text-xl">{title}</Radix.Title>
            <Radix.Close
              aria-label={t('close')}
              className="-me-1.5 -mt-1 grid size-9 flex-none place-items-center rounded-control text-soft hover:text-ink"
            >
              <Glyph of={X} />
            </Radix.Close>
          </div>
          {description && <Radix.Description className="mt-1">{description}</Radix.Description>}
          {consequences && <div className="my-3">{consequences}</div>}
          <CloseAround value={() => setOpen(false)}>{children}</CloseAround>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The last line of a dialog: the choice that changes nothing comes first. */
export function DialogActs({ keep, children }: { readonly keep: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="mt-4 flex flex-wrap justify-end gap-2">
      <Radix.Close className={buttonLook()}>{keep}</Radix.Close>
      {children}
    </div>
  )
}
