import { placeName } from '@/lib/domain/custody/store'

type Place = { readonly code: string; readonly parent: { readonly code: string } | null }

/** What a place is called on a page; nothing where none is known. */
export const namePlace = (place: Place | null): string | null => (place ? placeName(place) : null)
