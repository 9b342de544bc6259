import { settings } from '@/lib/settings'
import { storeInBucket } from '@/lib/storage/bucket'
import { type Store, storeIn } from '@/lib/storage/store'

let opened: Store | undefined
let inBucket: ReturnType<typeof storeInBucket> | undefined

/** The store in the bucket of the settings; null when files lie on this disk. */
export function bucketStore(): ReturnType<typeof storeInBucket> | null {
  const { bucket, files } = settings()
  if (bucket === null) return null
  inBucket ??= storeInBucket({ ...bucket, folder: files })
  return inBucket
}

/** The store of evidence files of this process. */
export const store = (): Store => {
  opened ??= bucketStore() ?? storeIn(settings().files)
  return opened
}
