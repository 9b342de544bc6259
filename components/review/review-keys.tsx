'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { typing } from '@/components/matrix/moves'
import { Kbd } from '@/components/ui/kbd'

/** The keys of the review, shown and heard; and the position, which is kept on the server as the reader goes. */
export function ReviewKeys({
  caseId,
  cell,
  linkId,
  words,
}: {
  readonly caseId: string
  readonly cell: string | null
  readonly linkId: string | null
  readonly words: Readonly<Record<'title' | 'next' | 'questions' | 'rest' | 'out', string>>
}) {
  const router = useRouter()
  useEffect(() => {
    if (!cell) return
    // Where it does not get through, the reader goes on from where they were before.
    void fetch('/api/acts/keep-position', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ caseId, cell, ...(linkId ? { linkId } : {}) }),
      keepalive: true,
    }).catch(() => {})
  }, [caseId, cell, linkId])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof HTMLElement)) return
      if (typing(event.target)) {
        // Out of a field, so that the keys are heard again; what was typed stays.
        if (event.key === 'Escape') event.target.blur()
        return
      }
      const key = event.key.toLowerCase()
      const step = steps[key]
      const href = step && there(step)
      if (href) router.push(href, { scroll: false })
      else if (!step && /^[1-6cnr]$/.test(key)) {
        if (!openForm(key)) return
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router])
  return (
    <section
      aria-label={words.title}
      data-print="no"
      className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft"
    >
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {words.next}
      </span>
      <span>
        <Kbd>1</Kbd> – <Kbd>6</Kbd> {words.questions}
      </span>
      <span>
        <Kbd>C</Kbd> <Kbd>N</Kbd> <Kbd>R</Kbd> {words.rest}
      </span>
      <span>
        <Kbd>Esc</Kbd> {words.out}
      </span>
    </section>
  )
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }

/** The address one step on: the next link of the open cell, and from its last the next cell. */
function there(step: 1 | -1): string | null {
  const cells = [...document.querySelectorAll<HTMLAnchorElement>('a[data-cell]')]
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#links a[data-step]')]
  const here = links.findIndex((one) => one.getAttribute('aria-current') === 'true')
  const open = cells.findIndex((one) => one.getAttribute('aria-current') === 'true')
  const next = here === -1 ? undefined : links[here + step]
  return (next ?? cells[open + step])?.getAttribute('href') ?? null
}

/** Opens the form of a key, with the forms around it, and goes to its first field. */
function openForm(key: string): boolean {
  const part = document.querySelector<HTMLElement>(`[data-key="${key}"]`)
  if (!part) return false
  for (
    let around = part.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  )
    around.open = true
  const own = part.querySelector('details')
  if (own) own.open = true
  part.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button')?.focus()
  return true
}
