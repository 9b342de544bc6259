import { useTranslations } from 'next-intl'
import { useKind } from '@/components/files/use-kind'
import { SignedScan } from '@/components/papers/signed-scan'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Icon, type Meaning } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { shownName } from '@/lib/domain/evidence/file'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'
import { FileSender, type SendWords } from './file-sender'
import { itemNumber } from './item-number'
import { sizeOf } from './size'

type Shown = ItemView['files'][number]

/** The files of an item with their hashes, to open, and the place to send more. */
export function FileCard({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const { header, item, files } = view
  const here = `/cases/${header.caseId}/evidence/${item.itemId}`
  return (
    <Card
      title={t('files')}
      aside={files.length > 0 && String(files.length)}
      id="files"
      className="scroll-mt-4"
    >
      {files.length === 0 && <p className="mb-3 text-soft">{t('files-none')}</p>}
      <ul className="mb-3 divide-y divide-line empty:hidden">
        {files.map((file) => (
          <FileLine key={file.fileId} file={file} here={here} mayOpen={header.may.openFile} />
        ))}
      </ul>
      {header.may.attach && <Sender caseId={header.caseId} itemId={item.itemId} />}
    </Card>
  )
}

/** The place to send files of an item from. */
export function Sender({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }) {
  const t = useTranslations('itemPage.send')
  const words: SendWords = {
    choose: t('choose'),
    camera: t('camera'),
    drop: t('drop'),
    hashing: t('hashing'),
    // These are filled in by the browser, as the bytes go.
    sending: t.raw('sending'),
    resumed: t.raw('resumed'),
    stored: t.raw('stored'),
    finishing: t('finishing'),
    stop: t('stop'),
    again: t('again'),
    remove: t('remove'),
    offline: t('offline'),
    folder: t('folder'),
    queue: t.raw('queue'),
    'waiting-before': t.raw('waiting-before'),
    'too-many': t('too-many'),
    'too-large': t('too-large'),
    empty: t('empty'),
    unreadable: t('unreadable'),
    refused: t('refused'),
    'signed-out': t('signed-out'),
    differs: t('differs'),
    stopped: t('stopped'),
  }
  return (
    <>
      <FileSender caseId={caseId} itemId={itemId} words={words} />
      <p className="mt-1.5 text-soft text-xs">{t('reload')}</p>
      <noscript>
        <p className="mt-1.5 text-risk text-sm">{t('no-script')}</p>
      </noscript>
    </>
  )
}

const icons: readonly (readonly [string, Meaning])[] = [
  ['image/', 'photograph'],
  ['video/', 'video'],
  ['audio/', 'audio'],
]

function FileLine({
  file,
  here,
  mayOpen,
}: {
  readonly file: Shown
  readonly here: string
  readonly mayOpen: boolean
}) {
  const t = useTranslations('itemPage')
  const colleague = useColleague()
  const kind = useKind()
  const claims = useTranslations('filePage')
  const { stands } = file
  const name = shownName(file.name)
  return (
    <li className="flex flex-wrap items-start gap-2.5 py-2 text-sm">
      <Small file={file} mayOpen={mayOpen} />
      <div className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
        {mayOpen ? (
          <CaseLink href={`${here}/files/${file.fileId}`} title={t('file-see')}>
            {name}
          </CaseLink>
        ) : (
          name
        )}
        {file.folder && (
          <span className="text-soft"> {t('in-folder', { folder: shownName(file.folder) })}</span>
        )}
        <SignedScan signed={file.signed} />
        <span className="block text-soft text-xs">
          {t('file-detail', { kind: kind(file.mediaType), size: sizeOf(file.size) })} · {colleague(file.by)},{' '}
          <DateTime at={file.attachedAt} />
          {mayOpen && stands?.found === 'same' && (
            <>
              {' · '}
              <a href={`/api/files/${file.fileId}`} download className="link">
                {t('download')}
              </a>
            </>
          )}
        </span>
        <span className="block font-mono text-soft text-xs" title={file.sha256}>
          sha256:{file.sha256.slice(0, 8)}…{file.sha256.slice(-8)}
        </span>
        {stands?.falseClaim && (
          <span className="block text-risk text-xs">
            {claims('claims', { claimed: stands.falseClaim, found: kind(file.mediaType) })}
          </span>
        )}
        {stands?.sameBytes && (
          <span className="block text-risk text-xs">
            {t('file-same-bytes', {
              name: shownName(stands.sameBytes.name),
              item: itemNumber(stands.sameBytes.item.number),
            })}
          </span>
        )}
      </div>
      <Stands stands={stands} />
    </li>
  )
}

/** Whether the bytes are those that were kept, and when they were last read to see. */
function Stands({ stands }: Pick<Shown, 'stands'>) {
  const t = useTranslations('itemPage')
  if (stands?.found !== 'same')
    return (
      <Tag tone="stop" icon="broken">
        {t(stands?.found === 'missing' ? 'file-missing' : 'file-altered')}
      </Tag>
    )
  return (
    <span className="flex flex-col items-end gap-0.5">
      <Tag tone="ok" icon="verified">
        {t('file-same')}
      </Tag>
      <span className="text-soft text-xs">
        {t('file-read')} <DateTime at={stands.checkedAt} show="day" />
      </span>
    </span>
  )
}

/** The small picture, under the entry of the look at the item; an icon where there is none. */
function Small({ file, mayOpen }: { readonly file: Shown; readonly mayOpen: boolean }) {
  const icon = icons.find(([start]) => file.mediaType.startsWith(start))?.[1] ?? 'document'
  if (!mayOpen || !file.stands?.small || file.stands.found !== 'same')
    return <Icon of={icon} className="mt-0.5 text-soft" />
  return (
    // biome-ignore lint/performance/noImgElement: a preview is never kept or made again by the framework
    <img
      src={`/api/previews/${file.fileId}/0`}
      alt=""
      loading="lazy"
      className="h-12 w-12 flex-none rounded-control border border-line bg-white object-cover"
    />
  )
}
