import { isHealthy } from '@/lib/server/health'
import { answer } from '@/lib/web/route'

export const dynamic = 'force-dynamic'

/** Says only whether we can work. Nothing else about us. */
export const GET = async () =>
  (await isHealthy()) ? answer(200, { ok: true }) : answer(503, { ok: false }, { 'retry-after': '5' })
