'use client'
import { Camera, FolderOpen, Paperclip, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { Glyph } from '@/components/ui/glyph'
import { UploadProgress, type UploadState } from '@/components/ui/upload-progress'
import { shownName } from '@/lib/domain/evidence/file'
import { chosen, type Dropped, dropped, mostAtOnce } from './dropped-files'
import { Pick } from './pick'
import { begunBefore, forgetBegun, NotSent, type Progress, sendFile, type Trouble } from './send-file'
import { sizeOf } from './size'

export type SendWords = Readonly<
  Record<
    | Trouble
    | 'choose'
    | 'camera'
    | 'drop'
    | 'hashing'
    | 'sending'
    | 'resumed'
    | 'finishing'
    | 'stored'
    | 'stop'
    | 'again'
    | 'remove'
    | 'offline'
    | 'folder'
    | 'queue'
    | 'waiting-before'
    | 'too-many',
    string
  >
>

type Sent =
  | Progress
  | { readonly step: 'waiting' | 'stored' }
  | { readonly step: 'failed'; readonly because: Trouble }
type Line = { readonly key: number; readonly state: Sent } & Dropped

/** Chooses files, by hand, by dropping or by the camera, and sends them one after the other. */
export function FileSender({
  caseId,
  itemId,
  words,
}: {
  readonly caseId: string
  readonly itemId: string
  readonly words: SendWords
}) {
  const [lines, setLines] = useState<readonly Line[]>([])
  const [over, setOver] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const [before, setBefore] = useState(0)
  const queue = useRef(Promise.resolve())
  const stops = useRef(new Map<number, AbortController>())
  const serial = useRef(0)
  const router = useRouter()
  const id = useId()

  const mark = (key: number, state: Sent) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, state } : line)))

  const send = (key: number, { file, folder }: Dropped) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return mark(key, { step: 'failed', because: 'stopped' })
      try {
        await sendFile(file, { caseId, itemId, folder }, (state) => mark(key, state), stop.signal)
        mark(key, { step: 'stored' })
        router.refresh()
      } catch (error) {
        mark(key, { step: 'failed', because: error instanceof NotSent ? error.because : 'refused' })
      }
    })
  }
  const add = (files: readonly Dropped[]) => {
    setTooMany(files.length > mostAtOnce)
    for (const one of files.slice(0, mostAtOnce)) {
      serial.current += 1
      const key = serial.current
      setLines((all) => [...all, { key, ...one, state: { step: 'waiting' } }])
      send(key, one)
    }
  }
  const again = (line: Line) => {
    mark(line.key, { step: 'waiting' })
    send(line.key, line)
  }
  const remove = (key: number) => setLines((all) => all.filter((line) => line.key !== key))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void dropped(event.dataTransfer).then(add)
  }

  // Read after the first drawing: what this browser remembers is not known where the page is made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a file was kept
  useEffect(() => setBefore(begunBefore(itemId)), [itemId, lines.length])
  const stored = lines.filter(({ state }) => state.step === 'stored').length
  const busy = lines.some(({ state: { step } }) => step !== 'stored' && step !== 'failed')
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])

  const take = (input: HTMLInputElement) => {
    add(chosen(input.files ?? []))
    input.value = ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same by keyboard
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'rounded-card border-[1.5px] border-edge border-dashed px-3 py-3',
        over && 'border-accent bg-accent-tint',
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Pick id={`${id}-files`} label={words.choose} drawing={Paperclip} multiple take={take} />
        <Pick id={`${id}-folder`} label={words.folder} drawing={FolderOpen} multiple folder take={take} />
        <Pick
          id={`${id}-camera`}
          label={words.camera}
          drawing={Camera}
          accept="image/*"
          capture="environment"
          take={take}
        />
      </div>
      <p className="mt-1.5 text-soft text-xs">{words.drop}</p>
      {tooMany && (
        <p role="alert" className="mt-1.5 text-risk text-sm">
          {words['too-many']}
        </p>
      )}
      {before > 0 && lines.length === 0 && (
        <p className="mt-1.5 flex items-center gap-2 text-risk text-sm">
          {words['waiting-before'].replace('{n}', String(before))}
          <button
            type="button"
            className="link"
            onClick={() => {
              forgetBegun(itemId)
              setBefore(0)
            }}
          >
            {words.remove}
          </button>
        </p>
      )}
      {lines.length > 1 && (
        <p className="mt-1.5 text-sm" aria-live="polite">
          {words.queue.replace('{stored}', String(stored)).replace('{all}', String(lines.length))}
        </p>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.key}>
            <UploadProgress
              name={shownName(line.folder ? `${line.folder} › ${line.file.name}` : line.file.name)}
              {...shown(line, words)}
              acts={
                line.state.step === 'failed' ? (
                  <span className="flex gap-2">
                    <button type="button" className="link" onClick={() => again(line)}>
                      {words.again}
                    </button>
                    <Close label={words.remove} name={line.file.name} onClick={() => remove(line.key)} />
                  </span>
                ) : line.state.step === 'stored' ? (
                  <Close label={words.remove} name={line.file.name} onClick={() => remove(line.key)} />
                ) : (
                  <button type="button" className="link" onClick={() => stops.current.get(line.key)?.abort()}>
                    {words.stop}
                  </button>
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

const Close = ({
  label,
  name,
  onClick,
}: {
  readonly label: string
  readonly name: string
  readonly onClick: () => void
}) => (
  <button
    type="button"
    aria-label={`${label}: ${name}`}
    onClick={onClick}
    className="grid size-6 place-items-center text-soft hover:text-ink"
  >
    <Glyph of={X} size="s" />
  </button>
)

/** How far a file is, as its line shows it. The hash is the first step, the bytes the second. */
function shown(
  { file, state }: Line,
  words: SendWords,
): { readonly state: UploadState; readonly share: number; readonly detail: string } {
  const size = sizeOf(file.size)
  switch (state.step) {
    case 'waiting':
      return { state: 'waiting', share: 0, detail: size }
    case 'hashing':
      return { state: 'sending', share: state.done / file.size, detail: words.hashing }
    case 'sending':
      return {
        state: 'sending',
        share: state.done / file.size,
        detail: (state.resumed ? words.resumed : words.sending)
          .replace('{sent}', sizeOf(state.done))
          .replace('{size}', size),
      }
    case 'offline':
      return { state: 'paused', share: state.done / file.size, detail: words.offline }
    case 'finishing':
      return { state: 'checking', share: 1, detail: words.finishing }
    case 'stored':
      return { state: 'stored', share: 1, detail: words.stored.replace('{size}', size) }
    case 'failed':
      return { state: 'failed', share: 0, detail: words[state.because] }
  }
}
