import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HowCard } from '@/components/ui/how-card'
import type { DefenceView } from '@/lib/server/defence/view-defence'
import { AnswerForm, ExplanationForm, GroundForm, TestForm } from './forms'

type Doing = Partial<Record<'explain' | 'ground' | 'test' | 'answer', string>>

/** The form that the reader asked for, one at a time; without one, what can be done here. */
export function DefenceForms({
  view,
  doing,
  actions,
}: {
  readonly view: DefenceView
  readonly doing: Doing
  readonly actions: Readonly<Record<keyof Doing, FormAction>>
}) {
  const t = useTranslations('defencePage')
  const called = useCalled()
  const { caseId } = view.header
  const accounts = view.suspects.flatMap(({ explanations }) => explanations)
  const items = view.items.map(({ itemId, number, title }) => ({
    value: itemId,
    label: `${itemNumber(number)} ${title}`,
  }))
  const suspect = view.suspects.find(({ partyId }) => partyId === doing.explain)
  const grounded = accounts.find(({ explanationId }) => explanationId === doing.ground)
  const tested = accounts.find(({ explanationId }) => explanationId === doing.test)
  const against = view.contradictions.find(({ linkId }) => linkId === doing.answer)
  if (suspect)
    return (
      <Card title={t('add-for', { name: called(suspect.person) })} id="act">
        <ExplanationForm action={actions.explain} caseId={caseId} suspect={suspect} />
      </Card>
    )
  if (grounded)
    return (
      <Card title={t('ground-for', { number: grounded.number })} id="act">
        <GroundForm action={actions.ground} caseId={caseId} account={grounded} items={items} />
      </Card>
    )
  if (tested)
    return (
      <Card title={t('test-of', { number: tested.number })} id="act">
        <TestForm action={actions.test} caseId={caseId} account={tested} />
      </Card>
    )
  if (against)
    return (
      <Card title={t('answer-to', { item: against.item ? itemNumber(against.item.number) : '' })} id="act">
        <AnswerForm
          action={actions.answer}
          caseId={caseId}
          linkId={against.linkId}
          answered={against.answer !== null}
          items={items.filter(({ value }) => value !== against.item?.itemId)}
        />
      </Card>
    )
  return <HowCard title={t('how')} steps={[t('how-1'), t('how-2'), t('how-3'), t('how-4')]} />
}
