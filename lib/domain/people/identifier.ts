import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { z } from 'zod'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'
import { bareKey, searchKey } from './search-key'

/** A sign by which somebody can be found. */
export const identifierKinds = [
  'phone',
  'imei',
  'bank_account',
  'mobile_money',
  'wallet',
  'plate',
  'id_document',
  'alias',
  'address',
  'social_handle',
] as const
export const identifierKind = z.enum(identifierKinds)
export type IdentifierKind = z.infer<typeof identifierKind>

/** As it is shown, and as it is compared: two writings of one identifier have one normal form. */
export type WrittenIdentifier = { readonly display: string; readonly normal: string }

/** Normalises an identifier on entry. What cannot be one is refused; what might be is kept, never guessed at. */
export function normaliseIdentifier(kind: IdentifierKind, raw: string): Ruling<WrittenIdentifier> {
  const display = raw
    .replace(unseen, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (display === '') return refuse('missing', 'identifier')
  if (display.length > 200 || !display.isWellFormed()) return refuse('identifier-unreadable', 'identifier')
  return writings[kind](display)
}

const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The IMEI's last digit, from the fourteen before it (3GPP TS 23.003 annex B, Luhn). */
export function imeiCheckDigit(fourteen: string): number {
  const sum = [...fourteen].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

const writings: Record<IdentifierKind, (display: string) => Ruling<WrittenIdentifier>> = {
  phone,
  imei,
  bank_account: (display) => code(display, 5, 34, 'not-an-account'),
  mobile_money: (display) => (phone(display).ok ? phone(display) : code(display, 5, 34, 'not-an-account')),
  wallet,
  plate: (display) => {
    const normal = bareKey(display).toUpperCase()
    return /\d/.test(normal) ? allow({ display, normal }) : refuse('not-a-plate', 'identifier')
  },
  id_document: (display) => code(display, 5, 20, 'not-a-document-number'),
  alias: (display) => allow({ display, normal: searchKey(display) }),
  address: (display) =>
    worded(
      display,
      searchKey(display)
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim(),
    ),
  social_handle: (display) => worded(display, handle(display)),
}

function phone(display: string): Ruling<WrittenIdentifier> {
  const digits = latinDigits(display)
  // 00 is what people write for +. Cambodia dials 001, 007 or 008, and 00855 read so would be a number in Brazil.
  // Records systems write E.164 without its +; that reading comes last.
  const tries = [digits.replace(/^00/, '+'), digits, `+${digits}`].map((written) =>
    parsePhoneNumberFromString(written, 'KH'),
  )
  // Possible, not valid: a new prefix must not turn a real number away.
  const number = tries.find((each) => each?.isPossible() && each.ext === undefined)
  if (number === undefined) return refuse('not-a-phone-number', 'identifier')
  return allow({ display: number.formatInternational(), normal: number.number })
}

/** Fifteen digits with a check digit, fourteen without, or sixteen with a software version, which is left out. */
function imei(display: string): Ruling<WrittenIdentifier> {
  const digits = latinDigits(display).replace(/[\s/.-]/g, '')
  if (!/^\d{14,16}$/.test(digits)) return refuse('not-an-imei', 'identifier')
  const fourteen = digits.slice(0, 14)
  const whole = `${fourteen}${imeiCheckDigit(fourteen)}`
  if (digits.length === 15 && digits !== whole)
    return refuse('imei-check-digit', 'identifier', { imei: fourteen })
  return allow({ display: whole, normal: whole })
}

/** Capital letters and digits, as on the paper, without what is put between them for reading. */
function code(
  display: string,
  shortest: number,
  longest: number,
  because: string,
): Ruling<WrittenIdentifier> {
  const normal = latinDigits(display)
    .replace(/[\s./-]/g, '')
    .toUpperCase()
  const holds = /^[A-Z0-9]+$/.test(normal) && /\d/.test(normal)
  if (!holds || normal.length < shortest || normal.length > longest) return refuse(because, 'identifier')
  return allow({ display, normal })
}

/** A wallet address; only those whose writing does not depend on capitals lose them. */
function wallet(display: string): Ruling<WrittenIdentifier> {
  const address = display.replace(/\s/g, '')
  if (/^0x[0-9a-f]{40}$/i.test(address) || /^(bc|tb|ltc)1[a-z0-9]{8,87}$/i.test(address))
    return allow({ display: address, normal: address.toLowerCase() })
  if (/^[A-Za-z0-9]{8,128}$/.test(address) && /\d/.test(address))
    return allow({ display: address, normal: address })
  return refuse('not-a-wallet', 'identifier')
}

/** The name in a link or after an @; a profile that has only a number keeps the number. */
function handle(display: string): string {
  const written = searchKey(display)
  const link = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/(.+)$/.exec(written)?.[1]
  if (link === undefined) return written.replace(/^[@\s]+/, '')
  const [path = '', query = ''] = link.split(/[?#]/)
  const number = /(?:^|&)id=(\d+)/.exec(query)?.[1]
  return (
    number ??
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1)
      ?.replace(/^[@\s]+/, '') ??
    ''
  )
}

function worded(display: string, normal: string): Ruling<WrittenIdentifier> {
  return normal === '' ? refuse('identifier-unreadable', 'identifier') : allow({ display, normal })
}
