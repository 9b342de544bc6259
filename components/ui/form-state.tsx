'use client'
import { createContext, type ReactNode, useContext, useId, useMemo } from 'react'

/** The reader must first show that it is they, in the form itself, so that nothing typed is lost. */
export type ConfirmHere = {
  /** What for, in words, and as the door knows it. */
  readonly what: string
  readonly matter: { readonly act: string; readonly object: string }
  /** By what they can show it. */
  readonly by: 'password' | 'authenticator' | 'recovery-code'
  readonly passkey: boolean
}

/** A form that was sent and not accepted: the answers as given, and what to say beside them. */
export type FormState = {
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, readonly string[] | undefined>>
  readonly message?: string
  readonly confirm?: ConfirmHere
} | null

const Answers = createContext<{ readonly state: FormState; readonly prefix: string }>({
  state: null,
  prefix: '',
})

/** Lets every field inside find its own answer and its own errors. `ActionForm` does this by itself. */
export function FormStateProvider({
  state,
  children,
}: {
  readonly state: FormState
  readonly children: ReactNode
}) {
  const prefix = useId()
  const value = useMemo(() => ({ state, prefix }), [state, prefix])
  return <Answers value={value}>{children}</Answers>
}

/** What was sent last, and the prefix of the ids of this form's fields. */
export const useAnswers = () => useContext(Answers)

/** One field's id, last answers and errors; `given` is shown until something has been sent. */
export function useField(name: string, given?: string | readonly string[]) {
  const { state, prefix } = useContext(Answers)
  const id = `${prefix}${name}`
  const sent = state ? (state.answers[name] ?? []) : (given ?? [])
  const answers = typeof sent === 'string' ? [sent] : sent
  return { id, answers, answer: answers[0] ?? '', errors: state?.errors[name] ?? [] }
}
