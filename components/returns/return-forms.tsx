import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HowCard } from '@/components/ui/how-card'
import type { ReturnsView } from '@/lib/server/returns/view-returns'
import { CureForm, DecideForm, DisputeForm } from './answer-forms'
import { NoteForm, SendForm } from './note-forms'

type Doing = Partial<Record<'cure' | 'dispute' | 'decide', string>>

/** What the reader can do here: the form they asked for; for a prosecutor, writing the next return; else how it goes. */
export function ReturnForms({
  view,
  doing,
  actions,
}: {
  readonly view: ReturnsView
  readonly doing: Doing
  readonly actions: Readonly<Record<'note' | 'send' | 'cure' | 'dispute' | 'decide', FormAction>>
}) {
  const t = useTranslations('returnsPage')
  const { caseId, status, may } = view.header
  const defects = view.returns.flatMap((one) => one.defects)
  const wanted = (id: string | undefined) => defects.find(({ defectId }) => defectId === id)
  const [cured, disputed, decided] = [wanted(doing.cure), wanted(doing.dispute), wanted(doing.decide)]
  if (cured && may.answerReturn)
    return (
      <Card title={t('cure-of', { name: cured.name ?? '' })} id="act">
        <CureForm action={actions.cure} caseId={caseId} defect={cured} items={view.items} />
      </Card>
    )
  if (disputed && may.answerReturn)
    return (
      <Card title={t('dispute-of', { name: disputed.name ?? '' })} id="act">
        <DisputeForm action={actions.dispute} caseId={caseId} defect={disputed} />
      </Card>
    )
  if (decided && decided.decisions.length > 0)
    return (
      <Card title={t('decide-of', { name: decided.name ?? '' })} id="act">
        <DecideForm action={actions.decide} caseId={caseId} defect={decided} />
      </Card>
    )
  if (may.returnFile && status === 'submitted')
    return (
      <>
        <Card title={t('note')} id="act">
          <NoteForm action={actions.note} view={view} />
        </Card>
        {view.unsent && view.unsent.defects.length > 0 && (
          <Card title={t('send')}>
            <SendForm action={actions.send} caseId={caseId} defects={view.unsent.defects.length} />
          </Card>
        )}
      </>
    )
  return <HowCard title={t('how')} steps={[t('how-1'), t('how-2'), t('how-3'), t('how-4')]} />
}
