import type { FormAction } from '@/components/ui/action-form'
import { TwoColumns } from '@/components/ui/card'
import type { InformantsView } from '@/lib/server/informants/view-informants'
import { PlantForm, RegisterForm } from './keep-forms'
import { OwnInformants, Told } from './own-informants'

/** The informants of a handler, or the decoys of an auditor. */
export function Registry({
  view,
  draw,
  read,
  keep,
}: {
  readonly view: InformantsView
  readonly draw: FormAction
  readonly read: FormAction
  readonly keep: FormAction
}) {
  const form =
    view.role === 'auditor' ? <PlantForm action={keep} /> : <RegisterForm view={view} action={keep} />
  return (
    <TwoColumns side={form}>
      <Told view={view} action={read} />
      <OwnInformants view={view} action={draw} />
    </TwoColumns>
  )
}
