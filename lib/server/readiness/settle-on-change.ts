import { whenCaseChanges } from '@/lib/server/kernel/after'
import { settle } from './settle'

// Whatever changes a case, its readings follow.
whenCaseChanges((caseId) => settle(caseId, new Date()))
