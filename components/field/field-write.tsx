'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { answersIn } from '@/components/evidence/draft-store'
import { FormFoot } from '@/components/evidence/form-foot'
import { LogForm } from '@/components/evidence/log-form'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { FieldCase } from './field-case'
import { FieldChecks } from './field-checks'
import { FieldPhotos } from './field-photos'
import { newId } from './new-id'
import type { FieldAnswers, FieldRecord } from './record'
import type { VaultReason } from './sealing'
import { troubleOf } from './use-desk'
import { useJudge } from './use-judge'
import { useTurn } from './use-turn'
import { usually } from './usually'
import { dropPhoto, type Habits, keepHabits, keepPhoto, keepRecord } from './vault'

const pause = 400
const nothing = { origins: [], procedures: [], items: [], item: null }

/** The form of one record: what cannot wait first, kept encrypted as it is typed, judged by the same rules as at a desk. */
export function FieldWrite({
  owner,
  record: begun,
  habits,
  close,
}: {
  readonly owner: string
  readonly record: FieldRecord
  readonly habits: Habits | undefined
  readonly close: () => Promise<void>
}) {
  const t = useTranslations('field')
  const kind = kinds[begun.type]
  const judge = useJudge()
  const mine = useTurn(`ringleader-field-record:${begun.id}`)
  const box = useRef<HTMLDivElement>(null)
  const at = useRef({ record: begun, timer: 0, turn: Promise.resolve() })
  const [given] = useState(() => usually(kind, begun, habits))
  const [photos, setPhotos] = useState(begun.photos)
  const [answers, setAnswers] = useState<FieldAnswers>(given.answers)
  const [state, setState] = useState<'idle' | 'keeping' | 'kept'>('idle')
  const [trouble, setTrouble] = useState<VaultReason | null>(null)

  /** Saves follow each other, so that an older state is never written over a newer one. */
  const keep = useCallback(
    (more: Partial<FieldRecord> = {}) => {
      const form = box.current?.querySelector('form')
      if (!form) return Promise.resolve()
      clearTimeout(at.current.timer)
      const typed = answersIn(form)
      const caseNumber = String(new FormData(form).get('$case') ?? '').trim()
      const { caseId, ...before } = at.current.record
      const record: FieldRecord = {
        ...before,
        ...(caseNumber === before.caseNumber && caseId ? { caseId } : {}),
        ...{ answers: typed, caseNumber, ready: false, savedAt: new Date().toISOString() },
        ...more,
      }
      at.current.record = record
      setAnswers(typed)
      setState('keeping')
      at.current.turn = at.current.turn
        .then(() => keepRecord(owner, record))
        .then(() => {
          setTrouble(null)
          setState('kept')
        })
        .catch((error) => setTrouble(troubleOf(error)))
      return at.current.turn
    },
    [owner],
  )

  useEffect(() => {
    if (mine !== 'mine') return
    const form = box.current?.querySelector('form')
    const typed = () => {
      clearTimeout(at.current.timer)
      at.current.timer = window.setTimeout(() => void keep(), pause)
    }
    const hide = () => document.visibilityState === 'hidden' && void keep()
    const leave = () => void keep()
    form?.addEventListener('input', typed)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', leave)
    return () => {
      form?.removeEventListener('input', typed)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', leave)
      clearTimeout(at.current.timer)
    }
  }, [keep, mine])

  const add = async (files: readonly File[]) => {
    for (const file of files) {
      const { photos: there } = at.current.record
      try {
        const name = file.name || `photo-${there.length + 1}.jpg`
        const photo = await keepPhoto(owner, begun.id, newId(), file, name)
        await keep({ photos: [...there, photo] })
        setPhotos(at.current.record.photos)
      } catch (error) {
        setTrouble(troubleOf(error))
      }
    }
  }
  const remove = async (id: string) => {
    await keep({ photos: at.current.record.photos.filter((photo) => photo.id !== id) })
    await dropPhoto(id).catch(() => {})
    setPhotos(at.current.record.photos)
  }

  const finish = async (_: FormState): Promise<FormState> => {
    const form = box.current?.querySelector('form')
    const typed = form ? answersIn(form) : {}
    const errors = judge(begun.type, typed)
    if (Object.keys(errors).length > 0) return { answers: typed, errors }
    const { errors: __, ...rest } = at.current.record
    at.current.record = rest
    await keep({ ready: true })
    const { obtainedBy, obtainedPlace } = typed
    const habit = { by: String(obtainedBy ?? ''), place: String(obtainedPlace ?? '') }
    await keepHabits(owner, { ...habit, on: new Date().toISOString() }).catch(() => {})
    await close()
    return null
  }

  if (mine === 'waiting') return null
  if (mine === 'another')
    return (
      <Notice tone="risk" acts={<Button onClick={() => void close()}>{t('back')}</Button>}>
        {t('locked')}
      </Notice>
    )
  return (
    <div ref={box}>
      <LogForm
        kind={kind}
        view={nothing}
        given={given.answers}
        filled={given.filled}
        first={begun.errors ? { answers: begun.answers, errors: begun.errors } : null}
        action={finish}
        hidden={{}}
        show="once"
        before={
          <>
            <FieldCase number={begun.caseNumber} />
            <FieldPhotos
              owner={owner}
              photos={photos}
              add={(files) => void add(files)}
              remove={(id) => void remove(id)}
            />
          </>
        }
        foot={
          <FormFoot
            missing={
              <>
                {trouble && (
                  <Notice tone="stop" alert>
                    {t(`vault.${trouble}`)}
                  </Notice>
                )}
                <FieldChecks kind={kind} answers={answers} />
              </>
            }
          >
            <span role="status" className="min-w-0 flex-1 text-sm text-soft">
              {t(state)}
            </span>
            <Button onClick={() => void keep().then(close)}>{t('back')}</Button>
            <SubmitButton>{t('done')}</SubmitButton>
          </FormFoot>
        }
      />
    </div>
  )
}
