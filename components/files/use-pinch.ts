'use client'
import { type RefObject, useEffect, useRef } from 'react'

/** Two fingers apart or together, or the wheel with Ctrl, change the scale by a factor. */
export function usePinch(place: RefObject<HTMLElement | null>, scale: (by: number) => void) {
  const last = useRef(scale)
  last.current = scale
  useEffect(() => {
    const element = place.current
    if (!element) return
    let apart: number | undefined
    const distance = ({ touches: [one, other] }: TouchEvent) =>
      one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : undefined
    const move = (event: TouchEvent) => {
      const now = distance(event)
      if (now === undefined) return
      event.preventDefault()
      if (apart) last.current(now / apart)
      apart = now
    }
    const end = () => {
      apart = undefined
    }
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      last.current(event.deltaY < 0 ? 1.1 : 1 / 1.1)
    }
    element.addEventListener('touchmove', move, { passive: false })
    element.addEventListener('touchend', end)
    element.addEventListener('wheel', wheel, { passive: false })
    return () => {
      element.removeEventListener('touchmove', move)
      element.removeEventListener('touchend', end)
      element.removeEventListener('wheel', wheel)
    }
  }, [place])
}
