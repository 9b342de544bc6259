'use client'
import { useEffect, useRef, useState } from 'react'
import type { Said } from '@/lib/domain/evidence/kind'
import { inWords } from '@/lib/domain/shared/number-words'
import { parseWeight } from '@/lib/domain/shared/quantity'
import { latinDigits } from '@/lib/domain/shared/shapes'

/** Says in words, beside the field it stands in, what was typed there: 1.234 and 1234 look alike, and do not sound alike. */
export function Echo({
  name,
  kind,
  language,
  unit,
}: {
  readonly name: string
  readonly kind: 'weight' | 'count'
  readonly language: keyof Said
  readonly unit: string
}) {
  const here = useRef<HTMLOutputElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const field = here.current?.closest('form')?.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement)) return
    const say = () => setTyped(field.value)
    say()
    field.addEventListener('input', say)
    return () => field.removeEventListener('input', say)
  }, [name])
  const words = wordsOf(typed, kind)?.[language]
  return (
    <output ref={here} className="mt-1 block text-soft text-sm empty:hidden">
      {words && (language === 'km' ? `${words}${unit}` : `${words} ${unit}`)}
    </output>
  )
}

/** What the house would read: the words are of the number that will be kept, not of the signs that were typed. */
function wordsOf(typed: string, kind: 'weight' | 'count'): Said | null {
  if (kind === 'count') return inWords(latinDigits(typed.replace(/\s/g, '')))
  const read = parseWeight(typed)
  return read.ok ? inWords(read.value.toFixed(6).replace(/\.?0+$/, '')) : null
}
