import { exportHistory } from '@/lib/server/cases/export-history'
import { answered } from '@/lib/web/asked'
import { historyAnswer } from '@/lib/web/history-export'
import { sayErrorAsJson } from '@/lib/web/route'

export const dynamic = 'force-dynamic'

/** The history of a case, signed, as a paper and as lines. */
export async function GET(request: Request, { params }: { params: Promise<{ caseId: string }> }) {
  try {
    const asked = answered(new URL(request.url).searchParams)
    const { caseId } = await params
    return await historyAnswer(exportHistory, { ...asked, caseId }, `/cases/${caseId}/history`)
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
