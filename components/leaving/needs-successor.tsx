import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { LeaverView } from '@/lib/server/leaving/view-leaver'
import { CasesNamed } from './cases-named'
import { Follower } from './follower'

/** What needs another person after this one: cases they lead, sealed files they keep, objects in their hands. */
export function NeedsSuccessor({
  view,
  handOver,
  name,
}: {
  readonly view: LeaverView
  readonly handOver: FormAction
  readonly name: FormAction
}) {
  const t = useTranslations('leaving')
  const { needs, cases, sealed, objects } = view.held
  const nothing = needs.cases + needs.sealed + needs.objects + needs.handler === 0
  return (
    <Card title={t('needs')}>
      <p className="mb-2 text-soft text-sm">{nothing ? t('needs-nothing') : t('needs-lead')}</p>
      {needs.cases > 0 && (
        <section className="mb-4">
          <h3 className="font-title">{t('cases', { count: needs.cases })}</h3>
          <ul className="divide-y divide-line">
            {cases.map((one) => (
              <li key={one.caseId} className="py-2">
                <a href={`/cases/${one.caseId}/team`} className="link">
                  <b className="font-mono">{one.number}</b> {one.title}
                </a>
                {view.role === 'supervisor' && (
                  <Successor view={view} caseId={one.caseId} action={handOver} />
                )}
              </li>
            ))}
          </ul>
          <Unnamed count={needs.cases - cases.length} />
        </section>
      )}
      {needs.sealed > 0 && (
        <section className="mb-4">
          <h3 className="font-title">{t('sealed', { count: needs.sealed })}</h3>
          <p className="text-soft text-sm">{t('sealed-how')}</p>
          <CasesNamed cases={sealed} />
          <Unnamed count={needs.sealed - sealed.length} />
        </section>
      )}
      {needs.objects > 0 && (
        <section>
          <h3 className="font-title">{t('objects', { count: needs.objects })}</h3>
          <p className="text-soft text-sm">{view.own ? t('objects-how-own') : t('objects-how')}</p>
          <ul className="text-sm">
            {objects.map(({ itemId, number, item }) => (
              <li key={itemId}>{t('object', { number, item })}</li>
            ))}
          </ul>
          <Unnamed count={needs.objects - objects.length} />
        </section>
      )}
      {view.mightHandle && <Follower view={view} action={name} />}
    </Card>
  )
}

/** What the reader may not know is counted and not named. */
function Unnamed({ count }: { readonly count: number }) {
  const t = useTranslations('leaving')
  return count > 0 ? <p className="text-soft text-sm">{t('unnamed', { count })}</p> : null
}

/** Chooses who leads one case from now on, among the officers of its team. */
function Successor({
  view,
  caseId,
  action,
}: {
  readonly view: LeaverView
  readonly caseId: string
  readonly action: FormAction
}) {
  const t = useTranslations('leaving')
  const called = useCalled()
  const officers = view.officers.filter((one) => one.caseId === caseId)
  if (officers.length === 0) return <p className="text-soft text-sm">{t('no-officer')}</p>
  return (
    <ActionForm
      action={action}
      hidden={{ caseId, leaves: 'yes', leaver: view.who.id }}
      className="mt-1 flex flex-wrap items-end gap-2"
    >
      <Select
        name="accountId"
        label={t('successor')}
        blank=""
        options={officers.map((one) => ({ value: one.id, label: called(one) }))}
      />
      <SubmitButton kind="default" size="small">
        {t('hand-over')}
      </SubmitButton>
    </ActionForm>
  )
}
