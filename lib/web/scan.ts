import 'server-only'
import { codeIn, labelPath } from '@/lib/domain/custody/label'
import { ownPath } from '@/lib/domain/identity/own-path'
import { ownOrigins } from './origin'

const pagesOfCodes = /^\/(l|cases\/[0-9a-f-]{36}\/custody|custody\/receive)(\/|$)/

/** What the code of a printed paper says; only its own form brings a scan back. */
const ofAPaper = /^RL:P:([0-9A-Z-]{4,24})$/i

/** Where a scanned or typed text leads: a page of our own that our codes name. Null for every other text and address. */
export function leadsTo(text: string): string | null {
  const code = codeIn(text)
  if (code) return `${labelPath}${code}`
  const paper = ofAPaper.exec(text.trim())?.[1]
  if (paper) return `/papers?code=${paper.toUpperCase()}`
  if (!URL.canParse(text)) return null
  const { origin, pathname, search, hash } = new URL(text)
  if (!ownOrigins().includes(origin) || !pagesOfCodes.test(pathname)) return null
  return ownPath(`${pathname}${search}${hash}`)
}

/** The address that a printed or shown code carries: of our own origin, whatever the request said. */
export const addressOf = (path: string): string => `${home()}${path}`

const home = () => new URL(process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).origin
