/** Where things are in this checkout. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A place under the git-ignored folder that holds everything the checkout makes. */
export const own = (...parts) => join(root, '.ringleader', ...parts)
