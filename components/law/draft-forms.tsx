import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type Element, lawStatus, type OffenceTemplate } from '@/lib/domain/offences/template'

type Of = { readonly draftId: string; readonly version: string }

/** Words for the offence, its article, and its days. */
export function ChangeLaw({
  template,
  of,
  action,
}: {
  readonly template: OffenceTemplate
  readonly of: Of
  readonly action: FormAction
}) {
  const t = useTranslations('law')
  const { title, explanation, law, validFrom, validTo } = template
  return (
    <Disclosure summary={t('change-law')}>
      <ActionForm action={action} hidden={{ ...of, part: 'law' }}>
        <TextInput name="title.en" label={t('title-en')} value={title.en} lang="en" maxLength={200} />
        <TextInput name="title.km" label={t('title-km')} value={title.km} lang="km" maxLength={200} />
        <TextArea name="explanation.en" label={t('explanation-en')} value={explanation.en} lang="en" />
        <TextArea name="explanation.km" label={t('explanation-km')} value={explanation.km} lang="km" />
        <TextInput
          name="article"
          label={t('article')}
          hint={t('article-hint')}
          value={law.article ?? ''}
          width="medium"
          optional
        />
        <Select
          name="articleStatus"
          label={t('article-status')}
          value={law.articleStatus}
          options={lawStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        <TextInput
          name="validFrom"
          label={t('valid-from')}
          hint={t('day-hint')}
          value={validFrom ?? ''}
          width="medium"
          optional
        />
        <TextInput
          name="validTo"
          label={t('valid-to')}
          hint={t('day-hint')}
          value={validTo ?? ''}
          width="medium"
          optional
        />
        <SubmitButton kind="default">{t('keep')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

/** What one element is called, asks, and needs. */
export function ChangeElement({
  element,
  of,
  action,
}: {
  readonly element: Element
  readonly of: Of
  readonly action: FormAction
}) {
  const t = useTranslations('law')
  const { title, question } = element
  return (
    <Disclosure summary={t('change-element')}>
      <ActionForm action={action} hidden={{ ...of, part: 'element', element: element.id }}>
        <TextInput name="title.en" label={t('title-en')} value={title.en} lang="en" maxLength={200} />
        <TextInput name="title.km" label={t('title-km')} value={title.km} lang="km" maxLength={200} />
        <TextArea name="question.en" label={t('question-en')} value={question.en} lang="en" rows={2} />
        <TextArea name="question.km" label={t('question-km')} value={question.km} lang="km" rows={2} />
        <TextInput
          name="sources"
          label={t('sources')}
          value={element.sources}
          inputMode="numeric"
          width="short"
        />
        <TextInput
          name="target"
          label={t('target')}
          value={element.target}
          inputMode="numeric"
          width="short"
        />
        <Checkbox name="needsAlternative" label={t('needs-alternative')} checked={element.needsAlternative} />
        <SubmitButton kind="default">{t('keep')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

/** The whole draft as data, for what has no form of its own. */
export function ChangeAll({
  template,
  of,
  action,
}: {
  readonly template: OffenceTemplate
  readonly of: Of
  readonly action: FormAction
}) {
  const t = useTranslations('law')
  return (
    <Disclosure summary={t('change-all')}>
      <ActionForm action={action} hidden={{ ...of, part: 'whole' }}>
        <TextArea
          name="body"
          label={t('change-all')}
          hint={t('change-all-why')}
          value={JSON.stringify(template, null, 2)}
          rows={24}
          lang="en"
        />
        <SubmitButton kind="default">{t('keep')}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
