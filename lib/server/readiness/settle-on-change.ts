import { tickOff } from '@/lib/server/enquiries/tick-off'
import { whenCaseChanges } from '@/lib/server/kernel/after'
import { settle } from './settle'

// Whatever changes a case, its readings follow, and the lines of enquiry that it answers are ticked off.
whenCaseChanges(async (caseId) => {
  await settle(caseId, new Date())
  await tickOff(caseId)
})
