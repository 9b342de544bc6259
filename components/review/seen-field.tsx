'use client'
import { useField } from '@/components/ui/form-state'

/** What the writer saw last, sent along; where another was quicker, what was shown of theirs counts as seen. */
export function SeenField({ name, value }: { readonly name: 'seq' | 'version'; readonly value: number }) {
  const { answer } = useField(name, String(value))
  return <input type="hidden" name={name} value={answer} readOnly />
}
