import type { FormAction } from '@/components/ui/action-form'
import { Stack, TwoColumns } from '@/components/ui/card'
import type { InformantsView } from '@/lib/server/informants/view-informants'
import type { InformantActs } from './informant-acts'
import { PlantForm, RegisterForm } from './keep-forms'
import { Offers } from './offers'
import { OwnInformants, Told } from './own-informants'

type Acts = InformantActs & {
  readonly read: FormAction
  readonly keep: FormAction
  readonly take: FormAction
  readonly turnDown: FormAction
}

/** The informants of a handler, or the decoys of an auditor. */
export function Registry({ view, acts }: { readonly view: InformantsView; readonly acts: Acts }) {
  const form =
    view.role === 'auditor' ? (
      <PlantForm action={acts.keep} />
    ) : (
      <RegisterForm view={view} action={acts.keep} />
    )
  return (
    <TwoColumns side={form}>
      <Stack>
        <Told view={view} action={acts.read} />
        <Offers view={view} take={acts.take} turnDown={acts.turnDown} />
        <OwnInformants view={view} acts={acts} />
      </Stack>
    </TwoColumns>
  )
}
