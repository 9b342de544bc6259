'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Locator } from '@/lib/domain/evidence/locator'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import type { FileFacts } from '@/lib/server/evidence/file-facts'
import { Lines } from './lines'
import { pageOf, type Region, regionOn, type Span, spanOf } from './place-state'
import { Sheet } from './sheet'
import { Unseen } from './unseen'
import { useLines, usePage } from './use-page'
import { usePinch } from './use-pinch'
import { ViewerBar } from './viewer-bar'

export type ViewedFile = Pick<FileFacts, 'fileId' | 'preview' | 'found'>

const [least, most, factor] = [0.25, 6, 1.25]

/**
 * A file beside what is said about it: opened at the exact place, which is marked, with zoom and pages. Where `pointTo` is
 * given, a place can be chosen in it and taken to the form that links it. Whoever shows this must have looked at the file
 * by `viewFile`: its pages come under that entry for ten minutes.
 */
export function PlaceViewer({
  file,
  place,
  pointTo,
  className = 'h-[70vh]',
}: {
  readonly file: ViewedFile
  readonly place?: Locator | undefined
  /** Where a chosen place is taken: an address to which `&in=…` can be added. */
  readonly pointTo?: string | undefined
  readonly className?: string
}) {
  const t = useTranslations('ui.viewer')
  const { fileId, preview } = file
  const pages = preview.pages ?? 1
  const [page, setPage] = useState(Math.min(pages, pageOf(place)))
  const [zoom, setZoom] = useState(1)
  const [drawing, setDrawing] = useState(false)
  const [drawn, setDrawn] = useState<Region>()
  const [chosen, setChosen] = useState<Span>()
  const [lost, setLost] = useState<string>()
  const window = useRef<HTMLDivElement>(null)
  const scale = (by: number) => setZoom((now) => Math.min(most, Math.max(least, now * by)))
  usePinch(window, scale)

  const known = preview.shown.includes(page) ? 'made' : preview.broken.includes(page) ? 'none' : 'not-yet'
  const seen = preview.state === 'made' && file.found === 'same'
  const { state, url } = usePage(fileId, page, seen ? known : 'none')
  const written = preview.kind === 'text' || preview.kind === 'names'
  const lines = useLines(url, seen && written && state === 'ready')
  if (!seen) return <Unseen file={file} />

  const turn = (to: number) => {
    setPage(Math.min(pages, Math.max(1, to)))
    setDrawn(undefined)
    window.current?.scrollTo({ top: 0 })
  }
  const toggleDrawing = () => {
    setDrawing(!drawing)
    setDrawn(drawing ? undefined : { x: 0.3, y: 0.4, width: 0.4, height: 0.1 })
  }
  const doesKey = (key: string): (() => void) | undefined => {
    if (key === '+' || key === '=') return () => scale(factor)
    if (key === '-') return () => scale(1 / factor)
    if (key === '0') return () => setZoom(1)
    if (key === 'PageDown') return () => turn(page + 1)
    return key === 'PageUp' ? () => turn(page - 1) : undefined
  }
  const keys = (event: KeyboardEvent) => {
    const act = doesKey(event.key)
    if (!act || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    act()
  }
  const here: Locator | undefined = written
    ? chosen && preview.kind === 'text'
      ? { in: 'row', fileId, row: chosen.row, ...(chosen.to > chosen.row ? { to: chosen.to } : {}) }
      : undefined
    : drawn && drawn.width > 0.005 && drawn.height > 0.005
      ? { in: 'region', fileId, page, ...drawn }
      : { in: 'page', fileId, page }
  const over = state === 'over' || lines === 'over' || lost === url
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat what the buttons in the bar do
    <div className="flex min-w-0 flex-col" onKeyDown={keys}>
      <ViewerBar
        {...{ page, pages, turn, drawing }}
        zoom={written ? undefined : { now: zoom, by: scale, fit: () => setZoom(1), factor }}
        draw={written || !pointTo ? undefined : toggleDrawing}
        point={pointTo && here ? `${pointTo}&${placeQuery(here)}` : undefined}
        region={here?.in}
        hint={pointTo && preview.kind === 'text' ? t('choose-line') : undefined}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a window onto a page, scrolled by keyboard */}
      <div
        ref={window}
        role="region"
        aria-label={t('pages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className={`overflow-auto rounded-control border border-line bg-sunken ${className}`}
      >
        {over ? (
          <p className="p-4 text-risk">{t('over')}</p>
        ) : state === 'making' ? (
          <p className="p-4 text-soft" aria-live="polite">
            {t('making')}
          </p>
        ) : state === 'none' ? (
          <p className="p-4 text-soft">{t('page-none')}</p>
        ) : written ? (
          lines && (
            <Lines
              lines={lines}
              page={page}
              kind={preview.kind === 'names' ? 'names' : 'text'}
              marked={spanOf(place)}
              chosen={chosen}
              choose={pointTo && preview.kind === 'text' ? setChosen : undefined}
            />
          )
        ) : (
          <Sheet
            {...{ url, page, zoom, drawing, drawn }}
            marked={regionOn(place, page)}
            draw={setDrawn}
            lost={() => setLost(url)}
          />
        )}
      </div>
    </div>
  )
}
