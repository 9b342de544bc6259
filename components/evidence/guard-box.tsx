'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Guardrail } from '@/components/ui/notice'
import type { Mark } from '@/lib/domain/evidence/marks'
import type { GuardWords } from './guard-words'

/** What a form holds now, by field; empty answers left out. */
export type Typed = Readonly<Record<string, string>>

const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )

/** The marks that the answers so far put at one field, brought up to date as they are typed. */
export function useTyped(marksOf: (typed: Typed) => readonly Mark[], field: string) {
  const anchor = useRef<HTMLDivElement>(null)
  const judge = useRef(marksOf)
  judge.current = marksOf
  const [marks, setMarks] = useState<readonly Mark[]>([])
  useEffect(() => {
    const form = anchor.current?.closest('form')
    if (!form) return
    const look = () => {
      const found = judge.current(typedIn(form)).filter((mark) => mark.field === field)
      const same = (before: readonly Mark[]) =>
        before.map(({ because }) => because.id).join() === found.map(({ because }) => because.id).join()
      setMarks((before) => (same(before) ? before : found))
    }
    look()
    form.addEventListener('input', look)
    form.addEventListener('change', look)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('change', look)
    }
  }, [field])
  return { anchor, marks }
}

/** Under the field that caused it: which rule is broken, by which article, and what follows. It refuses nothing. */
export function GuardBox({
  anchor,
  marks,
  language,
  words,
  still,
}: {
  readonly anchor: RefObject<HTMLDivElement | null>
  readonly marks: readonly Mark[]
  readonly language: 'en' | 'km'
  readonly words: GuardWords
  readonly still: string
}) {
  const [first] = marks
  return (
    <div ref={anchor} className={first ? 'mb-4' : undefined}>
      {first && (
        <Guardrail title={words.titles[first.mark]}>
          <ul className="space-y-1.5">
            {marks.map(({ because }) => (
              <li key={because.id}>
                {because.text[language]} <span className="text-soft">{words.laws[because.id]}</span>
              </li>
            ))}
          </ul>
          <p className="mt-1.5 text-soft">{still}</p>
        </Guardrail>
      )}
    </div>
  )
}
