'use client'
import { useEffect, useRef, useState } from 'react'
import { latinDigits } from '@/lib/domain/shared/shapes'
import { confidences, samplingPlan, shares } from '@/lib/domain/weights/sampling-plan'

export type SamplingWords = {
  readonly caption: string
  readonly claim: string
  readonly share: Readonly<Record<string, string>>
  readonly confidence: Readonly<Record<string, string>>
  /** While the number of units is not given yet. */
  readonly type: string
}

/** The sampling calculator inside a form: it reads the number of units where it is typed, and keeps nothing. */
export function SamplingLive({ name, words }: { readonly name: string; readonly words: SamplingWords }) {
  const here = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    const field = here.current?.closest('form')?.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement)) return
    const read = () => setTyped(field.value)
    read()
    field.addEventListener('input', read)
    return () => field.removeEventListener('input', read)
  }, [name])
  const units = Number(latinDigits(typed.replace(/\s/g, '')) || 'x')
  const known = Number.isInteger(units) && units >= 1 && units <= 10_000_000
  return (
    <div ref={here} className="mt-2 text-sm" aria-live="polite">
      {known ? <Rows units={units} words={words} /> : <p className="text-soft">{words.type}</p>}
    </div>
  )
}

function Rows({ units, words }: { readonly units: number; readonly words: SamplingWords }) {
  const { statistical } = samplingPlan(units)
  const tested = (share: number, confidence: number) =>
    statistical.find((row) => row.share === share && row.confidence === confidence)?.tested
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr className="border-line border-b text-soft text-xs">
          <th scope="col" className="py-1 text-start font-control">
            {words.claim}
          </th>
          {confidences.map((confidence) => (
            <th key={confidence} scope="col" className="py-1 text-end font-control">
              {words.confidence[confidence]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share} className="border-line border-b">
            <th scope="row" className="py-1 text-start font-normal">
              {words.share[share]}
            </th>
            {confidences.map((confidence) => (
              <td key={confidence} className="py-1 text-end font-mono">
                {tested(share, confidence)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
