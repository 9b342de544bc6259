import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { FilterBar } from '@/components/ui/filter-bar'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Role } from '@/lib/domain/identity/policy'

type Candidate = {
  readonly id: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly role: Role
  readonly unit: { readonly nameEn: string; readonly nameKm: string }
}

/** Finds a person by name, and adds them to the team. Works without script. */
export function TeamAdder({
  caseId,
  find,
  candidates,
  add,
}: {
  readonly caseId: string
  readonly find: string | undefined
  readonly candidates: readonly Candidate[]
  readonly add: FormAction
}) {
  const t = useTranslations('team')
  const roles = useTranslations('roles')
  const called = useCalled()
  const unit = useUnitName()
  return (
    <Card title={t('add-title')} flush>
      <FilterBar
        action={`/cases/${caseId}/team`}
        filters={[{ name: 'find', label: t('find'), value: find }]}
      />
      <div className="px-4 py-2.5">
        {find === undefined ? (
          <p className="text-sm text-soft">{t('find-hint')}</p>
        ) : candidates.length === 0 ? (
          <p className="text-sm">{t('nobody')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {candidates.map((person) => (
              <li key={person.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  <b className="font-title">{called(person)}</b>
                  <span className="block text-soft text-xs">
                    {roles(person.role)}, {unit(person.unit)}
                  </span>
                </span>
                <ActionForm action={add} hidden={{ caseId, accountId: person.id }}>
                  <DateTimeInput name="lastDay" label={t('last-day')} hint={t('last-day-hint')} day />
                  <SubmitButton kind="default" size="small">
                    {t('add')}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
