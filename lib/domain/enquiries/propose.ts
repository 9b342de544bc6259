import type { CaseView } from '@/lib/domain/cases/case-view'
import { projectCharge } from '@/lib/domain/cases/projection'
import { glance } from '@/lib/domain/readiness/glance'
import { enquiries } from './catalogue/catalogue'
import type { Enquiry } from './catalogue/enquiry'
import { type Ground, groundOf } from './ground'
import type { Line } from './line'
import { mend } from './mend'
import { edgeLines, elementLines } from './seek'

/**
 * Every line of enquiry that the catalogue has for one charge as it stands. Only what is not shown in full is sought, and
 * only what the reading of the charge looks at.
 */
export function propose(view: CaseView, chargeId: string): { ground: Ground; lines: readonly Line[] } {
  const file = projectCharge(view, chargeId)
  const ground = groundOf(view, chargeId, file, glance(file, view.policy))
  return { ground, lines: enquiries.flatMap((enquiry) => linesOf(enquiry, ground)) }
}

function linesOf(enquiry: Enquiry, ground: Ground): readonly Line[] {
  switch (enquiry.about.on) {
    case 'element':
      return elementLines(enquiry, ground)
    case 'attribution':
    case 'control':
      return edgeLines(enquiry, ground)
    default:
      return mend(enquiry, ground)
  }
}
