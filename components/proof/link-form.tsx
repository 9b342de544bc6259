import { useTranslations } from 'next-intl'
import { Asked, AskedOnly } from '@/components/evidence/asked-fields'
import { DraftFoot } from '@/components/evidence/draft-foot'
import { itemNumber } from '@/components/evidence/item-number'
import { LessonsAt } from '@/components/learning/lesson-card'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card, Stack } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { Direction } from '@/components/ui/direction'
import type { FormState } from '@/components/ui/form-state'
import { Icon } from '@/components/ui/icon'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Locator } from '@/lib/domain/evidence/locator'
import { cardsOfLinkForm } from '@/lib/domain/learning/lesson'
import { polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import type { LinkFormView } from '@/lib/server/proof/view-link-form'
import { OthersNotes, othersRules } from './others-notes'
import { PlaceFields, placeRules } from './place-fields'
import { TargetFields } from './target-fields'
import { useTargetWords } from './target-words'

const supportsRule = { id: 'rests-on', name: 'polarity', is: ['supports'] }

/** Says what an item proves or undermines: which item, which things, how strongly, in which exact place, and why. */
export function LinkForm({
  view,
  itemId,
  target,
  place,
  link,
  first,
}: {
  readonly view: LinkFormView
  readonly itemId: string | undefined
  readonly target: string | undefined
  /** The exact place, when the reader chose it in the file itself. */
  readonly place?: Locator | undefined
  readonly link: FormAction
  /** What was typed before, in a draft. */
  readonly first: FormState
}) {
  const t = useTranslations('linkPage')
  const words = useTranslations('links')
  const { caseId } = view.header
  const cards = cardsOfLinkForm(view.lessons)
  const item = view.items.find((one) => one.itemId === itemId)
  // A whole charge can only be undermined; coming from one, the reader begins there, and its elements stand beside it.
  const whole = target?.startsWith('charge:') && target.split(':').length === 2
  return (
    <ActionForm
      action={link}
      first={first}
      hidden={{ caseId, ...(item ? { itemId: item.itemId } : {}) }}
      className="[&_:is(input,select,textarea,summary)]:scroll-mb-52"
    >
      <AskedOnly rules={[...placeRules, supportsRule, ...othersRules(view)]} />
      <Stack>
        <Card title={t('item')} className="[&>div>*:last-child]:mb-1">
          {item ? (
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span>
                <span className="font-mono font-title">{itemNumber(item.number)}</span> {item.title}
              </span>
              <CaseLink
                href={`/cases/${caseId}/evidence/link${target ? `?target=${target}` : ''}`}
                className="link text-sm"
              >
                {t('other-item')}
              </CaseLink>
            </p>
          ) : (
            <Select
              name="itemId"
              label={t('item-choose')}
              why={t('item-why')}
              blank=""
              options={view.items.map(({ itemId, number, title, ofOthers }) => {
                const label = `${itemNumber(number)} ${title}`
                return { value: itemId, label: ofOthers ? t('of-others', { item: label }) : label }
              })}
            />
          )}
        </Card>
        <Card>
          <LessonsAt field="targets" cards={cards} />
          <TargetFields targets={view.targets} chosen={target && !whole ? [target] : []} near={target} />
          <RadioCards
            name="polarity"
            label={t('polarity')}
            value="supports"
            layout="two"
            options={polarities.map((value) => ({
              value,
              label: words(`polarity.${value}`),
              hint: t(`${value}-hint`),
              mark: <Direction polarity={value} />,
            }))}
          />
          <RadioCards
            name="strength"
            label={t('strength')}
            hint={words('if-true')}
            layout="two"
            options={strengths.map((value) => ({
              value,
              label: <StrengthMark strength={value} />,
              hint: words(`strength.${value}.meaning`),
            }))}
          />
        </Card>
        <Card className="[&>div>*:last-child]:mb-1">
          <LessonsAt field="place" cards={cards} />
          <PlaceFields item={item} place={place} />
        </Card>
        <Card className="[&>div>*:last-child]:mb-1">
          <OthersNotes view={view} item={item} />
          <TextArea
            name="reasoning"
            label={words('reasoning.label')}
            hint={words('reasoning.hint')}
            good={words('reasoning.good')}
            bad={words('reasoning.bad')}
            rows={2}
          />
          <LessonsAt field="reasoning" cards={cards} />
          <RestsOn view={view} />
        </Card>
      </Stack>
      <DraftFoot home={item ? `/cases/${caseId}/evidence/${item.itemId}` : `/cases/${caseId}/evidence`}>
        <SubmitButton icon={<Icon of="link" size="s" />}>{t('link')}</SubmitButton>
      </DraftFoot>
    </ActionForm>
  )
}

/** The attributions through which a support counts: a call is his only as far as the phone is. */
function RestsOn({ view }: { readonly view: LinkFormView }) {
  const t = useTranslations('linkPage')
  const say = useTargetWords()
  const attributions = view.targets.filter(({ group }) => group === 'attribution')
  if (attributions.length === 0) return null
  return (
    <Asked id="rests-on">
      <CheckboxGroup
        name="restsOn"
        label={t('rests-on')}
        hint={t('rests-on-hint')}
        options={attributions.map((target) => ({
          value: target.key.slice('attribution:'.length),
          label: say(target).title,
        }))}
      />
    </Asked>
  )
}
