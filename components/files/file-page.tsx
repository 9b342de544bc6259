import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { usePlaceWords } from '@/components/proof/place-words'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { Direction } from '@/components/ui/direction'
import { Icon } from '@/components/ui/icon'
import { shownName } from '@/lib/domain/evidence/file'
import { type Locator, sayLocator } from '@/lib/domain/evidence/locator'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import type { FileView } from '@/lib/server/evidence/view-file'
import { CameraCard } from './camera-card'
import { FileAbout } from './file-about'
import { PlaceViewer } from './place-viewer'

/** A file to look at: what can be seen of it at the left, what is known of it at the right. */
export function FilePage({ view, place }: { readonly view: FileView; readonly place: Locator | undefined }) {
  const t = useTranslations('filePage')
  const { header, item, file } = view
  const back = `/cases/${header.caseId}/evidence/${item.itemId}`
  return (
    <TwoColumns
      side={
        <>
          <FileAbout view={view} />
          <CameraCard view={view} />
          <Places view={view} here={`${back}/files/${file.fileId}`} />
        </>
      }
    >
      <Card>
        <p className="text-sm">
          <CaseLink href={back}>{t('back', { item: `${itemNumber(item.number)} ${item.title}` })}</CaseLink>
        </p>
        <h1 className="mt-0.5 mb-3 text-xl [overflow-wrap:anywhere]">{shownName(file.name)}</h1>
        <PlaceViewer
          key={place ? placeQuery(place) : ''}
          file={file}
          place={place}
          pointTo={view.mayLink ? `/cases/${header.caseId}/evidence/link?item=${item.itemId}` : undefined}
        />
        <p className="mt-2 text-soft text-xs">{t('preview-note')}</p>
        {file.found === 'same' && (
          <p className="mt-3">
            {/* A download of the original is one more entry, made when it is asked for. */}
            <Button href={`/api/files/${file.fileId}`} download icon={<Icon of="download" size="s" />}>
              {t('download')}
            </Button>
          </p>
        )}
      </Card>
    </TwoColumns>
  )
}

/** The places in this file that links point at; each opens here. */
function Places({ view: { places }, here }: { readonly view: FileView; readonly here: string }) {
  const t = useTranslations('filePage')
  const say = usePlaceWords()
  return (
    <Card title={t('places')}>
      {places.length === 0 && <p className="text-soft text-sm">{t('places-none')}</p>}
      <ul className="divide-y divide-line text-sm empty:hidden">
        {places.map(({ linkId, place, reasoning, polarity }) => (
          <li key={linkId} className="flex items-start gap-2 py-2">
            <span className="mt-1">
              <Direction polarity={polarity} />
            </span>
            <span className="min-w-0">
              <CaseLink href={`${here}?${placeQuery(place)}`}>{say(sayLocator(place))}</CaseLink>
              <span className="block text-soft text-xs">{reasoning}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
