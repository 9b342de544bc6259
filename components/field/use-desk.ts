'use client'
import { useCallback, useEffect, useState } from 'react'
import { askToLast, keepThisPage } from './field-cache'
import type { FieldRecord } from './record'
import { type VaultReason, VaultTrouble } from './sealing'
import { askDesk, type Desk } from './send'
import { type Habits, habitsOf, lastOwner, othersWaiting, recordsOf, remember } from './vault'

export type DeskState = {
  readonly loaded: boolean
  /** Under whose mark this device writes now. */
  readonly owner?: string
  readonly habits?: Habits
  readonly records: readonly FieldRecord[]
  readonly unreadable: readonly string[]
  readonly others: number
  readonly trouble?: VaultReason
  /** Who is signed in, as far as that could be asked. */
  readonly desk?: Desk
  readonly signedOut: boolean
  readonly keptForOffline: boolean | null
  readonly lasting: boolean
}

const empty: DeskState = {
  ...{ loaded: false, records: [], unreadable: [], others: 0, signedOut: false, keptForOffline: null },
  lasting: true,
}

export const troubleOf = (error: unknown): VaultReason =>
  error instanceof VaultTrouble ? error.because : 'no-store'

/** What lies on this device, for whom, and whether the page will open without a network. */
export function useDesk() {
  const [state, setState] = useState(empty)
  const set = useCallback((more: Partial<DeskState>) => setState((before) => ({ ...before, ...more })), [])

  const refresh = useCallback(async () => {
    try {
      const owner = await lastOwner()
      const waiting = owner ? await recordsOf(owner) : { records: [], unreadable: [] }
      const habits = owner ? await habitsOf(owner) : undefined
      set({ loaded: true, owner, habits, ...waiting, others: await othersWaiting(owner) })
    } catch (error) {
      set({ loaded: true, trouble: troubleOf(error) })
    }
  }, [set])

  const whoIsHere = useCallback(async () => {
    const desk = navigator.onLine ? await askDesk([]) : 'offline'
    if (typeof desk === 'string') return set({ signedOut: desk === 'signed-out' })
    set({ desk, signedOut: false })
    await remember(desk.owner, desk.nameKm ?? desk.nameLatin).catch((error) =>
      set({ trouble: troubleOf(error) }),
    )
    await refresh()
  }, [refresh, set])

  useEffect(() => {
    void refresh().then(whoIsHere)
    void keepThisPage().then((keptForOffline) => set({ keptForOffline }))
    void askToLast().then((lasting) => set({ lasting }))
    const again = () => void whoIsHere()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [refresh, whoIsHere, set])

  return { state, set, refresh, whoIsHere }
}
