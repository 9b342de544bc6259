import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Registry } from '@/components/informants/registry'
import { AskForm, Asks } from '@/components/informants/unmaskings'
import { PageMain, PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { mightEver } from '@/lib/domain/identity/policy'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { viewUnmaskings } from '@/lib/server/informants/view-unmaskings'
import { load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'
import { askAction, drawAction, plantAction, readToldAction, registerAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('informantsPage'))('title') }
}

/** One's informants, or what one asked to unmask. Who has neither finds nothing here. */
export default async function InformantsPage() {
  const [{ role }, t] = await Promise.all([currentActor(), getTranslations('informantsPage')])
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      {mightEver(role, 'informant:unmask') ? (
        <TwoColumns side={<AskForm action={askAction} />}>
          <Asks view={await load(viewUnmaskings, {})} />
        </TwoColumns>
      ) : (
        <Registry
          view={await load(viewInformants, {})}
          draw={drawAction}
          read={readToldAction}
          keep={role === 'auditor' ? plantAction : registerAction}
        />
      )}
    </PageMain>
  )
}
