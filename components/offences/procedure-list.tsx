import { useTranslations } from 'next-intl'
import { useLaw } from '@/components/evidence/law'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { LegalityTag } from '@/components/ui/legality'
import { authorityName } from '@/lib/domain/authority/authority'
import type { OffencesView } from '@/lib/server/offences/view-offences'
import { ChangeProcedureForm } from './procedure-form'

/** Arrests, searches and interviews: which authority each cites, and what its own record shows to be missing. */
export function ProcedureList({
  view,
  caseId,
  change,
  open,
}: {
  readonly view: OffencesView
  readonly caseId: string
  readonly change: FormAction | null
  /** The record whose form is open. */
  readonly open: string | undefined
}) {
  const t = useTranslations('offencesPage')
  const a = useTranslations('authorities')
  const said = useSaid()
  const law = useLaw()
  if (view.procedures.length === 0) return null
  const authorities = new Map(view.authorities.map((one) => [one.id, one]))
  return (
    <Card title={t('procedures')} id="procedures">
      <ul className="divide-y divide-line">
        {view.procedures.map((procedure) => {
          const { procedureId, number, kind, at, until, place, authorityId, marks, lawyerInvitedAt, felony } =
            procedure
          const authority = authorities.get(authorityId ?? '')
          return (
            <li key={procedureId} className="py-2 text-sm">
              <p>
                <span className="font-mono">P-{number}</span>{' '}
                <b className="font-title">{t(`kinds.${kind}`)}</b>, {place}
              </p>
              <p className="text-soft">
                <DateTime at={at} exact /> {until && <DateTime at={until} exact />}{' '}
                {authority && (
                  <CaseLink href={`/cases/${caseId}/authorities#A-${authority.number}`}>
                    {authorityName(authority.number)} {a(`kinds.${authority.kind}`)}
                  </CaseLink>
                )}
              </p>
              {lawyerInvitedAt && (
                <p>
                  {t('invited')}: <DateTime at={lawyerInvitedAt} exact />
                </p>
              )}
              {felony !== null && <p>{t(felony ? 'felony' : 'misdemeanour')}</p>}
              {marks.map(({ mark, because }) => (
                <p key={because.id} className="mt-1">
                  {mark !== 'remark' && <LegalityTag legality={mark} />} {said(because.text)}{' '}
                  <span className="text-soft">{law(because)}</span>
                </p>
              ))}
              {change && open !== procedureId && (
                <CaseLink href={`/cases/${caseId}/offences?record=${procedureId}#record`} className="link">
                  {a('more')}
                </CaseLink>
              )}
              {change && open === procedureId && (
                <div id="record" className="scroll-mt-4">
                  <ChangeProcedureForm action={change} caseId={caseId} view={view} procedure={procedure} />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
