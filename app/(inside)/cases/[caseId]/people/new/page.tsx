import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { PersonForm } from '@/components/people/person-form'
import { PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { viewPeople } from '@/lib/server/people/view-people'
import { load } from '@/lib/web/page'
import { addOrganisationAction, addPersonAction } from '../actions'

/** The form that puts a person or an organisation in the file. */
export default async function NewPersonPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [{ header }, t] = await Promise.all([load(viewPeople, { caseId }), getTranslations('peoplePage')])
  if (!header.may.editPeople) notFound()
  return (
    <CaseFrame header={header} part="people" width="form">
      <PageTitle title={t('add-person')} />
      <PersonForm action={addPersonAction} caseId={caseId} />
      <Disclosure summary={t('add-organisation')} className="mt-6">
        <ActionForm action={addOrganisationAction} hidden={{ caseId }}>
          <TextInput name="nameKm" label={t('nameKm')} lang="km" optional />
          <TextInput name="nameLatin" label={t('nameLatin')} optional />
          <TextInput name="registration" label={t('registration')} mono optional />
          <SubmitButton kind="default">{t('add-organisation')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </CaseFrame>
  )
}
