import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { latinDigits } from '@/lib/domain/shared/shapes'
import { kinds } from './catalogue'
import { type ItemType, itemTypes } from './kind'

/**
 * What can be written at the scene without a network: things that are taken there, and photographs. Never what an informant
 * told: a device that is lost must not lead to a person.
 */
export const fieldTypes: readonly ItemType[] = itemTypes.filter((type) => {
  const { physical, readiness } = kinds[type]
  return (physical || type === 'photo_cctv') && readiness.class !== 'informant'
})

/** Under which mark a device keeps what an account wrote; nobody can read the account out of it. */
export const ownerMark = (accountId: string): string =>
  bytesToHex(sha256(utf8ToBytes(`ringleader field owner 1 ${accountId}`))).slice(0, 32)

/** A case's number as it is compared: Latin digits, capitals, no blanks. */
export const spelledNumber = (typed: string): string =>
  latinDigits(typed)
    .replace(/[\s\u200b-\u200d]+/g, '')
    .toUpperCase()
