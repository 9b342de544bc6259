import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AccountActs } from '@/components/administration/account-acts'
import { AccountFacts } from '@/components/administration/account-facts'
import { Waits } from '@/components/administration/frame'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stack } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { listUnits } from '@/lib/server/identity/list-units'
import { viewAccount } from '@/lib/server/identity/view-account'
import { load } from '@/lib/web/page'
import * as actions from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('people') }
}

/** One account: what it is, and what may be done about it. */
export default async function AccountPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ accountId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const account = await load(viewAccount, { accountId: (await params).accountId })
  const { units } = await load(listUnits, {})
  const [t, language, { said }] = await Promise.all([
    getTranslations('administration'),
    getLocale(),
    searchParams,
  ])
  return (
    <PageMain width="reading">
      <PageTitle
        title={(language === 'km' && account.nameKm) || account.nameLatin}
        over={<Breadcrumbs trail={[{ href: '/administration', label: t('back-people') }]} />}
      />
      <Stack>
        {said === 'waits' && <Waits />}
        <AccountFacts account={account} />
        {account.own ? (
          <Notice>{t('own')}</Notice>
        ) : (
          <AccountActs
            account={account}
            units={units}
            acts={{
              change: actions.changeAccountAction,
              giveRole: actions.giveRoleAction,
              move: actions.moveAccountAction,
              disable: actions.disableAccountAction,
              enable: actions.enableAccountAction,
              reset: actions.resetPasswordAction,
              resetNow: actions.resetPasswordNowAction,
              resetFactors: actions.resetFactorsAction,
              makeLink: actions.makeFirstLinkAction,
            }}
          />
        )}
      </Stack>
    </PageMain>
  )
}
