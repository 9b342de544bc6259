import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Leads from an item or a person of a file to everything that was done to it, seen of it or refused. */
export function ItsHistory({ caseId, about }: { readonly caseId: string; readonly about: string }) {
  const t = useTranslations('history.page')
  return (
    <Button href={`/cases/${caseId}/history?about=${about}`} icon={<Icon of="history" size="s" />}>
      {t('its')}
    </Button>
  )
}
