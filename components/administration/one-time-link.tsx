'use client'
import { useActionState } from 'react'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'

/** What came of asking for a link: the link, shown this once, or why not. */
export type LinkState =
  | { readonly link: string; readonly until: string }
  | { readonly errors: readonly string[] }
  | null

/** Makes a one-time link and shows it in place. Works without script. */
export function OneTimeLink({
  action,
  accountId,
  make,
  give,
  until,
}: {
  readonly action: (state: LinkState, form: FormData) => Promise<LinkState>
  readonly accountId: string
  /** The words of the button. */
  readonly make: string
  /** What to do with the link. */
  readonly give: string
  /** Before the moment when it stops working. */
  readonly until: string
}) {
  const [state, send] = useActionState(action, null)
  return (
    <form action={send}>
      <input type="hidden" name="accountId" value={accountId} />
      {state && 'errors' in state && (
        <p role="alert" className="mb-2 font-control text-sm text-stop">
          {state.errors.join(' ')}
        </p>
      )}
      {state && 'link' in state ? (
        <div role="status">
          <p>{give}</p>
          <p className="my-2 rounded-control border border-edge bg-canvas px-3 py-2 font-mono text-sm break-all">
            {state.link}
          </p>
          <p className="text-sm text-soft">
            {until} <DateTime at={state.until} />
          </p>
        </div>
      ) : (
        <SubmitButton>{make}</SubmitButton>
      )}
    </form>
  )
}
