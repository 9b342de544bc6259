import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { sizeOf } from '@/components/evidence/size'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { shownName } from '@/lib/domain/evidence/file'
import type { FileView } from '@/lib/server/evidence/view-file'
import { useKind } from './use-kind'

/** What is known of a file: its kind by its bytes, its length, its hash, when it was last read, and where else it lies here. */
export function FileAbout({ view: { header, file, by, sameBytes } }: { readonly view: FileView }) {
  const t = useTranslations('filePage')
  const colleague = useColleague()
  const kind = useKind()
  const { pages, lines, kind: made } = file.preview
  const long =
    made === 'pages' && pages
      ? t('pages', { pages })
      : lines !== null && (made === 'text' ? t('lines', { lines }) : t('names', { lines }))
  return (
    <Card title={t('facts')}>
      {file.falseClaim && (
        <div className="mb-3">
          <Notice tone="risk">
            {t('claims', { claimed: file.falseClaim, found: kind(file.mediaType) })}
          </Notice>
        </div>
      )}
      <KeyValues
        facts={[
          { name: t('kind'), value: `${kind(file.mediaType)}, ${sizeOf(file.size)}` },
          ...(long ? [{ name: '', value: long }] : []),
          ...(file.folder ? [{ name: t('folder'), value: shownName(file.folder), mono: true }] : []),
          {
            name: t('sent'),
            value: (
              <>
                {colleague(by)}, <DateTime at={file.attachedAt} />
              </>
            ),
          },
          ...(file.found === 'same' ? [{ name: t('checked'), value: <DateTime at={file.checkedAt} /> }] : []),
          { name: 'SHA-256', value: <span className="break-all text-xs">{file.sha256}</span>, mono: true },
        ]}
      />
      {sameBytes.length > 0 && (
        <div className="mt-3 text-sm">
          <p className="font-title">{t('same')}</p>
          <ul>
            {sameBytes.map(({ fileId, itemId, number, name }) => (
              <li key={fileId}>
                <CaseLink href={`/cases/${header.caseId}/evidence/${itemId}`}>
                  {itemNumber(number)} {shownName(name)}
                </CaseLink>
              </li>
            ))}
          </ul>
          <p className="text-soft text-xs">{t('same-note')}</p>
        </div>
      )}
    </Card>
  )
}
