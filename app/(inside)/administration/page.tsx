import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdministrationFrame } from '@/components/administration/frame'
import { PeopleList } from '@/components/administration/people-list'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { listAccounts } from '@/lib/server/identity/list-accounts'
import { listUnits } from '@/lib/server/identity/list-units'
import { load } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('title') }
}

const filters = ['find', 'role', 'unitId', 'status', 'after', 'before'] as const

/** The people who have an account. */
export default async function PeoplePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const query = await searchParams
  const wanted: Partial<Record<(typeof filters)[number], string>> = {}
  for (const name of filters) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') wanted[name] = value
  }
  const t = await getTranslations('administration')
  // The act's own shape judges what the address holds.
  const found = await load(
    listAccounts,
    wanted as Parameters<typeof load<typeof listAccounts.input, unknown>>[1],
  )
  const { units } = await load(listUnits, {})
  const { after: _, before: __, ...kept } = wanted
  return (
    <AdministrationFrame
      waits={query.said === 'waits'}
      acts={
        <Button kind="primary" href="/administration/people/new" icon={<Icon of="add-person" size="s" />}>
          {t('new-account')}
        </Button>
      }
    >
      <PeopleList {...found} units={units} wanted={kept} />
    </AdministrationFrame>
  )
}
