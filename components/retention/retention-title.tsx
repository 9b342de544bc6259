import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Tag } from '@/components/ui/tag'
import type { RetentionView } from '@/lib/server/retention/view-retention'

/** Whose page it is, with the way back to them, and the mark of a restriction. */
export function RetentionTitle({ view }: { readonly view: RetentionView }) {
  const t = useTranslations('retentionPage')
  const name = useCalled()(view.person)
  const person = `/cases/${view.header.caseId}/people/${view.partyId}`
  return (
    <PageTitle
      title={
        <>
          {t('person-title', { name })} {view.person.restricted && <Tag tone="intel">{t('restricted')}</Tag>}
        </>
      }
      over={<Breadcrumbs trail={[{ href: person, label: name }]} />}
    />
  )
}
