import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import type { RedactionsView } from '@/lib/server/disclosure/view-redactions'
import { DrawBoxes } from './draw-boxes'

const mostShown = 20

/** The pages of the original with the boxes of the newest copy on them, so that a person sees what would be hidden. */
export function CopyPages({
  view: { header, file, copies, shown, pages },
}: {
  readonly view: RedactionsView
}) {
  const t = useTranslations('redactionPage')
  const count = useCount()
  const boxes = copies.find(({ withdrawn }) => !withdrawn)?.boxes ?? []
  const drawn = header.may.markDisclosure && copies[0]?.state === 'proposed'
  const place = `/cases/${header.caseId}/evidence/${file.itemId}`
  // Pages on which something is hidden come first to the eye; the others are a step away.
  const wanted = [...new Set([...boxes.map(({ page }) => page), ...shown])].sort((one, other) => one - other)
  return (
    <Card title={file.name}>
      <p className="mb-3 text-sm">
        <CaseLink href={place} className="link">
          <span className="font-mono">{itemNumber(file.item.number)}</span> {file.item.title}
        </CaseLink>{' '}
        <CaseLink href={`${place}/files/${file.fileId}`} className="link">
          {t('original')}
        </CaseLink>
      </p>
      {wanted.length === 0 && <Empty title={t('no-pages')}>{t('no-pages-why')}</Empty>}
      {wanted.slice(0, mostShown).map((page) => (
        <figure key={page} className="mb-4">
          <figcaption className="mb-1 text-soft text-sm">
            {t('page', { page: count(page), pages: count(Math.max(pages, page)) })}
          </figcaption>
          {shown.includes(page) ? (
            <div className="relative border border-line">
              {/* biome-ignore lint/performance/noImgElement: a preview is never kept or made again by the framework */}
              <img
                src={`/api/previews/${file.fileId}/${page}`}
                alt={t('page-alt', {
                  page: count(page),
                  n: boxes.filter((box) => box.page === page).length,
                })}
                className="block h-auto w-full bg-white"
              />
              <svg
                className="absolute inset-0 size-full"
                viewBox="0 0 100 100"
                preserveAspectRatio="none"
                aria-hidden
              >
                {boxes.map(
                  (box, index) =>
                    box.page === page && (
                      <rect
                        // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place among the boxes
                        key={index}
                        x={box.x}
                        y={box.y}
                        width={box.width}
                        height={box.height}
                        className="fill-black/70 stroke-risk"
                        vectorEffect="non-scaling-stroke"
                      />
                    ),
                )}
              </svg>
              {drawn && <DrawBoxes page={page} label={t('draw')} />}
            </div>
          ) : (
            <p className="text-soft text-sm">{t('page-not-drawn')}</p>
          )}
        </figure>
      ))}
    </Card>
  )
}
