import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { CountCard } from '@/components/offences/count-card'
import { MoveCount } from '@/components/offences/move-count'
import {
  ChangeCountForm,
  ChargeForm,
  CountForm,
  WithdrawChargeForm,
} from '@/components/offences/offence-forms'
import { OffencesJumps } from '@/components/offences/offences-jumps'
import { ProcedureForm } from '@/components/offences/procedure-form'
import { ProcedureList } from '@/components/offences/procedure-list'
import { StepTables } from '@/components/offences/step-table'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { viewOffences } from '@/lib/server/offences/view-offences'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import {
  addChargeAction,
  addCountAction,
  changeCountAction,
  changeProcedureAction,
  markStepAction,
  moveCountAction,
  recordProcedureAction,
  withdrawChargeAction,
} from './actions'

/** What is charged, what each charge needs, and which steps of procedure are open. */
export default async function OffencesPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { mark, record } = asked(await searchParams, ['mark', 'record'])
  const [view, t] = await Promise.all([load(viewOffences, { caseId }), getTranslations('offencesPage')])
  const { editCharges, link, markSteps, logEvidence } = view.header.may
  return (
    <CaseFrame header={view.header} part="offences">
      <TwoColumns
        side={
          (editCharges || logEvidence) && (
            <Card>
              {editCharges && (
                <Disclosure summary={t('add-count')} open={view.counts.length === 0}>
                  <CountForm action={addCountAction} caseId={caseId} view={view} />
                </Disclosure>
              )}
              {logEvidence && (
                <Disclosure summary={t('add-procedure')}>
                  <ProcedureForm action={recordProcedureAction} caseId={caseId} view={view} />
                </Disclosure>
              )}
            </Card>
          )
        }
      >
        <OffencesJumps view={view} />
        {view.counts.length === 0 && <Empty title={t('no-counts')}>{t('no-counts-why')}</Empty>}
        {view.counts.map((count) => (
          <CountCard
            key={count.countId}
            count={count}
            caseId={caseId}
            mayLink={link}
            folded={view.counts.length > 1}
            move={
              editCharges &&
              count.move && (
                <Disclosure summary={t('move')}>
                  <MoveCount count={count} move={count.move} caseId={caseId} action={moveCountAction} />
                </Disclosure>
              )
            }
            change={
              editCharges && (
                <div className="mt-1 text-sm">
                  <Disclosure summary={t('charge')}>
                    <ChargeForm action={addChargeAction} caseId={caseId} view={view} count={count} />
                  </Disclosure>
                  <Disclosure summary={t('change')}>
                    <ChangeCountForm action={changeCountAction} caseId={caseId} view={view} count={count} />
                  </Disclosure>
                </div>
              )
            }
            chargeActs={
              editCharges
                ? (chargeId) => (
                    <Disclosure summary={t('withdraw')} className="text-sm">
                      <WithdrawChargeForm action={withdrawChargeAction} caseId={caseId} chargeId={chargeId} />
                    </Disclosure>
                  )
                : undefined
            }
          />
        ))}
        <ProcedureList
          view={view}
          caseId={caseId}
          change={logEvidence ? changeProcedureAction : null}
          open={record}
        />
        <Card title={t('steps')} id="steps" flush>
          <p className="px-4 pb-2 text-sm text-soft">{t('steps-lead')}</p>
          <StepTables view={view} caseId={caseId} mark={markSteps ? markStepAction : null} open={mark} />
        </Card>
      </TwoColumns>
    </CaseFrame>
  )
}
