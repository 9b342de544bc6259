import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { ItsHistory } from '@/components/history/its-history'
import { Names } from '@/components/people/names'
import { Place } from '@/components/people/people-table'
import { PlaceFields } from '@/components/people/person-form'
import { Ages, VictimForm, VictimMarks, WithdrawVictimForm } from '@/components/people/victim-form'
import { RestrictedTag } from '@/components/retention/restricted-tag'
import { PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card, Stack } from '@/components/ui/card'
import { KeyValues } from '@/components/ui/key-value'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { tiers } from '@/lib/domain/people/suspect'
import { viewPeople } from '@/lib/server/people/view-people'
import { load } from '@/lib/web/page'
import { changePartyAction, markVictimAction, setTierAction, withdrawVictimAction } from '../actions'

/** One person of the file, and how they stand in it. */
export default async function PartyPage({
  params,
}: {
  params: Promise<{ caseId: string; partyId: string }>
}) {
  const { caseId, partyId } = await params
  const [{ header, parties }, t, tier, danger, kept] = await Promise.all([
    load(viewPeople, { caseId }),
    getTranslations('peoplePage'),
    getTranslations('ui.tier'),
    getTranslations('danger'),
    getTranslations('retentionPage'),
  ])
  const party = parties.find((one) => one.partyId === partyId)
  if (!party) notFound()
  const hidden = { caseId, partyId }
  const marked = party.victimMarks.some(({ withdrawn }) => withdrawn === null)
  return (
    <CaseFrame header={header} part="people" width="form">
      <PageTitle
        title={
          <>
            <Names person={party} />
            {party.restricted && <RestrictedTag />}
          </>
        }
        lead={party.erasedAt && kept('tombstone-short')}
        acts={
          <>
            {!party.organisation && (
              <Button href={`/cases/${caseId}/people/${partyId}/retention`}>{kept('person-link')}</Button>
            )}
            {header.may.readHistory && <ItsHistory caseId={caseId} about={partyId} />}
          </>
        }
      />
      <Stack>
        <Card>
          <KeyValues
            facts={[
              { name: t('place'), value: <Place party={party} /> },
              ...(party.aliases.length > 0 ? [{ name: t('aliases'), value: party.aliases.join(', ') }] : []),
              ...(party.ages.length > 0
                ? [{ name: danger('age.title'), value: <Ages ages={party.ages} /> }]
                : []),
              ...(party.victimMarks.length > 0
                ? [{ name: danger('victim.title'), value: <VictimMarks marks={party.victimMarks} /> }]
                : []),
              ...(party.birthYear ? [{ name: t('birth'), value: party.birthYear }] : []),
              ...(party.tierReason ? [{ name: t('tierReason'), value: party.tierReason }] : []),
              ...(party.note ? [{ name: t('note'), value: party.note }] : []),
            ]}
          />
        </Card>
        {header.may.editPeople && !party.organisation && (
          <Card title={t('change')}>
            <ActionForm action={changePartyAction} hidden={{ ...hidden, version: String(party.version) }}>
              <PlaceFields given={party} />
              <SubmitButton>{t('change')}</SubmitButton>
            </ActionForm>
          </Card>
        )}
        {header.may.editPeople && !party.organisation && !marked && party.standing !== 'victim' && (
          <Card title={danger('victim.mark')}>
            <VictimForm action={markVictimAction} caseId={caseId} partyId={partyId} charges={party.charges} />
          </Card>
        )}
        {header.may.withdrawVictim && marked && (
          <Card title={danger('victim.withdraw')}>
            <WithdrawVictimForm action={withdrawVictimAction} caseId={caseId} partyId={partyId} />
          </Card>
        )}
        {header.may.setTier && party.tier !== null && (
          <Card title={t('set-tier')}>
            <ActionForm action={setTierAction} hidden={hidden}>
              <Select
                name="tier"
                label={t('tier')}
                value={String(party.tier)}
                options={tiers.map((value) => ({ value: String(value), label: tier(`${value}`) }))}
              />
              <TextInput name="because" label={t('because')} />
              <SubmitButton kind="default">{t('set-tier')}</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </Stack>
    </CaseFrame>
  )
}
