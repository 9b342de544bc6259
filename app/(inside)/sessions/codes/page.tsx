import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RecoveryCodes } from '@/components/second-factor/recovery-codes'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ownPath } from '@/lib/domain/identity/own-path'
import { viewRecoveryCodes } from '@/lib/server/second-factor/recovery-codes'
import { load } from '@/lib/web/page'
import { keepCodesAction } from '../factor-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('codes') }
}

/** The recovery codes that were just made. Once they are kept, nobody can read them here. */
export default async function RecoveryCodesPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const t = await getTranslations('secondFactor')
  const { codes } = await load(viewRecoveryCodes, {})
  const { back } = await searchParams
  return (
    <PageMain width="reading">
      <PageTitle title={t('codes-title')} />
      <RecoveryCodes codes={codes} action={keepCodesAction} back={ownPath(back ?? '/sessions')} />
    </PageMain>
  )
}
