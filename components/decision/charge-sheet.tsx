import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import type { DecisionView } from '@/lib/server/decision/view-decision'
import { SheetForm } from './sheet-form'

/** The charge sheet: drafted from the record, edited, each version kept. */
export function ChargeSheet({
  view,
  draft,
  edit,
}: {
  readonly view: DecisionView
  readonly draft: FormAction
  readonly edit: FormAction
}) {
  const t = useTranslations('decisionPage')
  const colleague = useColleague()
  const count = useCount()
  const { header, sheets, decisions } = view
  const [last] = sheets
  const decisionId = decisions[0]?.decisionId
  const charged = decisions[0]?.charges.some(({ verdict }) => verdict !== 'no_charge')
  if (!decisionId || !charged) return null
  if (!last)
    return (
      <Card title={t('sheet')} id="sheet" className="scroll-mt-4">
        <p className="mb-2">{t('sheet-none')}</p>
        {header.may.decide && (
          <ActionForm action={draft} hidden={{ caseId: header.caseId }}>
            <SubmitButton kind="default">{t('sheet-draft')}</SubmitButton>
          </ActionForm>
        )}
      </Card>
    )
  return (
    <Card
      title={t('sheet')}
      id="sheet"
      className="scroll-mt-4"
      aside={t('version', { number: count(last.number) })}
    >
      <p className="mb-2 flex flex-wrap gap-1.5">
        {last.templates.map(({ id, confirmed }) => (
          <Tag key={id} tone={confirmed ? 'ok' : 'risk'} icon={confirmed ? 'check' : 'at-risk'}>
            <span className="font-mono">{id}</span> {t(confirmed ? 'confirmed' : 'unconfirmed')}
          </Tag>
        ))}
      </p>
      <ul className="mb-3 text-sm">
        {sheets.map((one) => (
          <li key={one.sheetId}>
            <a href={`/api/charge-sheets/${one.sheetId}`} className="link">
              {t('pdf', { number: count(one.number) })}
            </a>{' '}
            <span className="text-soft">
              {colleague(one.by)}, <DateTime at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      {header.may.decide && (
        <SheetForm last={last} caseId={header.caseId} decisionId={decisionId} action={edit} />
      )}
    </Card>
  )
}
