import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { AttributionForm, ControlLinkForm, SignForm } from '@/components/people/network-forms'
import { LinksTable, SignsTable } from '@/components/people/network-tables'
import { PeopleTable } from '@/components/people/people-table'
import { Button } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { viewPeople } from '@/lib/server/people/view-people'
import { load } from '@/lib/web/page'
import {
  addIdentifierAction,
  proposeAttributionAction,
  proposeControlLinkAction,
  withdrawAttributionAction,
  withdrawControlLinkAction,
} from './actions'

/** The people of a case and the network between them. */
export default async function PeoplePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t, shown] = await Promise.all([
    load(viewPeople, { caseId }),
    getTranslations('peoplePage'),
    getTranslations('attributions'),
  ])
  const { editPeople, editNetwork } = view.header.may
  return (
    <CaseFrame
      header={view.header}
      part="people"
      acts={
        <>
          <Button href={`/cases/${caseId}/attributions`}>{shown('open-page')}</Button>
          {editPeople && (
            <Button kind="primary" href={`/cases/${caseId}/people/new`}>
              {t('add-person')}
            </Button>
          )}
        </>
      }
    >
      <TwoColumns
        side={
          editNetwork && (
            <Card title={t('change')}>
              <Disclosure summary={t('add-sign')}>
                <SignForm action={addIdentifierAction} caseId={caseId} />
              </Disclosure>
              <Disclosure summary={t('add-attribution')}>
                <AttributionForm action={proposeAttributionAction} caseId={caseId} view={view} />
              </Disclosure>
              <Disclosure summary={t('add-link')}>
                <ControlLinkForm action={proposeControlLinkAction} caseId={caseId} view={view} />
              </Disclosure>
            </Card>
          )
        }
      >
        <Card title={t('people')} flush>
          <PeopleTable parties={view.parties} caseId={caseId} />
        </Card>
        <Card title={t('identifiers')} aside={t('identifiers-lead')} id="signs" flush>
          <SignsTable view={view} caseId={caseId} withdraw={withdrawAttributionAction} />
        </Card>
        <Card title={t('links')} aside={t('links-lead')} id="links" flush>
          <LinksTable view={view} caseId={caseId} withdraw={withdrawControlLinkAction} />
        </Card>
      </TwoColumns>
    </CaseFrame>
  )
}
