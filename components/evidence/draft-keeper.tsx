'use client'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { newId } from '@/components/field/new-id'
import { dropDeviceDraft, keepDeviceDraft } from '@/components/field/vault'
import { answersIn, type Kept, keepDraft, keepOnLeaving, type Typed } from './draft-store'

/** The page's address names its draft, so that loading it again brings every answer back. */
const addressDraft = (draftId: string) => {
  const here = new URL(window.location.href)
  if (here.searchParams.get('draft') === draftId) return
  here.searchParams.set('draft', draftId)
  window.history.replaceState(window.history.state, '', here)
}

const pause = 800
const tryAgain = 5_000
const mostWait = 4_000

/** One and the same, so that a form without needs is not looked through anew at every drawing, without end. */
const noNeeds: readonly { readonly name: string; readonly label: string }[] = []

export type DraftState = {
  readonly as: 'idle' | 'typing' | 'keeping' | 'device' | Kept['as']
  readonly at?: string
  /** What another window kept, where that is so. */
  readonly answers?: Typed['answers']
}

const sameWords = (before: readonly string[], now: readonly { readonly label: string }[]) =>
  before.length === now.length && now.every(({ label }, place) => before[place] === label)

const Draft = createContext<{
  readonly draftId: string
  readonly state: DraftState
  readonly missing: readonly string[]
  keepNow(): Promise<void>
  /** Goes on with what is here, or with what the other window kept; the other one stays as a draft of its own. */
  goOn(where: 'here' | 'there'): void
  /** What stands in the form now. */
  typed(): Typed['answers']
} | null>(null)

/** How the draft around stands; null outside one. */
export const useDraft = () => useContext(Draft)

/**
 * Keeps what is typed in the form inside: 0.8 s after the last key, when the page is left, and before the form is sent.
 * While a save is under way the next one waits for it, so that every save names the version it was typed over.
 */
export function DraftKeeper({
  caseId,
  draftId: given,
  kind,
  version,
  itemId,
  itemVersion,
  savedAt,
  device,
  needs = noNeeds,
  children,
}: Pick<Typed, 'caseId' | 'draftId' | 'kind' | 'version' | 'itemId' | 'itemVersion'> & {
  /** Under whose mark this device may keep it while the line is away; undefined where nothing may lie on a device. */
  readonly device?: string
  /** When it was kept last, if it was begun before. */
  readonly savedAt?: string
  /** Fields that cannot be repaired later, with what to call each. */
  readonly needs?: readonly { readonly name: string; readonly label: string }[]
  readonly children: ReactNode
}) {
  // A page that is drawn again offers another id; the form keeps the one it began with.
  const [draftId, setDraftId] = useState(given)
  const box = useRef<HTMLDivElement>(null)
  const at = useRef({ draftId: given, version, unsaved: false, over: false, timer: 0 })
  const under = useRef<Promise<void> | null>(null)
  const [state, setState] = useState<DraftState>(savedAt ? { as: 'kept', at: savedAt } : { as: 'idle' })
  const [missing, setMissing] = useState<readonly string[]>([])

  const typed = useCallback((): Typed | null => {
    const form = box.current?.querySelector('form')
    const { draftId, version } = at.current
    return form ? { caseId, draftId, kind, itemId, itemVersion, version, answers: answersIn(form) } : null
  }, [caseId, kind, itemId, itemVersion])

  const keep = useCallback(async (): Promise<void> => {
    const now = at.current
    clearTimeout(now.timer)
    if (under.current) await under.current
    const draft = typed()
    if (!now.unsaved || now.over || !draft) return
    now.unsaved = false
    setState({ as: 'keeping' })
    under.current = keepDraft(draft).then((kept) => {
      under.current = null
      if (kept.as === 'kept') {
        now.version = kept.version
        addressDraft(draft.draftId)
      } else now.unsaved = true
      if (kept.as === 'elsewhere' || kept.as === 'gone') now.over = true
      if (kept.as === 'offline' || kept.as === 'signed-out')
        now.timer = window.setTimeout(() => void keep(), tryAgain)
      setState(now.unsaved && kept.as === 'kept' ? { as: 'typing' } : kept)
      if (device && kept.as === 'offline')
        void keepDeviceDraft(device, draft).then(
          () => setState({ as: 'device' }),
          () => {},
        )
      if (device && kept.as === 'kept') void dropDeviceDraft(draft.draftId).catch(() => {})
    })
    await under.current
  }, [typed, device])

  const goOn = useCallback(
    async (where: 'here' | 'there') => {
      const now = at.current
      const draft = typed()
      if (!draft) return
      const other = now.draftId
      now.draftId = newId()
      now.version = 0
      now.over = false
      now.unsaved = true
      setDraftId(now.draftId)
      await keep()
      if (where === 'there' && !now.unsaved) {
        now.over = true
        const there = new URL(window.location.href)
        there.searchParams.set('draft', other)
        window.location.assign(there)
      }
    },
    [typed, keep],
  )

  useEffect(() => {
    const form = box.current?.querySelector('form')
    const lost = () => {
      const shown = (field: Element) => field instanceof HTMLElement && field.offsetParent !== null
      const answers = form ? answersIn(form) : {}
      const there = (name: string) =>
        [...(form?.querySelectorAll(`[name="${CSS.escape(name)}"]`) ?? [])].some(shown)
      const now = needs.filter(({ name }) => there(name) && answers[name] === undefined)
      setMissing((before) => (sameWords(before, now) ? before : now.map(({ label }) => label)))
    }
    const onInput = () => {
      const now = at.current
      now.unsaved = true
      lost()
      if (now.over) return
      setState((before) =>
        before.as === 'offline' || before.as === 'device' || before.as === 'signed-out'
          ? before
          : { as: 'typing', at: before.at },
      )
      clearTimeout(now.timer)
      now.timer = window.setTimeout(() => void keep(), pause)
    }
    const onLeave = () => {
      const now = at.current
      const draft = typed()
      if (!now.unsaved || now.over || !draft) return
      // A save that is still under way raises the version once more before this one arrives.
      keepOnLeaving({ ...draft, version: now.version + (under.current ? 1 : 0) })
      now.version += under.current ? 2 : 1
      now.unsaved = false
    }
    const onHide = () => document.visibilityState === 'hidden' && void keep()
    const beforeUnload = (event: BeforeUnloadEvent) =>
      at.current.unsaved && !navigator.onLine && event.preventDefault()
    const online = () => void keep()
    lost()
    form?.addEventListener('input', onInput)
    window.addEventListener('pagehide', onLeave)
    window.addEventListener('beforeunload', beforeUnload)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      onLeave()
      clearTimeout(at.current.timer)
      form?.removeEventListener('input', onInput)
      window.removeEventListener('pagehide', onLeave)
      window.removeEventListener('beforeunload', beforeUnload)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [keep, typed, needs])

  /** What is typed is kept before it is sent, so that a form which is refused and closed loses nothing either. */
  const beforeSending = (event: FormEvent<HTMLDivElement>) => {
    const now = at.current
    if (!(event.target instanceof HTMLFormElement) || now.over || (!now.unsaved && !under.current)) return
    const form = event.target
    const { nativeEvent } = event
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    event.preventDefault()
    event.stopPropagation()
    const waited = new Promise((done) => setTimeout(done, mostWait))
    void Promise.race([keep(), waited]).then(() => {
      clearTimeout(now.timer)
      now.unsaved = false
      form.requestSubmit(submitter)
    })
  }

  const value = useMemo(
    () => ({
      draftId,
      state,
      missing,
      keepNow: keep,
      goOn: (where: 'here' | 'there') => void goOn(where),
      typed: () => typed()?.answers ?? {},
    }),
    [draftId, state, missing, keep, goOn, typed],
  )
  return (
    <Draft value={value}>
      <div ref={box} onSubmitCapture={beforeSending}>
        {children}
      </div>
    </Draft>
  )
}

/** Names the draft in the form, so that it is finished with what is sent. */
export function DraftField() {
  const draft = useDraft()
  return draft && <input type="hidden" name="draftId" value={draft.draftId} />
}
