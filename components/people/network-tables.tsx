import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import type { PeopleView } from '@/lib/server/people/view-people'
import { useCalled } from './names'

type Shown = { readonly view: PeopleView; readonly caseId: string; readonly withdraw: FormAction }

/** Phones, accounts and other signs, and who is proposed to have used each. */
export function SignsTable({ view, caseId, withdraw }: Shown) {
  const t = useTranslations('peoplePage')
  const called = useEndNames(view)
  return (
    <Table
      caption={t('identifiers')}
      columns={[
        { key: 'sign', label: t('sign') },
        { key: 'kind', label: t('kind') },
        { key: 'used', label: t('used-by') },
      ]}
      rows={view.identifiers.map(({ identifierId, kind, display, label, attributions }) => ({
        id: identifierId,
        cells: {
          sign: (
            <>
              <span className="font-mono">{display}</span>
              {label && <Tag>{label}</Tag>}
            </>
          ),
          kind: t(`signs.${kind}`),
          used:
            attributions.length === 0 ? (
              <span className="text-soft">{t('nobody-proposed')}</span>
            ) : (
              <ul className="flex flex-col gap-2">
                {attributions.map((one) => (
                  <li key={one.attributionId}>
                    <CaseLink href={`/cases/${caseId}/attributions/${one.attributionId}`}>
                      <b className="font-title">{called(one.partyId)}</b>
                    </CaseLink>{' '}
                    <Period {...one} />
                    <Proof
                      {...one}
                      href={`/cases/${caseId}/evidence/link?target=attribution:${one.attributionId}`}
                      may={view.header.may.link}
                    />
                    {view.header.may.editNetwork && (
                      <Withdraw action={withdraw} hidden={{ caseId, attributionId: one.attributionId }} />
                    )}
                  </li>
                ))}
              </ul>
            ),
        },
      }))}
      empty={<Empty title={t('no-signs')}>{t('no-signs-why')}</Empty>}
    />
  )
}

/** Who ordered, paid, supplied or met whom, and what shows it. */
export function LinksTable({ view, caseId, withdraw }: Shown) {
  const t = useTranslations('peoplePage')
  const called = useEndNames(view)
  return (
    <Table
      caption={t('links')}
      columns={[
        { key: 'start', label: t('start') },
        { key: 'what', label: t('what') },
        { key: 'finish', label: t('finish') },
        { key: 'proof', label: t('evidence') },
      ]}
      rows={view.controlLinks.map((one) => ({
        id: one.controlLinkId,
        cells: {
          start: <b className="font-title">{called(one.start)}</b>,
          what: (
            <>
              <CaseLink href={`/cases/${caseId}/attributions/links/${one.controlLinkId}`}>
                {t(`controls.${one.kind}`)}
              </CaseLink>{' '}
              <Period {...one} />
            </>
          ),
          finish: called(one.finish),
          proof: (
            <>
              <Proof
                {...one}
                href={`/cases/${caseId}/evidence/link?target=control:${one.controlLinkId}`}
                may={view.header.may.link}
              />
              {view.header.may.editNetwork && (
                <Withdraw action={withdraw} hidden={{ caseId, controlLinkId: one.controlLinkId }} />
              )}
            </>
          ),
        },
      }))}
      empty={<Empty title={t('no-links')}>{t('no-links-why')}</Empty>}
    />
  )
}

/** What an end of a link is called: a person, a sign, a seizure. */
function useEndNames(view: PeopleView) {
  const called = useCalled()
  const names = new Map([
    ...view.parties.map((party) => [party.partyId, called(party)] as const),
    ...view.identifiers.map(({ identifierId, label, display }) => [identifierId, label ?? display] as const),
    ...view.seizures.map(
      ({ itemId, number, title }) => [itemId, `E-${String(number).padStart(3, '0')} ${title}`] as const,
    ),
  ])
  return (id: string) => names.get(id) ?? ''
}

function Period({ from, to }: { readonly from: Date | null; readonly to: Date | null }) {
  const t = useTranslations('peoplePage')
  if (!from && !to) return null
  return (
    <span className="text-soft text-xs">
      {from && t.rich('since', { day: () => <DateTime at={from} show="day" /> })}{' '}
      {to && t.rich('until', { day: () => <DateTime at={to} show="day" /> })}
    </span>
  )
}

function Proof({
  supports,
  undermines,
  href,
  may,
}: {
  readonly supports: number
  readonly undermines: number
  readonly href: string
  readonly may: boolean
}) {
  const t = useTranslations('peoplePage')
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {supports + undermines === 0 ? (
        <Tag tone="none">{t('unproved')}</Tag>
      ) : (
        <>
          <span>{t('supports-n', { n: supports })}</span>
          {undermines > 0 && <Tag tone="counter">{t('undermines-n', { n: undermines })}</Tag>}
        </>
      )}
      {may && (
        <CaseLink href={href} className="link">
          {t('link-evidence')}
        </CaseLink>
      )}
    </span>
  )
}

function Withdraw({
  action,
  hidden,
}: {
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
}) {
  const t = useTranslations('peoplePage')
  return (
    <Disclosure summary={t('withdraw')} className="text-sm">
      <ActionForm action={action} hidden={hidden}>
        <TextInput name="because" label={t('withdraw-why')} hint={t('withdraw-hint')} />
        <SubmitButton kind="warn" size="small">
          {t('withdraw')}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
