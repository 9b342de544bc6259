import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/shell/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import type { IdentityView } from '@/lib/server/informants/view-identity'

/** Who an informant is, and until when it can be read. */
export function Identity({ who }: { readonly who: IdentityView }) {
  const t = useTranslations('informantsPage')
  const { pseudonym, number } = who
  return (
    <>
      <PageTitle
        title={t('identity', { pseudonym })}
        lead={t('identity-lead')}
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
