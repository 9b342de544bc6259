import type { z } from 'zod'
import { refusalOf } from '@/lib/domain/shared/found'

/** Asks of a form that sends many shapes in one what its own shape asks: what belongs together is asked for together. */
export const together =
  (shape: z.ZodType) =>
  (given: object, context: z.RefinementCtx): void => {
    for (const issue of shape.safeParse(given).error?.issues ?? []) {
      const { because, params } = refusalOf(issue)
      context.addIssue({ code: 'custom', path: issue.path, message: because, params })
    }
  }
