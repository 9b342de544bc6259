'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'

/** The keys of the matrix, in words. */
export function KeysDialog({ ref }: { readonly ref: RefObject<HTMLDialogElement | null> }) {
  const t = useTranslations('matrix.key')
  const rows = [
    [[t('arrows'), 'Home', 'End'], t('move')],
    [['Enter'], t('open')],
    [[t('space')], t('choose')],
    [['L'], t('link')],
    [['J', 'K'], t('next')],
    [['O'], t('original')],
    [['/'], t('filter')],
    [['Esc'], t('close')],
    [['?'], t('help')],
  ] as const
  return (
    <dialog
      ref={ref}
      aria-labelledby="matrix-keys"
      className="m-auto w-[min(28rem,92vw)] rounded-card border border-edge bg-surface p-5 text-ink backdrop:bg-bar/50"
    >
      <h2 id="matrix-keys" className="text-lg">
        {t('title')}
      </h2>
      <dl className="my-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {rows.map(([keys, words]) => (
          <div key={words} className="contents">
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit">{t('done')}</Button>
      </form>
    </dialog>
  )
}
