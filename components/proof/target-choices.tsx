'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Field, type FieldWords } from '@/components/ui/field'
import { useField } from '@/components/ui/form-state'
import { Glyph } from '@/components/ui/glyph'

export type TargetGroup = {
  readonly title: string
  readonly mark?: ReactNode
  readonly open: boolean
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}

/** Any number of things to tick, in parts that open. A part in which something is ticked is open. */
export function TargetChoices({
  groups,
  values,
  ...words
}: FieldWords & { readonly groups: readonly TargetGroup[]; readonly values: readonly string[] }) {
  const { answers } = useField(words.name, values)
  const first = groups[0]?.options[0]?.value
  return (
    <Field {...words} group>
      {({ id, name, ...described }) =>
        groups.map(({ title, mark, open, options }) => (
          <details
            key={title}
            open={open || options.some(({ value }) => answers.includes(value))}
            className="group mb-2 rounded-control border border-line px-3 py-1.5"
          >
            <summary className="no-marker flex list-none items-start gap-2 py-1 font-control">
              <Glyph of={ChevronRight} size="s" className="mt-[0.3em] group-open:rotate-90" />
              {mark}
              <span className="min-w-0 flex-1">{title}</span>
            </summary>
            <div className="divide-y divide-line">
              {options.map((option) => (
                <label key={option.value} className="flex items-start gap-2.5 py-2">
                  <input
                    type="checkbox"
                    id={option.value === first ? id : `${id}-${option.value}`}
                    name={name}
                    value={option.value}
                    defaultChecked={answers.includes(option.value)}
                    aria-invalid={described['aria-invalid']}
                    className="mt-0.5"
                  />
                  <span className="min-w-0 flex-1">
                    <span className="font-control">{option.label}</span>
                    {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
                  </span>
                </label>
              ))}
            </div>
          </details>
        ))
      }
    </Field>
  )
}
