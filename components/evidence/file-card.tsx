import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Icon, type Meaning } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { shownName } from '@/lib/domain/evidence/file'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'
import { FileSender, type SendWords } from './file-sender'
import { sizeOf } from './size'

type Shown = ItemView['files'][number]

/** The files of an item with their hashes, to open, and the place to send more. */
export function FileCard({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const { header, item, files } = view
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
          <FileLine key={file.fileId} file={file} mayOpen={header.may.openFile} />
        ))}
      </ul>
      {header.may.attach && <Sender caseId={header.caseId} itemId={item.itemId} />}
    </Card>
  )
}

function Sender({ caseId, itemId }: { readonly caseId: string; readonly itemId: string }) {
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

function FileLine({ file, mayOpen }: { readonly file: Shown; readonly mayOpen: boolean }) {
  const t = useTranslations('itemPage')
  const colleague = useColleague()
  const icon = icons.find(([start]) => file.mediaType.startsWith(start))?.[1] ?? 'document'
  const kind =
    file.mediaType === 'application/octet-stream'
      ? t('file-unknown')
      : (file.mediaType.split('/')[1] ?? '').toUpperCase()
  const name = shownName(file.name)
  return (
    <li className="flex items-start gap-2.5 py-2 text-sm">
      <Icon of={icon} className="mt-0.5 text-soft" />
      <div className="min-w-0 flex-1">
        {mayOpen ? (
          <a href={`/api/files/${file.fileId}`} download className="link">
            {name}
          </a>
        ) : (
          name
        )}
        <span className="block text-soft text-xs">
          {t('file-detail', { kind, size: sizeOf(file.size) })} · {colleague(file.by)},{' '}
          <DateTime at={file.attachedAt} />
        </span>
        <span className="block font-mono text-soft text-xs" title={file.sha256}>
          sha256:{file.sha256.slice(0, 8)}…{file.sha256.slice(-8)}
        </span>
      </div>
      <Tag tone="ok" icon="verified">
        {t('file-same')}
      </Tag>
    </li>
  )
}
