import { useLocale, useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { RadioCards } from '@/components/ui/radio-cards'
import { StepTag } from '@/components/ui/step-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import type { OffencesView } from '@/lib/server/offences/view-offences'

type Step = OffencesView['steps'][number]

/** What the law asks after each arrest, search, interview and seizure: what is open first, what is settled folded away. */
export function StepTables({
  view,
  caseId,
  mark,
  open,
}: {
  readonly view: OffencesView
  readonly caseId: string
  readonly mark: FormAction | null
  /** The step whose form is open: a form for each of some hundred would be most of the page. */
  readonly open: string | undefined
}) {
  const t = useTranslations('offencesPage')
  const settled = view.steps.filter(({ state }) => state === 'done' || state === 'not_applicable')
  const waiting = view.steps.filter((step) => !settled.includes(step))
  return (
    <>
      <StepTable steps={waiting} view={view} caseId={caseId} mark={mark} open={open} />
      {settled.length > 0 && (
        <Disclosure
          summary={t('steps-settled', { n: settled.length })}
          className="border-line border-t px-4 py-2"
          open={settled.some(({ id }) => id === open)}
        >
          <StepTable steps={settled} view={view} caseId={caseId} mark={mark} open={open} />
        </Disclosure>
      )}
    </>
  )
}

function StepTable({
  steps,
  view,
  caseId,
  mark,
  open,
}: {
  readonly steps: readonly Step[]
  readonly view: OffencesView
  readonly caseId: string
  readonly mark: FormAction | null
  readonly open: string | undefined
}) {
  const t = useTranslations('offencesPage')
  const language = useLocale()
  const records = new Map([
    ...view.procedures.map(
      ({ procedureId, number, kind, place }) =>
        [procedureId, `P-${number} ${t(`kinds.${kind}`)}, ${place}`] as const,
    ),
    ...view.seizures.map(
      ({ itemId, number, title }) => [itemId, `E-${String(number).padStart(3, '0')} ${title}`] as const,
    ),
  ])
  return (
    <Table
      caption={t('steps')}
      columns={[
        { key: 'step', label: t('step') },
        { key: 'record', label: t('record') },
        { key: 'due', label: t('due') },
        { key: 'state', label: t('state') },
      ]}
      rows={steps.map(({ id, step, record, severity, state, due, title, why, said }) => ({
        id,
        cells: {
          step: (
            <>
              <b className="font-title">{title?.[language] ?? step}</b>
              <span className="block text-soft text-xs">{why?.[language]}</span>
            </>
          ),
          record: records.get(record),
          due: due && <DateTime at={due} />,
          state: (
            <>
              <StepTag step={state === 'open' ? severity : state} />
              {said && <span className="block text-soft text-xs">{said}</span>}
              {mark && open !== id && (
                <CaseLink
                  href={`/cases/${caseId}/offences?${new URLSearchParams({ mark: id })}#mark`}
                  className="link block text-sm"
                >
                  {t('mark')}
                </CaseLink>
              )}
              {mark && open === id && (
                <div id="mark" className="scroll-mt-4 text-sm">
                  <ActionForm action={mark} hidden={{ caseId, step, triggerId: record }}>
                    <RadioCards
                      name="state"
                      label={t('state')}
                      value="done"
                      options={[
                        { value: 'done', label: t('mark-done') },
                        { value: 'open', label: t('mark-open') },
                        { value: 'not_applicable', label: t('mark-none'), hint: t('mark-none-hint') },
                      ]}
                    />
                    <TextInput name="reason" label={t('how')} />
                    <SubmitButton kind="default" size="small">
                      {t('mark')}
                    </SubmitButton>
                  </ActionForm>
                </div>
              )}
            </>
          ),
        },
      }))}
      empty={<Empty title={t('no-steps')} />}
    />
  )
}
