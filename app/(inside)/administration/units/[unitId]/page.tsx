import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Waits } from '@/components/administration/frame'
import { PurposeSwitch } from '@/components/administration/purpose-switch'
import { UnitActs } from '@/components/administration/unit-acts'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Stack } from '@/components/ui/card'
import { listUnits } from '@/lib/server/identity/list-units'
import { load } from '@/lib/web/page'
import { askPurposesAction, changeUnitAction, closeUnitAction, moveUnitAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('units') }
}

/** One unit, and what may be done about it. */
export default async function UnitPage({
  params,
  searchParams,
}: {
  readonly params: Promise<{ unitId: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { units } = await load(listUnits, {})
  const { unitId } = await params
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) notFound()
  const [t, language, { said }] = await Promise.all([
    getTranslations('administration'),
    getLocale(),
    searchParams,
  ])
  return (
    <PageMain width="reading">
      <PageTitle
        title={language === 'km' ? unit.nameKm : unit.nameEn}
        over={<Breadcrumbs trail={[{ href: '/administration/units', label: t('back-units') }]} />}
      />
      <Stack>
        {said === 'waits' && <Waits />}
        <UnitActs
          unit={unit}
          units={units}
          change={changeUnitAction}
          move={moveUnitAction}
          close={closeUnitAction}
        />
        {!unit.closedAt && <PurposeSwitch unit={unit} action={askPurposesAction} />}
      </Stack>
    </PageMain>
  )
}
