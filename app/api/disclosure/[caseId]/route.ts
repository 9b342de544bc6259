import { scheduleAnswer } from '@/lib/web/schedule'

export const dynamic = 'force-dynamic'

/** The schedules of a case, as lines for a spreadsheet or on paper. */
export const GET = async (request: Request, { params }: { params: Promise<{ caseId: string }> }) =>
  scheduleAnswer((await params).caseId, new URL(request.url).searchParams.get('format') ?? '')
