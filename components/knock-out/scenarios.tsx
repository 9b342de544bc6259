import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { KnockOutView } from './knock-out-page'

export type ScenarioActs = {
  readonly save: FormAction
  readonly change: FormAction
  readonly withdraw: FormAction
}

/** The scenarios of the team: open one, see what changed since, save the ticks under a name. */
export function Scenarios({ view, acts }: { readonly view: KnockOutView; readonly acts: ScenarioActs }) {
  const t = useTranslations('knockOut')
  const called = useCalled()
  const { caseId, may } = view.header
  const { scenario, scenarios, ticked, mine } = view
  return (
    <Card title={t('scenarios')}>
      {scenarios.length === 0 && <p className="text-sm text-soft">{t('no-scenarios')}</p>}
      <ul className="divide-y divide-line">
        {scenarios.map((one) => (
          <li key={one.scenarioId} className="py-1.5 text-sm">
            <CaseLink
              href={`/cases/${caseId}/knock-out?scenario=${one.scenarioId}`}
              aria-current={one.scenarioId === scenario?.scenarioId || undefined}
            >
              {one.name}
            </CaseLink>
            <span className="block text-soft text-xs">
              {t('saved', { name: one.owner ? called(one.owner) : '–', version: one.version })}{' '}
              <DateTime at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      {scenario && <Since view={view} />}
      {may.saveScenario && ticked.length > 0 && (
        <div data-print="no" className="mt-3 border-line border-t pt-3">
          {scenario && mine && (
            <ActionForm
              action={acts.change}
              hidden={{
                caseId,
                scenarioId: scenario.scenarioId,
                version: String(scenario.version),
                gone: ticked,
              }}
            >
              <SubmitButton kind="default" size="small">
                {t('save-anew', { name: scenario.name })}
              </SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={acts.save} hidden={{ caseId, gone: ticked }} className="mt-3">
            <TextInput name="name" label={t('name')} hint={t('name-hint')} />
            <SubmitButton kind="default" size="small">
              {t('save')}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      {scenario && mine && may.saveScenario && (
        <ActionForm
          action={acts.withdraw}
          hidden={{ caseId, scenarioId: scenario.scenarioId }}
          className="mt-3"
        >
          <SubmitButton kind="warn" size="small">
            {t('withdraw')}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}

/** What became of the scenario since it was saved: the same loss on the case as it is now. */
function Since({ view }: { readonly view: KnockOutView }) {
  const t = useTranslations('knockOut')
  const called = useCalled()
  const count = useCount()
  const then = view.scenario?.found ?? []
  const changed = view.charges.flatMap(({ line, knocked }) => {
    const was = then.find(({ chargeId }) => chargeId === line.chargeId)
    const now = { from: knocked.before.display, to: knocked.after.display }
    if (was && was.from === now.from && was.to === now.to) return []
    const name = called(line.party)
    return [
      {
        id: line.chargeId,
        said: was
          ? t('since-charge', {
              name,
              count: line.count.number,
              ...{
                thenFrom: count(was.from),
                thenTo: count(was.to),
                from: count(now.from),
                to: count(now.to),
              },
            })
          : t('since-new', { name, count: line.count.number, from: count(now.from), to: count(now.to) }),
      },
    ]
  })
  return (
    <div className="mt-2 border-line border-t pt-2 text-sm">
      <b className="font-title">{t('since')}</b>
      {changed.length === 0 ? (
        <p className="text-soft">{t('since-nothing')}</p>
      ) : (
        <ul className="list-disc ps-5">
          {changed.map(({ id, said }) => (
            <li key={id}>{said}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
