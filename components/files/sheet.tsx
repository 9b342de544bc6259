'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { between, moved, type Region } from './place-state'

/** One page as a picture, as wide as the zoom says, with the marked place on it and, while marking, a rectangle to draw. */
export function Sheet({
  url,
  page,
  zoom,
  marked,
  drawing,
  drawn,
  draw,
  lost,
}: {
  readonly url: string
  readonly page: number
  readonly zoom: number
  readonly marked: Region | undefined
  readonly drawing: boolean
  readonly drawn: Region | undefined
  readonly draw: (region: Region) => void
  readonly lost: () => void
}) {
  const t = useTranslations('ui.viewer')
  const place = useRef<HTMLDivElement>(null)
  const [from, setFrom] = useState<readonly [number, number]>()
  const corner = (event: PointerEvent): readonly [number, number] => {
    const box = place.current?.getBoundingClientRect()
    return box ? [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height] : [0, 0]
  }
  const keys = (event: KeyboardEvent) => {
    const next = drawn && moved(drawn, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    draw(next)
  }
  return (
    <div ref={place} className="relative mx-auto" style={{ width: `${zoom * 100}%` }}>
      {/* biome-ignore lint/performance/noImgElement: a preview is never kept or made again by the framework */}
      <img src={url} alt={t('page-alt', { page })} className="block h-auto w-full bg-white" onError={lost} />
      {marked && <Mark region={marked} look="border-accent bg-accent/10" />}
      {drawing && (
        // biome-ignore lint/a11y/useSemanticElements: a rectangle on a page is not a field of a form
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the rectangle is moved and sized by arrow keys here
          tabIndex={0}
          aria-label={t('draw-here')}
          className="absolute inset-0 cursor-crosshair touch-none"
          onKeyDown={keys}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            setFrom(corner(event))
          }}
          onPointerMove={(event) => from && draw(between(from, corner(event)))}
          onPointerUp={() => setFrom(undefined)}
        >
          {drawn && <Mark region={drawn} look="border-risk bg-risk/15" />}
        </div>
      )}
    </div>
  )
}

function Mark({ region, look }: { readonly region: Region; readonly look: string }) {
  const share = (value: number) => `${value * 100}%`
  return (
    <div
      data-marked
      aria-hidden
      className={cx('pointer-events-none absolute border-[3px]', look)}
      style={{
        left: share(region.x),
        top: share(region.y),
        width: share(region.width),
        height: share(region.height),
      }}
    />
  )
}
