'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'

const reasons = ['fled', 'danger', 'scale', 'seals', 'moved', 'alone'] as const

/** The usual reasons why something was not possible at the scene: a tap writes one into the remarks, where it can be changed. */
export function SceneReasons() {
  const t = useTranslations('ui.scene')
  const box = useRef<HTMLFieldSetElement>(null)
  const write = (reason: string) => {
    const remarks = box.current?.closest('form')?.elements.namedItem('remarks')
    if (!(remarks instanceof HTMLTextAreaElement) || remarks.value.includes(reason)) return
    remarks.value = [remarks.value.trim(), reason].filter(Boolean).join('\n')
    // A form that keeps what is typed hears of it as if it were typed.
    remarks.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <fieldset ref={box} className="mt-1.5 [@media(scripting:none)]:hidden">
      <legend className="mb-1 text-soft text-sm">{t('lead')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {reasons.map((reason) => (
          <Button key={reason} size="small" onClick={() => write(t(`reason.${reason}`))}>
            {t(`short.${reason}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
