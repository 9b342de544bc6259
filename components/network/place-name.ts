import { useCalled } from '@/components/people/names'
import type { PlaceShown } from '@/lib/server/network/small-case'

/** What a place of the network is called: a person in the reader's script, a sign or seizure by its name. */
export const usePlaceName = () => {
  const called = useCalled()
  return (place: PlaceShown) => (place.person ? called(place) : place.name)
}
