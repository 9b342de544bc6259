'use client'
import { Camera as CameraIcon, CameraOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Glyph } from '@/components/ui/glyph'
import { aReader } from './reader'

type State = 'off' | 'on' | 'refused' | 'none'

/** Looks for codes through the camera of the device, from when it is asked until it is stopped. Pictures stay on the device. */
export function Camera({ onRead }: { readonly onRead: (text: string) => void }) {
  const t = useTranslations('ui.scan')
  const [state, setState] = useState<State>('off')
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onRead)
  told.current = onRead
  useEffect(() => {
    if (state !== 'on' || !video.current) return
    return look(video.current, (text) => told.current(text), setState)
  }, [state])
  const begin = () => setState(navigator.mediaDevices ? 'on' : 'none')
  return (
    <div className="mb-3">
      <button
        type="button"
        className="btn inline-flex min-h-11 items-center gap-2 rounded-tag border border-edge bg-surface px-3 font-control"
        onClick={state === 'on' ? () => setState('off') : begin}
      >
        <Glyph of={state === 'on' ? CameraOff : CameraIcon} size="s" />
        {t(state === 'on' ? 'stop-camera' : 'use-camera')}
      </button>
      <video
        ref={video}
        hidden={state !== 'on'}
        muted
        playsInline
        aria-label={t('camera')}
        className="mt-2 aspect-video w-full max-w-xl rounded-card border border-line bg-ink object-cover"
      />
      <p role="status" className="mt-1 text-sm text-soft">
        {state === 'on'
          ? t('hold-still')
          : state === 'refused'
            ? t('camera-refused')
            : state === 'none'
              ? t('camera-none')
              : ''}
      </p>
    </div>
  )
}

/** How soon the same code may be read again: a hand needs a moment to take the next object. */
const again = 2_500
const between = 150

function look(video: HTMLVideoElement, found: (text: string) => void, say: (state: State) => void) {
  let ended = false
  let stream: MediaStream | undefined
  let stop = () => {}
  const last = { text: '', at: 0 }
  const run = async () => {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
    })
    if (ended) return end()
    video.srcObject = stream
    await video.play()
    const reader = await aReader()
    stop = reader.end
    while (!ended) {
      for (const text of await reader.read(video)) {
        if (ended || (text === last.text && Date.now() - last.at < again)) continue
        Object.assign(last, { text, at: Date.now() })
        found(text)
      }
      await new Promise((done) => setTimeout(done, between))
    }
  }
  const end = () => {
    ended = true
    stop()
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  run().catch((error: unknown) => {
    const why = error instanceof DOMException ? error.name : ''
    if (!ended) say(why === 'NotAllowedError' ? 'refused' : 'none')
    end()
  })
  return end
}
