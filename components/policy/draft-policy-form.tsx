import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { Placed } from '@/lib/domain/policy/policy'
import { groupOf, groups, usePlaceWords } from './place-words'

/** Every number of the policy in use, to be written anew, with the reason. */
export function DraftPolicyForm({
  numbers,
  action,
}: {
  readonly numbers: readonly Placed[]
  readonly action: FormAction
}) {
  const t = useTranslations('policy')
  const words = usePlaceWords()
  return (
    <Card title={t('write')}>
      <p className="mb-3 max-w-[70ch] text-soft">{t('write-why')}</p>
      <ActionForm action={action}>
        {groups.map((group) => (
          <Disclosure key={group} summary={t(`group.${group}`)} open={group === 'strength'}>
            <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
              {numbers
                .filter(({ place }) => groupOf(place) === group)
                .map(({ place, value }) => (
                  <TextInput
                    key={place}
                    name={`numbers.${place}`}
                    label={words(place)}
                    value={value}
                    inputMode="decimal"
                    width="short"
                    mono
                    maxLength={10}
                  />
                ))}
            </div>
          </Disclosure>
        ))}
        <TextArea name="reason" label={t('reason')} hint={t('reason-hint')} rows={3} maxLength={1000} />
        <SubmitButton>{t('keep')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
