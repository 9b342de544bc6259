import { NotSent, sendFile } from '@/components/evidence/send-file'
import { spelledNumber } from '@/lib/domain/evidence/field'
import { nested } from '@/lib/domain/shared/nested'
import type { FieldDesk } from '@/lib/server/evidence/view-field-desk'
import type { FieldRecord } from './record'
import { sha256Of, VaultTrouble } from './sealing'
import { dropPhoto, dropRecord, keepRecord, photoBytes, recordsOf } from './vault'

/** Why sending stopped for all; each has a sentence. */
export type Stop = 'offline' | 'signed-out' | 'other-person' | 'not-yours' | 'elsewhere'

/** How one record stands while it is sent. */
export type Step =
  | { readonly as: 'sending' }
  | { readonly as: 'photos'; readonly n: number; readonly of: number }
  | { readonly as: 'choose' }
  | { readonly as: 'refused' }
  | { readonly as: 'photo' }
  | { readonly as: 'sent'; readonly caseId: string; readonly itemId: string; readonly number: number }

export type Desk = FieldDesk
type Say = (record: FieldRecord, step: Step) => void

class Stopped extends Error {
  constructor(readonly because: Stop) {
    super(because)
  }
}

/** Asks the house by an act. What is no answer at all stops everything and is asked again later. */
async function ask(act: string, input: unknown): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`/api/acts/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  }).catch(() => null)
  if (!response || response.status >= 500) throw new Stopped('offline')
  if (response.status === 401) throw new Stopped('signed-out')
  return { status: response.status, body: await response.json().catch(() => ({})) }
}
type Answer = { readonly result?: unknown; readonly fields?: Record<string, string[]> }

/** Who is signed in, and where their records can go; or why that cannot be said now. */
export async function askDesk(numbers: readonly string[]): Promise<Desk | Stop> {
  try {
    const { status, body } = await ask('view-field-desk', numbers.length > 0 ? { numbers } : {})
    return status === 200 ? (body.result as Desk) : 'not-yours'
  } catch (error) {
    if (error instanceof Stopped) return error.because
    throw error
  }
}

/**
 * Sends what this person wrote, the oldest first. The record's id is the key under which the server does it once, so that
 * whatever breaks in between is simply asked again. A record that waits for a person's choice lets the others pass.
 */
export async function sendAll(owner: string, say: Say): Promise<Stop | null> {
  const sent = await navigator.locks.request('ringleader-field-send', { ifAvailable: true }, (lock) =>
    lock ? sendInOrder(owner, say) : ('elsewhere' as const),
  )
  return sent
}

/** Ends when no other tab is sending any more. */
export const otherTabIsDone = (): Promise<void> =>
  navigator.locks.request('ringleader-field-send', async () => {})

async function sendInOrder(owner: string, say: Say): Promise<Stop | null> {
  const ready = (await recordsOf(owner)).records.filter((record) => record.ready || record.sent)
  if (ready.length === 0) return null
  const named = [...new Set(ready.map(({ caseNumber }) => spelledNumber(caseNumber)).filter(Boolean))]
  const desk = await askDesk(named.slice(0, 50))
  if (typeof desk === 'string') return desk
  if (desk.owner !== owner) return 'other-person'
  try {
    for (const record of ready) await sendOne(owner, record, desk, say)
    return null
  } catch (error) {
    if (error instanceof Stopped) return error.because
    throw error
  }
}

async function sendOne(owner: string, record: FieldRecord, desk: Desk, say: Say) {
  const caseId =
    record.caseId ?? desk.found.find(({ number }) => number === spelledNumber(record.caseNumber))?.caseId
  const logged = record.sent ? record : caseId ? await log(owner, record, caseId, say) : null
  if (!logged?.sent) {
    if (!caseId) say(record, { as: 'choose' })
    return
  }
  for (const [index, photo] of logged.photos.entries()) {
    say(logged, { as: 'photos', n: index + 1, of: logged.photos.length })
    const bytes = await photoBytes(owner, photo.id)
    // Gone from the device means acknowledged before the page was closed.
    if (!bytes) continue
    if ((await sha256Of(bytes)) !== photo.sha256) throw new VaultTrouble('no-key')
    try {
      const file = new File([bytes], photo.name, { type: photo.type })
      await sendFile(file, logged.sent, () => {}, new AbortController().signal, photo.sha256)
    } catch (error) {
      if (!(error instanceof NotSent)) throw error
      if (error.because === 'signed-out') throw new Stopped('signed-out')
      if (error.because === 'offline') throw new Stopped('offline')
      return say(logged, { as: 'photo' })
    }
    await dropPhoto(photo.id)
  }
  await dropRecord(record.id)
  say(record, { as: 'sent', ...logged.sent })
}

/** Logs the record, and keeps what it became before anything else is done. */
async function log(owner: string, record: FieldRecord, caseId: string, say: Say) {
  say(record, { as: 'sending' })
  const { status, body } = await ask('log-evidence', {
    ...nested({ ...record.answers, type: record.type }),
    caseId,
    draftId: record.id,
  })
  if (status === 200) {
    const sent = body.result as NonNullable<FieldRecord['sent']>
    const { errors: _, ...rest } = record
    const logged: FieldRecord = { ...rest, sent }
    await keepRecord(owner, logged)
    return logged
  }
  if (status === 404) {
    const { caseId: _, ...rest } = record
    await keepRecord(owner, rest)
    say(rest, { as: 'choose' })
    return { ...rest, sent: undefined }
  }
  const refused: FieldRecord = { ...record, ready: false, errors: body.fields ?? {} }
  await keepRecord(owner, refused)
  say(refused, { as: 'refused' })
  return null
}
