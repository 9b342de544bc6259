'use client'
import { type PointerEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Box, boxesTyped } from '@/lib/domain/disclosure/redaction'

type Point = { readonly x: number; readonly y: number }
/** Less than this of the page, either way, is a slip of the hand and no box. */
const least = 0.5
const hundredths = (share: number) => Math.round(Math.min(Math.max(share, 0), 1) * 1_000) / 10

/** The field where boxes are typed. What is drawn is written there, so that there is one truth and it can be corrected. */
const typed = () => document.querySelector<HTMLTextAreaElement>('#confirm textarea[name="more"]')

const between = (page: number, one: Point, other: Point): Box => ({
  ...{ page, x: Math.min(one.x, other.x), y: Math.min(one.y, other.y) },
  width: Math.round(Math.abs(one.x - other.x) * 10) / 10,
  height: Math.round(Math.abs(one.y - other.y) * 10) / 10,
})

/** Lets boxes be drawn on the picture of a page with mouse, pen or finger. Without script they are typed. */
export function DrawBoxes({ page, label }: { readonly page: number; readonly label: string }) {
  const [ready, setReady] = useState(false)
  const [drawing, setDrawing] = useState(false)
  const [from, setFrom] = useState<Point | null>(null)
  const [to, setTo] = useState<Point | null>(null)
  const [drawn, setDrawn] = useState<readonly Box[]>([])

  useEffect(() => {
    const field = typed()
    setReady(field !== null)
    const read = () =>
      setDrawn(
        (typed()?.value ?? '')
          .split('\n')
          .map((line) => boxesTyped(line))
          .flatMap((line) => (line.ok ? line.value : []))
          .filter((box) => box.page === page),
      )
    read()
    document.addEventListener('input', read)
    return () => document.removeEventListener('input', read)
  }, [page])

  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return {
      x: hundredths((event.clientX - left) / width),
      y: hundredths((event.clientY - top) / height),
    }
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom(at(event))
    setTo(at(event))
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    const field = typed()
    const box = from && between(page, from, at(event))
    setFrom(null)
    if (!field || !box || box.width < least || box.height < least) return
    const line = [box.page, box.x, box.y, box.width, box.height].join(' ')
    field.value = field.value.trim() ? `${field.value.trimEnd()}\n${line}` : line
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  if (!ready) return null
  const shown = from && to ? [...drawn, between(page, from, to)] : drawn
  return (
    <>
      <svg
        className={`absolute inset-0 size-full ${drawing ? 'cursor-crosshair touch-none' : 'pointer-events-none'}`}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden
        onPointerDown={begin}
        onPointerMove={(event) => from && setTo(at(event))}
        onPointerUp={end}
        onPointerCancel={() => setFrom(null)}
      >
        {shown.map((box, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place among the boxes
            key={index}
            {...{ x: box.x, y: box.y, width: box.width, height: box.height }}
            className="fill-black/70 stroke-risk"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <div className="absolute top-2 right-2">
        <Button
          size="small"
          aria-pressed={drawing}
          className={drawing ? 'bg-accent-tint underline' : undefined}
          onClick={() => setDrawing(!drawing)}
        >
          {label}
        </Button>
      </div>
    </>
  )
}
