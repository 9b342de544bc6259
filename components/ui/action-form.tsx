'use client'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { useCloseAround } from './close-around'
import { ConfirmInForm } from './confirm-in-form'
import { ErrorSummary } from './error-summary'
import { type FormState, FormStateProvider } from './form-state'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * A plain form over a server action. It works before and without script; what was written stays when it is refused.
 * `hidden` carries what the form is about, such as the case.
 */
export function ActionForm({
  action,
  hidden = {},
  children,
  className,
  id,
  first = null,
}: {
  readonly action: FormAction
  readonly hidden?: Readonly<Record<string, string | readonly string[]>>
  readonly children: ReactNode
  readonly className?: string
  readonly id?: string
  /** What was refused before this page was opened. */
  readonly first?: FormState
}) {
  const [state, send, pending] = useActionState(action, first)
  const close = useCloseAround()
  const sent = useRef(false)
  const pressed = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (sent.current && !pending && !state) close?.()
    sent.current = pending
  }, [pending, state, close])
  return (
    <FormStateProvider state={state}>
      <form
        action={send}
        onSubmit={(event) => {
          pressed.current = (event.nativeEvent as SubmitEvent).submitter
        }}
        className={className}
        id={id}
        noValidate
      >
        {Object.entries(hidden).flatMap(([name, value]) =>
          (typeof value === 'string' ? [value] : value).map((each) => (
            <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
          )),
        )}
        <ErrorSummary />
        {state?.confirm && <ConfirmInForm confirm={state.confirm} pressed={pressed} />}
        {children}
      </form>
    </FormStateProvider>
  )
}
