import type { ItemType } from '@/lib/domain/evidence/kind'

/** A photograph that waits with its record: its name, length and the SHA-256 that was computed when it was taken. */
export type FieldPhoto = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

export type FieldAnswers = Readonly<Record<string, string | readonly string[]>>

/** What an officer wrote at the scene. Everything but its id lies encrypted on the device. */
export type FieldRecord = {
  /** UUID v7: its place in the order, and the key under which the server does it once. */
  readonly id: string
  readonly type: ItemType
  /** The case as the officer named it; empty when they decide later. */
  readonly caseNumber: string
  /** The case that the officer chose while online. */
  readonly caseId?: string
  readonly answers: FieldAnswers
  readonly photos: readonly FieldPhoto[]
  /** True when the officer said that it may go up. */
  readonly ready: boolean
  /** The item it became; its photographs may still wait. */
  readonly sent?: { readonly caseId: string; readonly itemId: string; readonly number: number }
  /** What the server said beside each field when it did not take the record. */
  readonly errors?: Readonly<Record<string, readonly string[]>>
  readonly savedAt: string
}
