'use client'
import { useEffect, useState } from 'react'

/** Holds something for one tab alone: nobody writes over what another tab is writing (Web Locks API). */
export function useTurn(name: string): 'waiting' | 'mine' | 'another' {
  const [turn, setTurn] = useState<'waiting' | 'mine' | 'another'>('waiting')
  useEffect(() => {
    let letGo = () => {}
    let over = false
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const ask = (tries: number): Promise<void> =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (over) return
        if (lock) {
          setTurn('mine')
          return held
        }
        // A page that is just being left lets go a moment later.
        if (tries > 0) setTimeout(() => void ask(tries - 1), 250)
        else setTurn('another')
      })
    void ask(3)
    return () => {
      over = true
      letGo()
    }
  }, [name])
  return turn
}
