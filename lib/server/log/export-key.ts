import { join } from 'node:path'
import { settings } from '@/lib/settings'
import {
  formatSigningKey,
  formatVerifierKey,
  generateSigningKey,
  parseSigningKey,
  type SigningKey,
} from '@/lib/transparency/key'
import { readIfThere, writeNew } from './durable'

const place = () => join(settings().data, 'export-key')

/** The key that signs exports, made when it is first needed. It is not the sealer's: who has it can sign no log. */
export function exportKey(): SigningKey {
  const kept = readIfThere(place())
  if (kept !== null) return parseSigningKey(kept.trim())
  const made = generateSigningKey('log', `${new URL(settings().publicUrl).host}/export`)
  // Another process may have made it in this instant: what lies there counts.
  return writeNew(place(), `${formatSigningKey(made)}\n`)
    ? made
    : parseSigningKey(readIfThere(place())?.trim() ?? '')
}

/** Its public half, as it is handed around. */
export const exportVerifierKey = (): string => formatVerifierKey(exportKey())
