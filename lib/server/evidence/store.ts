import { settings } from '@/lib/settings'
import { type Store, storeIn } from '@/lib/storage/store'

let opened: Store | undefined

/** The store of evidence files of this process. */
export const store = (): Store => {
  opened ??= storeIn(settings().files)
  return opened
}
