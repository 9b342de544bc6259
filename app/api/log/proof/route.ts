import { run } from '@/lib/server/kernel/run'
import { proveEntry } from '@/lib/server/log/prove-entry'
import { proveGrowth } from '@/lib/server/log/prove-growth'
import { oneOfEach } from '@/lib/web/asked'
import { answer, sayErrorAsJson } from '@/lib/web/route'
import { currentActor, currentAt } from '@/lib/web/session'

/** A proof: `?entry=N&size=M` that an entry is in the log, `?from=N&to=M` that it only grew (RFC 6962 §2.1). */
export async function GET(request: Request) {
  try {
    const asked = oneOfEach(new URL(request.url).searchParams)
    const [actor, at] = [await currentActor(), await currentAt()]
    return answer(
      200,
      'from' in asked ? await run(proveGrowth, actor, asked, at) : await run(proveEntry, actor, asked, at),
    )
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
