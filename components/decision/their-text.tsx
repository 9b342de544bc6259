'use client'
import { useField } from '@/components/ui/form-state'

/** What another wrote meanwhile, beside what was typed here: both texts are there to choose from. */
export function TheirText({
  name,
  label,
  lang,
}: {
  readonly name: string
  readonly label: string
  readonly lang: string
}) {
  const { answer } = useField(name, undefined)
  if (!answer) return null
  return (
    <div className="mb-3 rounded-control border border-risk/35 bg-risk-tint px-3 py-2 text-sm">
      <p className="font-control">{label}</p>
      <p lang={lang} className="whitespace-pre-line">
        {answer}
      </p>
    </div>
  )
}
