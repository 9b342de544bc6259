import { z } from 'zod'

/** By what a form names an informant of one's own: a mark that is good in this session alone. */
export const handle = z.string('missing').regex(/^[0-9a-f]{64}$/, 'not-a-hash')
