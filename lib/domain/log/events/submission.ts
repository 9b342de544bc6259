import { z } from 'zod'
import { says } from '../declare'

/** What can be said of files on their way to the prosecutors, and in their queue. */
export const submissionEvents = {
  'submission.viewed': says('case', z.strictObject({}), true),
  'queue.viewed': says('case', z.strictObject({}), true),
} as const
