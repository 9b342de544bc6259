import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { Coach } from '@/components/evidence/coach'
import { FormFoot } from '@/components/evidence/form-foot'
import { itemNumber } from '@/components/evidence/item-number'
import { LogForm } from '@/components/evidence/log-form'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { load } from '@/lib/web/page'
import { changeEvidenceAction } from '../../actions'

type Props = { params: Promise<{ caseId: string; itemId: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('itemPage'))('edit'),
})

/** Corrects the record of an item. What was there before stays in the history. */
export default async function EditPage({ params }: Props) {
  const { caseId, itemId } = await params
  const [view, t, form] = await Promise.all([
    load(viewLogForm, { caseId, itemId }),
    getTranslations('itemPage'),
    getTranslations('logForm'),
  ])
  if (!view.item || !view.header.may.editEvidence) notFound()
  const kind = kinds[view.item.type]
  return (
    <CaseFrame header={view.header} part="evidence">
      <PageTitle title={t('edit-title', { number: itemNumber(view.item.number) })} lead={t('edit-lead')} />
      <TwoColumns
        side={
          <Card title={form('coach')} className="max-[1199px]:hidden">
            <Coach kind={kind} />
          </Card>
        }
      >
        <LogForm
          kind={kind}
          view={view}
          given={view.item.answers}
          action={changeEvidenceAction}
          hidden={{ caseId, itemId, version: String(view.item.version) }}
          foot={
            <FormFoot>
              <Button href={`/cases/${caseId}/evidence/${itemId}`}>{form('cancel')}</Button>
              <SubmitButton>{form('change')}</SubmitButton>
            </FormFoot>
          }
        />
      </TwoColumns>
    </CaseFrame>
  )
}
