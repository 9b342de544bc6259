import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewAccountForm } from '@/components/administration/new-account-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { listUnits } from '@/lib/server/identity/list-units'
import { load } from '@/lib/web/page'
import { createAccountAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('new-account') }
}

export default async function NewAccountPage() {
  const t = await getTranslations('administration')
  const { units } = await load(listUnits, {})
  return (
    <PageMain width="form">
      <PageTitle
        title={t('new-account')}
        over={<Breadcrumbs trail={[{ href: '/administration', label: t('back-people') }]} />}
      />
      <NewAccountForm action={createAccountAction} units={units} />
    </PageMain>
  )
}
