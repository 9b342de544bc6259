import { join } from 'node:path'
import { settings } from '@/lib/settings'
import { SealFolder } from './seal-folder'

/** Where the sealer keeps what is its own: in the data folder, outside the database. */
export const sealFolder = (): SealFolder => new SealFolder(join(settings().data, 'seal'))
