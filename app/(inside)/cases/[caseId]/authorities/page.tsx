import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthorityCard } from '@/components/authority/authority-card'
import { AuthorityFields, KindField } from '@/components/authority/authority-fields'
import { ClockTable } from '@/components/authority/clock-table'
import { ClocksCard } from '@/components/authority/clocks-card'
import { CaseFrame } from '@/components/cases/case-frame'
import { PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { SubmitButton } from '@/components/ui/submit-button'
import { viewAuthorities } from '@/lib/server/authority/view-authorities'
import { load } from '@/lib/web/page'
import {
  correctAuthorityAction,
  recordAuthorityAction,
  withdrawAuthorityAction,
  writeDownAction,
} from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('cases'))('part.authorities'),
})

/** What the searches, seizures and records of a case were allowed by, and what stands on each. */
export default async function AuthoritiesPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [{ header, authorities, clocks, now }, t, c] = await Promise.all([
    load(viewAuthorities, { caseId }),
    getTranslations('authorities'),
    getTranslations('cases'),
  ])
  const may = header.may.editAuthority
  const actions = {
    writeDown: writeDownAction,
    correct: correctAuthorityAction,
    withdraw: withdrawAuthorityAction,
  }
  return (
    <CaseFrame header={header} part="authorities">
      <PageTitle title={c('part.authorities')} lead={t('lead')} />
      <TwoColumns
        side={
          <>
            <ClocksCard clocks={clocks} now={now} />
            {may && (
              <Card>
                <Disclosure summary={t('record')} open={authorities.length === 0}>
                  <ActionForm action={recordAuthorityAction} hidden={{ caseId }}>
                    <KindField />
                    <AuthorityFields />
                    <SubmitButton>{t('save')}</SubmitButton>
                  </ActionForm>
                </Disclosure>
              </Card>
            )}
          </>
        }
      >
        {authorities.length === 0 && <Empty title={t('none')}>{t('none-why')}</Empty>}
        {authorities.map((authority) => (
          <AuthorityCard
            key={authority.id}
            authority={authority}
            caseId={caseId}
            actions={may ? actions : null}
          />
        ))}
        <Card>
          <Disclosure summary={t('clocks')}>
            <ClockTable />
          </Disclosure>
        </Card>
      </TwoColumns>
    </CaseFrame>
  )
}
