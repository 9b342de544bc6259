import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ReturnsView } from '@/lib/server/returns/view-returns'
import { DefectAbout } from './defect-about'

/** What a prosecutor wrote down for the next return. Nobody else sees it until it is sent. */
export function Writing({
  unsent,
  caseId,
  drop,
}: {
  readonly unsent: NonNullable<ReturnsView['unsent']>
  readonly caseId: string
  readonly drop: FormAction
}) {
  const t = useTranslations('returnsPage')
  const words = useTranslations('returns.defect')
  return (
    <Card
      title={t('writing')}
      aside={t('defects', { n: unsent.defects.length })}
      id="writing"
      className="scroll-mt-4"
    >
      <p className="text-soft text-sm">{t('private')}</p>
      <ul className="divide-y divide-line">
        {unsent.defects.map((defect) => (
          <li key={defect.defectId} className="flex flex-wrap items-start justify-between gap-3 py-2.5">
            <div className="min-w-0 flex-1">
              <b className="font-title">{words(`${defect.code}.name`)}</b>
              <p className="text-sm">
                <DefectAbout about={defect.about} caseId={caseId} />
              </p>
              <p className="max-w-[70ch] whitespace-pre-line">{defect.words}</p>
            </div>
            <ActionForm action={drop} hidden={{ caseId, defectId: defect.defectId }}>
              <SubmitButton kind="default" size="small">
                {t('drop')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
