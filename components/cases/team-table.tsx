import { useTranslations } from 'next-intl'
import { StayForm } from '@/components/cases/stay-form'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Role } from '@/lib/domain/identity/policy'
import type { CaseHeader } from '@/lib/server/cases/case-header'

type Member = {
  readonly id: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly role: Role
  readonly unit: { readonly nameEn: string; readonly nameKm: string }
  readonly since: Date
  readonly endsAt?: Date | null
}
type Team = {
  readonly header: CaseHeader
  readonly members: readonly (Member & { readonly leads: boolean })[]
  readonly former: readonly (Member & { readonly until: Date })[]
}

/** Who works on a case and since when; who did before stays in the record. */
export function TeamTable({
  view,
  remove,
  lead,
  end,
}: {
  readonly view: Team
  readonly remove: FormAction
  readonly lead: FormAction
  readonly end: FormAction
}) {
  const t = useTranslations('team')
  const roles = useTranslations('roles')
  const called = useCalled()
  const unit = useUnitName()
  const { caseId, may, status } = view.header
  return (
    <Card title={t('title')} aside={t('lead-line')} flush>
      <Table
        caption={t('title')}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'role', label: t('role') },
          { key: 'since', label: t('since'), tight: true },
          ...(may.team ? [{ key: 'acts' as const, label: t('acts'), plain: true }] : []),
        ]}
        rows={view.members.map((member) => ({
          id: member.id,
          cells: {
            name: (
              <>
                <b className="font-title">{called(member)}</b>{' '}
                {member.leads && (
                  <Tag tone="accent" icon="person">
                    {t('leads')}
                  </Tag>
                )}
                <span className="block text-soft text-xs">{unit(member.unit)}</span>
              </>
            ),
            role: roles(member.role),
            since: (
              <>
                <DateTime at={member.since} show="day" />
                {member.endsAt && (
                  <span className="block text-soft text-xs">
                    {t('ends')} <DateTime at={member.endsAt} />
                  </span>
                )}
              </>
            ),
            acts: may.team && !member.leads && (
              <span className="flex flex-wrap gap-1.5">
                {member.role === 'officer' && status !== 'closed' && (
                  <ActionForm action={lead} hidden={{ caseId, accountId: member.id }}>
                    <SubmitButton kind="default" size="small">
                      {t('make-lead')}
                    </SubmitButton>
                  </ActionForm>
                )}
                <StayForm action={end} caseId={caseId} accountId={member.id} />
                <ActionForm action={remove} hidden={{ caseId, accountId: member.id }}>
                  <SubmitButton kind="warn" size="small">
                    {t('remove')}
                  </SubmitButton>
                </ActionForm>
              </span>
            ),
          },
        }))}
      />
      {view.former.length > 0 && (
        <div className="border-line border-t px-4 py-2">
          <Disclosure summary={t('former')}>
            <ul className="text-sm">
              {view.former.map((member) => (
                <li key={`${member.id} ${member.until.toISOString()}`} className="py-1">
                  {called(member)}, {roles(member.role)}: <DateTime at={member.since} show="day" /> –{' '}
                  <DateTime at={member.until} show="day" />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Card>
  )
}
