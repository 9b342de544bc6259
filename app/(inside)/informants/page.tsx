import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Waits } from '@/components/administration/frame'
import { Registry } from '@/components/informants/registry'
import { AskForm, Asks } from '@/components/informants/unmaskings'
import { PageMain, PageTitle } from '@/components/shell/page'
import { TwoColumns } from '@/components/ui/card'
import { mightEver } from '@/lib/domain/identity/policy'
import { viewInformants } from '@/lib/server/informants/view-informants'
import { viewUnmaskings } from '@/lib/server/informants/view-unmaskings'
import { load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('informantsPage'))('title') }
}

/** One's informants, or what one asked to unmask. Who has neither finds nothing here. */
export default async function InformantsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ role }, t] = await Promise.all([currentActor(), getTranslations('informantsPage')])
  const { said } = await searchParams
  return (
    <PageMain>
      <PageTitle title={t('title')} lead={t('lead')} />
      {said === 'waits' && <Waits />}
      {mightEver(role, 'informant:unmask') ? (
        <TwoColumns side={<AskForm action={actions.askAction} />}>
          <Asks view={await load(viewUnmaskings, {})} />
        </TwoColumns>
      ) : (
        <Registry
          view={await load(viewInformants, {})}
          acts={{
            ...{ draw: actions.drawAction, handOver: actions.handOverAction, open: actions.openAction },
            ...{ read: actions.readToldAction, take: actions.takeAction, turnDown: actions.turnDownAction },
            erase: actions.eraseAction,
            keep: role === 'auditor' ? actions.plantAction : actions.registerAction,
          }}
        />
      )}
    </PageMain>
  )
}
