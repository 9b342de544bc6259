'use client'
import { createContext, useContext } from 'react'

const Close = createContext<(() => void) | null>(null)

/** Tells a form what it stands in, so that a dialog closes when the form was accepted. */
export const CloseAround = Close

/** Closes what stands around, if something does. */
export const useCloseAround = () => useContext(Close)
