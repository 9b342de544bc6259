import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { itemNumber } from '@/components/evidence/item-number'
import { cx } from '@/components/ui/cx'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { isLate } from '@/lib/domain/custody/entry'
import { inGrams } from '@/lib/domain/custody/weight'
import type { LedgerView } from '@/lib/server/custody/view-ledger'
import { DefectSentence } from './defect-sentence'
import { EntryWhat } from './entry-what'

type Entry = LedgerView['entries'][number]

const columns = ['number', 'when', 'what', 'seal', 'weight', 'condition', 'signed'] as const

/** Every entry of a ledger in order, with each break in the chain as a row of its own where it happened. */
export function LedgerTable({ view }: { readonly view: LedgerView }) {
  const t = useTranslations('custody')
  if (view.entries.length === 0)
    return (
      <div className="px-4 pb-4">
        <Empty title={t('not-begun')}>{t('not-begun-why')}</Empty>
      </div>
    )
  return (
    <div className="overflow-x-auto">
      {/* biome-ignore lint/a11y/noRedundantRoles: on a phone the rows are blocks, and a block loses its role */}
      <table role="table" className="table-as-cards w-full border-collapse text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="border-line border-b">
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={cx(
                  'whitespace-nowrap px-2.5 py-1.5 align-bottom font-control text-soft text-xs first:ps-4 last:pe-4',
                  column === 'weight' ? 'text-end' : 'text-start',
                )}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {view.entries.map((entry) => {
            const shown = view.defects.filter(({ seq }) => seq === entry.seq)
            const gaps = shown.filter(({ because }) => because === 'hand-over-took-long')
            return (
              <Fragment key={entry.seq}>
                {gaps.map((defect) => (
                  <Break key={defect.because} defect={defect} />
                ))}
                <EntryRow entry={entry} />
                {shown
                  .filter((defect) => !gaps.includes(defect))
                  .map((defect) => (
                    <Break key={`${defect.defect} ${defect.because}`} defect={defect} />
                  ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const cell = 'sm:px-2.5 sm:py-row sm:first:ps-4 sm:last:pe-4'

function EntryRow({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('custody')
  return (
    <tr className="align-top hover:bg-canvas" id={`entry-${entry.seq}`}>
      <th scope="row" className={cx(cell, 'text-start font-normal text-soft')}>
        <span className="sm:hidden">{t('column.number')} </span>
        {entry.seq}
      </th>
      <td data-label={t('column.when')} className={cx(cell, 'sm:whitespace-nowrap')}>
        <div>
          <DateTime at={entry.at} />
          {isLate(entry) && entry.kind !== 'expired' && (
            <div className="mt-0.5 whitespace-normal text-xs">
              <Tag tone="risk" icon="clock">
                {t('late')}
              </Tag>
              <div className="mt-0.5 text-soft">
                {t('written-down')} <DateTime at={entry.recordedAt} />
                {entry.lateReason && <div>{entry.lateReason}</div>}
              </div>
            </div>
          )}
        </div>
      </td>
      <td data-label={t('column.what')} className={cell}>
        <EntryWhat entry={entry} />
      </td>
      <td data-label={t('column.seal')} className={cx(cell, 'sm:whitespace-nowrap')}>
        <Seal entry={entry} />
      </td>
      <td data-label={t('column.weight')} className={cx(cell, 'sm:whitespace-nowrap sm:text-end')}>
        {entry.weightUg !== null && <span className="font-mono">{inGrams(entry.weightUg)}</span>}
        {entry.takenUg !== null && (
          <div className="text-soft text-xs">{t('taken-out', { grams: inGrams(entry.takenUg) })}</div>
        )}
        {entry.scale && <div className="text-soft text-xs">{t('on-scale', { scale: entry.scale })}</div>}
      </td>
      <td data-label={t('column.condition')} className={cell}>
        <div>
          {entry.condition}
          {entry.photoFileId && !entry.mayOpenPhoto && (
            <span className="flex items-center gap-1 text-soft">
              <Icon of="photograph" size="s" />
              {t('photograph')}
            </span>
          )}
          {entry.photoFileId && entry.mayOpenPhoto && (
            <a href={`/api/files/${entry.photoFileId}`} className="link flex items-center gap-1" download>
              <Icon of="photograph" size="s" />
              {t('photograph')}
            </a>
          )}
        </div>
      </td>
      <td data-label={t('column.signed')} className={cell}>
        <Signed entry={entry} />
      </td>
    </tr>
  )
}

function Seal({ entry }: { readonly entry: Entry }) {
  const { sealBefore, sealAfter, sealFound, sealReused, sealBeforeOn } = entry
  const t = useTranslations('custody')
  if (sealBefore === null && sealAfter === null && sealFound === null) return null
  return (
    <div className="space-y-0.5">
      {sealBefore && (
        <div>
          <span className="font-mono">{sealBefore}</span> <span className="text-soft">{t('seal-read')}</span>
        </div>
      )}
      {sealFound === 'broken' && (
        <Tag tone="stop" icon="broken">
          {t('seal-broken')}
        </Tag>
      )}
      {sealAfter && (
        <div>
          <span className="font-mono">{sealAfter}</span> <span className="text-soft">{t('seal-set')}</span>
        </div>
      )}
      {sealReused && (
        <Tag tone="risk" icon="at-risk">
          {t('seal-reused')}
        </Tag>
      )}
      {sealBeforeOn && (
        <div className="whitespace-normal text-risk text-xs">
          {t('seal-reused-on', { item: itemNumber(sealBeforeOn.number), entry: sealBeforeOn.seq })}
        </div>
      )}
    </div>
  )
}

/** Who stands for an entry: both people, one, or a paper. */
function Signed({ entry: { kind, outsideName, receiptFileId, mayOpenReceipt } }: { readonly entry: Entry }) {
  const t = useTranslations('custody')
  if (kind === 'accepted')
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-ok">
        <Icon of="both-signed" size="s" />
        {t('signed.both')}
      </span>
    )
  if (outsideName !== null || kind === 'receipted')
    return receiptFileId ? (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <Icon of="document-checked" size="s" />
        {mayOpenReceipt ? (
          <a href={`/api/files/${receiptFileId}`} className="link" download>
            {t('signed.paper')}
          </a>
        ) : (
          t('signed.paper')
        )}
      </span>
    ) : (
      <span className="text-stop">{t('signed.nothing')}</span>
    )
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-soft">
      <Icon of="check" size="s" />
      {t(kind === 'expired' ? 'signed.itself' : 'signed.one')}
    </span>
  )
}

function Break({ defect }: { readonly defect: LedgerView['defects'][number] }) {
  return (
    <tr className="bg-stop-tint align-top">
      <td className="hidden sm:table-cell" />
      <td colSpan={6} className="px-4 py-2 sm:px-2.5 sm:pe-4">
        <DefectSentence defect={defect} />
      </td>
    </tr>
  )
}
