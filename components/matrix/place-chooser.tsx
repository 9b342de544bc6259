import { useTranslations } from 'next-intl'
import { PlaceViewer, type ViewedFile } from '@/components/files/place-viewer'
import { shownName } from '@/lib/domain/evidence/file'
import type { Locator } from '@/lib/domain/evidence/locator'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import type { LinkingView } from '@/lib/server/proof/view-linking'

export type Choosing = {
  /** The file that is open to choose a place in; none before one was asked for. */
  readonly file: ViewedFile | null
  /** What was pointed at. */
  readonly place: Locator | undefined
  /** The address that opens a file here; null for whoever may not open files. */
  readonly hrefOf: ((fileId: string) => string) | null
  /** Where a chosen place is taken. */
  readonly pointTo: string
}

/** The files of the item that is being linked: in one of them the exact place is pointed at, or drawn on the page. */
export function PlaceChooser({
  item,
  choosing,
}: {
  readonly item: NonNullable<LinkingView['item']>
  readonly choosing: Choosing
}) {
  const t = useTranslations('matrix.place')
  const { file, place, hrefOf, pointTo } = choosing
  if (hrefOf === null || item.files.length === 0) return null
  return (
    <section aria-label={t('choose')} className="mb-4">
      <h3 className="text-sm">{t('choose')}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {item.files.map(({ fileId, name }) => (
          <li key={fileId} className="min-w-0 [overflow-wrap:anywhere]">
            <a
              href={hrefOf(fileId)}
              data-soft
              aria-current={file?.fileId === fileId ? 'true' : undefined}
              className="link"
            >
              {shownName(name)}
            </a>
          </li>
        ))}
      </ul>
      {file && (
        <div className="mt-2">
          <PlaceViewer
            key={`${file.fileId} ${place ? placeQuery(place) : ''}`}
            {...{ file, place, pointTo }}
            className="h-[min(42vh,28rem)] min-h-56"
          />
        </div>
      )}
    </section>
  )
}
