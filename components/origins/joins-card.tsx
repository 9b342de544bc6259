import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextArea } from '@/components/ui/text-area'
import type { OriginsView } from '@/lib/server/evidence/view-origins'
import { useOriginNames } from './origin-names'

/** Which sources count as one, by whom and why, and what was parted again. */
export function JoinsCard({
  view,
  undo,
  lift,
}: {
  readonly view: OriginsView
  readonly undo: FormAction | null
  readonly lift: FormAction | null
}) {
  const t = useTranslations('origins')
  const name = useOriginNames(view)
  const colleague = useColleague()
  return (
    <Card title={t('joins')} id="joins" className="scroll-mt-4">
      {view.joins.length === 0 && <p className="text-sm text-soft">{t('no-joins')}</p>}
      <ul className="divide-y divide-line">
        {view.joins.map((join) => {
          const end = join.kind === 'merged' ? undo : lift
          return (
            <li key={join.joinId} className="py-2 text-sm">
              <p className={join.part ? 'text-soft line-through' : undefined}>
                <b className="font-title">
                  {t(`kind.${join.kind}`, { one: name(join.oneId), other: name(join.otherId) })}
                </b>
              </p>
              <p>{join.reason}</p>
              <p className="text-soft text-xs">
                {colleague(join.by)}, <DateTime at={join.at} show="day" /> {join.since && <Since />}
              </p>
              {join.part && (
                <p className="text-xs">
                  {t('parted', { reason: join.part.reason })}{' '}
                  <span className="text-soft">{colleague(join.part.by)}</span>
                </p>
              )}
              {!join.part && end && (
                <Disclosure summary={t(`end.${join.kind}`)} className="[&>div]:ps-0">
                  <ActionForm action={end} hidden={{ caseId: view.header.caseId, joinId: join.joinId }}>
                    <TextArea name="reason" label={t('reason')} hint={t('end-hint')} rows={2} />
                    <SubmitButton kind="warn" size="small">
                      {t(`end.${join.kind}`)}
                    </SubmitButton>
                  </ActionForm>
                </Disclosure>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** Says that it happened after the file was last sent to the prosecutor. */
export function Since() {
  const t = useTranslations('origins')
  return <Tag tone="risk">{t('since')}</Tag>
}

/** Every label that was changed, the latest first: what it was, what it became, by whom and why. */
export function ChangesCard({ view }: { readonly view: OriginsView }) {
  const t = useTranslations('origins')
  const colleague = useColleague()
  const plain = (value: string) => (value === 'yes' || value === 'no' ? t(value) : value)
  return (
    <Card title={t('changes')} id="changes" className="scroll-mt-4">
      {view.changes.length === 0 && <p className="text-sm text-soft">{t('no-changes')}</p>}
      <ul className="divide-y divide-line">
        {view.changes.map((one) => (
          <li key={one.changeId} className="py-2 text-sm">
            <CaseLink href={`/cases/${view.header.caseId}/evidence/${one.itemId}`}>
              <span className="font-mono">{itemNumber(one.number)}</span>
            </CaseLink>{' '}
            {t(`label.${one.label}`)}: {plain(one.before)} → <b>{plain(one.after)}</b>
            {one.reason && <span className="block">{one.reason}</span>}
            <span className="block text-soft text-xs">
              {colleague(one.by)}, <DateTime at={one.at} show="day" /> {one.since && <Since />}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
