'use client'
import { useRef } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { useKeeping } from './keeping'
import { KeptSaid, type KeptWords } from './kept-said'
import { SeenField } from './seen-field'

/** A note that is kept on the server while it is typed and when the page is left. Without script, the button keeps it. */
export function NoteKeeper({
  about,
  hidden,
  words,
  version,
  action,
  say,
}: {
  readonly about: { readonly caseId: string; readonly place: string }
  readonly hidden: Readonly<Record<string, string>>
  readonly words: string
  readonly version: number
  readonly action: FormAction
  readonly say: KeptWords & Readonly<Record<'label' | 'keep', string>>
}) {
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement | null>(null)
  const { kept, later } = useKeeping({
    ...{ act: 'keep-note', about, version },
    given: () => ({ words }),
    typed: () => {
      // The field is gone from the document when the page is left; what it holds is not.
      field.current = box.current?.querySelector('textarea') ?? field.current
      return field.current ? { words: field.current.value } : undefined
    },
  })
  return (
    <div ref={box} onInput={() => later()}>
      <ActionForm action={action} hidden={hidden}>
        <SeenField name="version" value={kept && kept.as !== 'failed' ? kept.version : version} />
        <TextArea name="words" label={say.label} value={words} rows={4} maxLength={4000} />
        <KeptSaid
          kept={kept}
          say={say}
          theirs={kept?.as === 'elsewhere' ? String(kept.current.words ?? '') : ''}
        />
        <SubmitButton kind="default" size="small">
          {say.keep}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
