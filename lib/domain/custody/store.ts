import { z } from 'zod'
import { id, line } from '@/lib/domain/shared/shapes'

/** Store, shelf, box: an object lies on a shelf or in a box on it. */
export const storePlaceKinds = ['shelf', 'box'] as const
export type StorePlaceKind = (typeof storePlaceKinds)[number]

/** A place that is added: a shelf, or a box when the shelf it stands on is named. */
export const newStorePlace = z.strictObject({
  code: line(30).transform((typed) => typed.toUpperCase().replace(/\s+/g, ' ')),
  parentId: id.optional(),
})

/** How many shelves and boxes in use a store lists at most: what a keeper can still choose from. */
export const mostPlaces = 2_000

type Named = { readonly code: string; readonly parent: { readonly code: string } | null }

/** A place as a ledger keeps it and a label says it: the shelf, then the box. */
export const placeName = ({ code, parent }: Named): string => (parent ? `${parent.code} / ${code}` : code)
