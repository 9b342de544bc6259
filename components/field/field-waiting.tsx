'use client'
import { useEffect, useState } from 'react'
import { keepDraft, type Typed } from '@/components/evidence/draft-store'
import { keepThisPage } from './field-cache'
import { newId } from './new-id'
import { deviceDraftsOf, dropDeviceDraft, othersWaiting, recordsOf, remember } from './vault'

/**
 * In the house, on a device that was in the field: remembers under whose mark it writes, puts drafts that were typed while
 * the line was away where they belong, and says that records wait. It holds no word of any case.
 */
export function FieldWaiting({
  owner,
  by,
  words,
}: {
  readonly owner: string
  readonly by: string
  readonly words: Readonly<Record<'mine' | 'others' | 'go', string>>
}) {
  const [waiting, setWaiting] = useState({ mine: 0, others: 0 })
  useEffect(() => {
    const look = async () => {
      await remember(owner, by)
      await putDrafts(owner)
      const { records, unreadable } = await recordsOf(owner)
      setWaiting({ mine: records.length + unreadable.length, others: await othersWaiting(owner) })
    }
    // A browser that keeps nothing loses nothing here; the field page says so where it matters.
    void look().catch(() => {})
    void keepThisPage()
    window.addEventListener('online', look)
    return () => window.removeEventListener('online', look)
  }, [owner, by])
  if (waiting.mine + waiting.others === 0) return null
  return (
    <p role="status" data-print="no" className="bg-accent-tint px-4 py-1.5 text-sm sm:px-page">
      {words[waiting.mine > 0 ? 'mine' : 'others']}{' '}
      <a className="link" href="/field">
        {words.go}
      </a>
    </p>
  )
}

/** A draft that was written on elsewhere in between becomes a draft of its own: nothing is merged, nothing is lost. */
async function putDrafts(owner: string) {
  for (const draft of await deviceDraftsOf(owner)) {
    const typed = draft as unknown as Typed // kept by the form itself, see draft-keeper
    const kept = await keepDraft(typed)
    const apart = kept.as === 'elsewhere' || kept.as === 'gone'
    const done = apart ? await keepDraft({ ...typed, draftId: newId(), version: 0 }) : kept
    if (done.as === 'kept') await dropDeviceDraft(typed.draftId)
  }
}
