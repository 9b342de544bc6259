import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { CommentsHere } from '@/lib/server/comments/comments-at'

/** Says something here, and tells those whom it concerns: chosen from who may see it, never read out of the text. */
export function CommentForm({
  people,
  hidden,
  action,
}: {
  readonly people: NonNullable<CommentsHere['people']>
  readonly hidden: Readonly<Record<string, string>>
  readonly action: FormAction
}) {
  const t = useTranslations('comments')
  const roles = useTranslations('roles')
  const colleague = useColleague()
  return (
    <ActionForm action={action} hidden={hidden}>
      <TextArea name="words" label={t('words')} hint={t('words-hint')} rows={3} maxLength={4000} />
      {people.length > 0 && (
        <Disclosure summary={t('tell')}>
          <CheckboxGroup
            name="told"
            label={t('tell-whom')}
            options={people.map(({ id, role, ...one }) => ({
              value: id,
              label: colleague(one),
              hint: roles(role),
            }))}
          />
        </Disclosure>
      )}
      <SubmitButton kind="default">{t('say')}</SubmitButton>
    </ActionForm>
  )
}
