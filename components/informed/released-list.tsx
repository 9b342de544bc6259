import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { useSaid } from '@/components/evidence/said'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Pager } from '@/components/ui/pager'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { shownName } from '@/lib/domain/evidence/file'
import type { InformedView } from '@/lib/server/informed/view-informed'

/** What police released to the office, the newest first, with the files it may have. */
export function ReleasedList({ view }: { readonly view: InformedView }) {
  const t = useTranslations('informedPage')
  const said = useSaid()
  const colleague = useColleague()
  const { released, later, caseId } = view
  return (
    <Card title={t('released')} id="released">
      {released.length === 0 && <p className="text-soft">{t('no-released')}</p>}
      {released.map((item) => (
        <article
          key={item.itemId}
          aria-label={itemNumber(item.number)}
          className="border-line border-t py-2.5"
        >
          <p>
            <span className="font-mono">{itemNumber(item.number)}</span> <b>{item.title}</b>{' '}
            <span className="text-sm text-soft">{said(kinds[item.type].title)}</span>
          </p>
          {item.description && <p className="max-w-[75ch] whitespace-pre-line">{item.description}</p>}
          <p className="text-sm text-soft">
            {item.obtainedPlace}, <DateTime at={item.obtainedAt} exact />, {item.obtainedBy}
          </p>
          {item.rows.length > 0 && (
            <Disclosure summary={t('answers')} className="text-sm">
              <KeyValues
                className="max-sm:grid-cols-1"
                facts={item.rows.map((row) => ({ name: said(row.label), value: said(row.value) }))}
              />
            </Disclosure>
          )}
          <ul className="text-sm">
            {item.files.map(({ fileId, name }) => (
              <li key={fileId}>
                <a className="link [overflow-wrap:anywhere]" href={`/api/released/${fileId}`} download>
                  {shownName(name)}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm">
            <b>{t('released-why')}</b> {item.reason}{' '}
            <span className="text-soft">
              {item.by && `${colleague(item.by)}, `}
              <DateTime at={item.at} exact />
            </span>
          </p>
        </article>
      ))}
      <Pager later={later && `/cases/${caseId}/informed?after=${later}#released`} />
    </Card>
  )
}
