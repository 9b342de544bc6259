'use client'
import { useField } from '@/components/ui/form-state'

/** What another chose meanwhile, beside what was chosen here. */
export function TheirChoice({
  name,
  label,
  said,
}: {
  readonly name: string
  readonly label: string
  readonly said: Readonly<Record<string, string>>
}) {
  const { answer } = useField(name, undefined)
  if (!answer) return null
  return (
    <p className="mb-3 rounded-control border border-risk/35 bg-risk-tint px-3 py-2 text-sm">
      <span className="font-control">{label}</span> {said[answer] ?? answer}
    </p>
  )
}
