'use client'
import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react'

/** A disclosure that floats: it closes when the reader turns elsewhere, or presses Escape. */
export function CloseOnLeave({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string
}) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target))
        box.current?.removeAttribute('open')
    }
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return
      box.current.removeAttribute('open')
      box.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('keydown', dismiss)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('keydown', dismiss)
    }
  }, [])
  const left = (event: FocusEvent<HTMLDetailsElement>) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
      event.currentTarget.removeAttribute('open')
  }
  return (
    <details ref={box} className={className} onBlur={left}>
      {children}
    </details>
  )
}
