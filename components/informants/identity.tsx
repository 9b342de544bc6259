import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import type { IdentityView } from '@/lib/server/informants/view-identity'

/** Who an informant is, and until when it can be read. */
export function Identity({
  who,
  lead,
}: {
  readonly who: IdentityView
  /** Said under the title where it is not an unmasking. */
  readonly lead?: 'introduced-identity-lead'
}) {
  const t = useTranslations('informantsPage')
  const handing = useTranslations('informantHandover')
  const { pseudonym, number } = who
  return (
    <>
      <PageTitle
        title={t('identity', { pseudonym })}
        lead={lead ? handing(lead) : t('identity-lead')}
        over={<Breadcrumbs trail={[{ href: '/informants', label: t('back') }]} />}
      />
      <Card>
        <KeyValues
          facts={[
            { name: t('field.number'), value: number },
            { name: t('field.nameLatin'), value: who.nameLatin },
            ...(who.nameKm ? [{ name: t('field.nameKm'), value: <span lang="km">{who.nameKm}</span> }] : []),
            { name: t('field.reach'), value: <span className="whitespace-pre-line">{who.reach}</span> },
            ...(who.note
              ? [{ name: t('field.note'), value: <span className="whitespace-pre-line">{who.note}</span> }]
              : []),
            { name: t('until'), value: <DateTime at={who.until} /> },
          ]}
        />
      </Card>
    </>
  )
}
