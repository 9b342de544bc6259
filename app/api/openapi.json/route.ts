import '@/lib/server/every-act'
import { everyAct } from '@/lib/server/kernel/act'
import { answer, openApi } from '@/lib/web/route'

export const dynamic = 'force-dynamic'

export const GET = () => answer(200, openApi(everyAct()))
