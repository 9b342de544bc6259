import { exportLog } from '@/lib/server/log/export-log'
import { answered } from '@/lib/web/asked'
import { historyAnswer } from '@/lib/web/history-export'
import { sayErrorAsJson } from '@/lib/web/route'

export const dynamic = 'force-dynamic'

/** The log of all units as an auditor sees it, signed, as a paper and as lines. */
export async function GET(request: Request) {
  try {
    return await historyAnswer(exportLog, answered(new URL(request.url).searchParams), '/log')
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
