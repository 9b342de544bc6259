import { useTranslations } from 'next-intl'
import { PlaceViewer, type ViewedFile } from '@/components/files/place-viewer'
import { usePlaceWords } from '@/components/proof/place-words'
import { CaseLink } from '@/components/shell/case-link'
import { Icon } from '@/components/ui/icon'
import { shownName } from '@/lib/domain/evidence/file'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import type { CellView } from '@/lib/server/proof/view-cell'

/** The link whose file is open in the panel, and the file as it was looked at. */
export type LookedAt = { readonly linkId: string; readonly file: ViewedFile & { readonly name: string } }

/** The file of a link, opened at its exact place, which is marked; the reasoning stands right under it. */
export function PlaceBeside({
  look,
  link,
  caseId,
  closeHref,
}: {
  readonly look: LookedAt
  readonly link: CellView['links'][number]
  readonly caseId: string
  readonly closeHref: string
}) {
  const t = useTranslations('matrix.place')
  const say = usePlaceWords()
  const { place, item } = link
  if (!place) return null
  const whole = `/cases/${caseId}/evidence/${item.itemId}/files/${look.file.fileId}?${placeQuery(place.at)}`
  return (
    <section aria-label={t('title')} className="mt-2" data-print="no">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-3 text-sm">
        <b className="min-w-0 font-control [overflow-wrap:anywhere]">{shownName(look.file.name)}</b>
        <span className="text-soft">{say(place.said)}</span>
      </p>
      <PlaceViewer
        key={link.linkId}
        file={look.file}
        place={place.at}
        className="h-[min(46vh,32rem)] min-h-56"
      />
      <p className="mt-1.5 flex flex-wrap gap-x-4 text-sm">
        <CaseLink href={whole} className="link">
          {t('whole')}
        </CaseLink>
        <a href={closeHref} data-soft className="link inline-flex items-center gap-1">
          <Icon of="close" size="s" />
          {t('close')}
        </a>
      </p>
    </section>
  )
}
