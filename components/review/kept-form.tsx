'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { useAnswers } from '@/components/ui/form-state'
import type { HalfAnswers, KeptForm as KeptFormName } from '@/lib/domain/review/half-written'
import { useKeeping } from './keeping'
import { KeptSaid, type KeptWords } from './kept-said'

/** A form as it was left half written; null when nobody began it. */
export type HalfWritten = { readonly version: number; readonly answers: HalfAnswers } | null

/** A form of the review that is kept while it is typed, and comes back as it was left from whatever desk it is opened. */
export function KeptForm({
  about,
  half,
  say,
  action,
  hidden,
  children,
}: {
  readonly about: { readonly caseId: string; readonly form: KeptFormName; readonly place: string }
  readonly half: HalfWritten
  readonly say: KeptWords
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly children: ReactNode
}) {
  const begun = half && Object.keys(half.answers).length > 0 ? half.answers : null
  return (
    <ActionForm action={action} hidden={hidden} first={begun && { answers: whole(begun), errors: {} }}>
      <Keeping about={about} version={half?.version ?? 0} say={say}>
        {children}
      </Keeping>
    </ActionForm>
  )
}

const whole = (answers: HalfAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).flatMap(([name, value]) => (value ? [[name, value]] : [])))

function Keeping({
  about,
  version,
  say,
  children,
}: {
  readonly about: Readonly<Record<string, string>>
  readonly version: number
  readonly say: KeptWords
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const fields = useRef<readonly Typed[]>([])
  const read = (how: 'now' | 'given') => () => {
    const here = box.current && [
      ...box.current.querySelectorAll<Typed>('textarea, input[type=radio], [name=seq]'),
    ]
    // The fields are gone from the document when the page is left; what they hold is not.
    fields.current = here ?? fields.current
    const answers = fields.current.flatMap((field) => answerOf(field, how))
    return answers.length === 0 ? undefined : { answers: Object.fromEntries(answers) }
  }
  const { kept, later, sent } = useKeeping({
    ...{ act: 'keep-half-written', about, version },
    ...{ given: read('given'), typed: read('now') },
  })
  const { state } = useAnswers()
  const first = useRef(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer to what was sent makes it half written again.
  useEffect(() => {
    if (state && state !== first.current) later()
  }, [state])
  useEffect(() => {
    const form = box.current?.closest('form')
    form?.addEventListener('submit', sent)
    return () => form?.removeEventListener('submit', sent)
  })
  const theirs = kept?.as === 'elsewhere' ? (kept.current.answers as HalfAnswers | undefined) : undefined
  return (
    <div ref={box} onInput={() => later()}>
      {children}
      <KeptSaid kept={kept} say={say} theirs={theirs?.reason ?? ''} />
    </div>
  )
}

type Typed = HTMLTextAreaElement | HTMLInputElement

/** What a field holds now, or held when the page was given. */
function answerOf(field: Typed, how: 'now' | 'given'): readonly (readonly [string, string])[] {
  if (field instanceof HTMLInputElement && field.type === 'radio')
    return (how === 'now' ? field.checked : field.defaultChecked) ? [[field.name, field.value]] : []
  const value = how === 'now' || field.type === 'hidden' ? field.value : field.defaultValue
  return value === '' ? [] : [[field.name, value]]
}
