'use client'
import { useEffect, useRef, useState } from 'react'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { keepNote, keepOnLeaving, type NoteKept } from './keep-note'
import { SeenField } from './seen-field'

const pause = 800
const tryAgain = 5_000

/**
 * A note that is kept on the server 0.8 s after the last key and when the page is left. A save waits for the one before it,
 * so that each names the version it was typed over. Without script, the button keeps it.
 */
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
  readonly say: Readonly<Record<'label' | 'keep' | 'kept' | 'failed' | 'elsewhere', string>>
}) {
  const [kept, setKept] = useState<NoteKept | null>(null)
  const at = useRef({ version, words, busy: false })
  const box = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { caseId, place } = about
  const typed = () => box.current?.querySelector('textarea')?.value ?? at.current.words

  const save = async () => {
    const now = typed()
    if (at.current.busy || now === at.current.words) return
    at.current.busy = true
    const result = await keepNote({ caseId, place, words: now, version: at.current.version })
    at.current.busy = false
    setKept(result)
    if (result.as === 'kept') {
      at.current = { ...at.current, version: result.version, words: now }
      if (typed() !== now) later(pause)
    } else if (result.as === 'elsewhere') {
      // Both texts are on the page now; what is typed next is typed over the one that was shown.
      at.current = { ...at.current, version: result.version }
    } else later(tryAgain)
  }
  const later = (wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), wait)
  }
  useEffect(() => {
    const now = at.current
    const field = box.current?.querySelector('textarea')
    const leave = () => {
      clearTimeout(timer.current)
      const words = field?.value ?? now.words
      if (words !== at.current.words) keepOnLeaving({ caseId, place, words, version: at.current.version })
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [caseId, place])

  return (
    <div ref={box} onInput={() => later(pause)}>
      <ActionForm action={action} hidden={hidden}>
        <SeenField name="version" value={kept && kept.as !== 'failed' ? kept.version : version} />
        <TextArea name="words" label={say.label} value={words} rows={4} maxLength={4000} />
        <p role="status" className="mb-2 text-sm text-soft">
          {kept?.as === 'kept' && say.kept}
          {kept?.as === 'failed' && say.failed}
          {kept?.as === 'elsewhere' && `${say.elsewhere} ${kept.words}`}
        </p>
        <SubmitButton kind="default" size="small">
          {say.keep}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
