import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AdministrationFrame } from '@/components/administration/frame'
import { UnitTree } from '@/components/administration/unit-tree'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { listUnits } from '@/lib/server/identity/list-units'
import { load } from '@/lib/web/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('administration'))('units') }
}

/** The tree of units. */
export default async function UnitsPage() {
  const { units } = await load(listUnits, {})
  const t = await getTranslations('administration')
  return (
    <AdministrationFrame
      acts={
        <Button kind="primary" href="/administration/units/new" icon={<Icon of="add" size="s" />}>
          {t('new-unit')}
        </Button>
      }
    >
      <UnitTree units={units} />
    </AdministrationFrame>
  )
}
