'use client'
import { CloudOff, NotebookPen, OctagonAlert } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { Glyph } from '@/components/ui/glyph'
import { DraftChoice } from './draft-choice'
import { useDraft } from './draft-keeper'

export type DraftWords = Readonly<
  Record<
    | 'idle'
    | 'kept'
    | 'keeping'
    | 'not-kept'
    | 'offline'
    | 'signed-out'
    | 'elsewhere'
    | 'choose'
    | 'here'
    | 'there'
    | 'empty'
    | 'go-on-here'
    | 'go-on-there'
    | 'other-kept'
    | 'device'
    | 'failed'
    | 'gone'
    | 'missing',
    string
  >
>

/** Whether what is typed is kept, and when it was. Trouble is told in words, with what to do. */
export function DraftStatus({ words }: { readonly words: DraftWords }) {
  const draft = useDraft()
  if (!draft) return null
  const { as, at } = draft.state
  const trouble =
    as === 'offline' ||
    as === 'device' ||
    as === 'signed-out' ||
    as === 'elsewhere' ||
    as === 'failed' ||
    as === 'gone'
  return (
    <div role="status" className="min-w-0 flex-1 text-sm">
      {trouble ? (
        <div className="flex items-start gap-2 text-risk">
          <Glyph of={CloudOff} className="mt-[0.2em]" />
          <span>{as === 'elsewhere' ? <DraftChoice words={words} /> : words[as]}</span>
        </div>
      ) : (
        <span className="inline-flex items-center gap-1.5 text-soft">
          <Glyph of={NotebookPen} size="s" />
          {as === 'kept' && at ? (
            <span className="text-ok">
              {words.kept} <DateTime at={at} show="time" />
            </span>
          ) : as === 'keeping' ? (
            words.keeping
          ) : as === 'typing' ? (
            words['not-kept']
          ) : (
            words.idle
          )}
        </span>
      )}
    </div>
  )
}

/** What cannot be repaired once the place is left and is not answered yet. */
export function StillMissing({ words }: { readonly words: DraftWords }) {
  const draft = useDraft()
  if (!draft || draft.missing.length === 0) return null
  return (
    <p className="mb-2 flex items-start gap-2 text-sm text-stop">
      <Glyph of={OctagonAlert} size="s" className="mt-[0.3em]" />
      <span>
        <b>{words.missing}</b> {draft.missing.slice(0, 4).join(', ')}
        {draft.missing.length > 4 && ` +${draft.missing.length - 4}`}
      </span>
    </p>
  )
}

/** Keeps the draft, then leaves the form. */
export function KeepAndLeave({ href, children }: { readonly href: string; readonly children: string }) {
  const draft = useDraft()
  const router = useRouter()
  if (!draft) return null
  return <Button onClick={() => void draft.keepNow().then(() => router.push(href))}>{children}</Button>
}
