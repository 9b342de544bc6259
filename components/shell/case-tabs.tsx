import { useTranslations } from 'next-intl'
import { type Tab, Tabs } from '@/components/ui/tabs'

/** The parts of a case, with how many things wait in each. */
export function CaseTabs({ tabs }: { readonly tabs: readonly Tab[] }) {
  const t = useTranslations('shell')
  return (
    <div className="mt-2">
      <Tabs label={t('case-parts')} tabs={tabs} />
    </div>
  )
}
