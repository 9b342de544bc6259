import { labelsOf } from '@/lib/web/labels'

/** Labels of objects or places, as PDF. It is asked by a form, because printing is an act. */
export const POST = (request: Request) => labelsOf(request)
