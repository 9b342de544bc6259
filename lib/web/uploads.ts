import 'server-only'
import { MemoryLocker, Server } from '@tus/server'
import { largestFile } from '@/lib/domain/evidence/file'
import type { Actor } from '@/lib/domain/identity/policy'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { keepUpload, uploadOf } from '@/lib/server/evidence/keep-upload'
import { store } from '@/lib/server/evidence/store'
import { run } from '@/lib/server/kernel/run'
import { newUploadId } from '@/lib/storage/store'
import { Arrivals } from './arrivals'
import { fromOwnPages } from './origin'
import { answer, performed, sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/** The most that one request may bring, 8 MiB: a slow line loses little when it breaks. */
const largestPiece = 8 * 1_048_576

/** How long a piece that is being written when the end is asked for may take to stop. */
const lastPiece = 20_000

/** Says to the library what our own door said. */
const thrown = async (error: unknown): Promise<never> => {
  const said = await sayErrorAsJson(error)
  throw { status_code: said.status, body: await said.text() }
}

const locker = new MemoryLocker()
const finishing = new Map<string, Promise<Response>>()

/** Ends an upload once, however often it is asked: nobody writes to the file meanwhile, and a piece still under way is cut off. */
function finish(uploadId: string, actor: Actor): Promise<Response> {
  const ending = async () => {
    const pieces = locker.newLock(uploadId)
    await pieces.lock(AbortSignal.timeout(lastPiece), () => {})
    await pieces.unlock()
    const asWritten = arrivals().asWritten(uploadId)
    return created(await performed(async () => keepUpload(uploadId, actor, await currentAt(), asWritten)))
  }
  const same = finishing.get(uploadId) ?? ending().finally(() => finishing.delete(uploadId))
  finishing.set(uploadId, same)
  return same.then((response) => response.clone())
}

let arriving: Arrivals | undefined

function arrivals(): Arrivals {
  arriving ??= new Arrivals({ directory: store().incoming })
  return arriving
}

const make = () =>
  new Server({
    path: '/api/uploads',
    relativeLocation: true,
    maxSize: largestFile,
    allowedOrigins: [],
    datastore: arrivals(),
    locker,
    namingFunction: newUploadId,
    onUploadCreate: async (_, { id: uploadId, size, metadata }) => {
      try {
        const { caseId, itemId, filename: name, sha256, folder } = metadata ?? {}
        await run(
          beginUpload,
          await currentActor(),
          { caseId, itemId, uploadId, name, size, sha256, ...(folder ? { folder } : {}) },
          await currentAt(),
        )
        return {}
      } catch (error) {
        return thrown(error)
      }
    },
  })

let server: Server | undefined

/** tus 1.0: resumable uploads in pieces. Only the one who began an upload may go on with it. */
export async function receive(request: Request, path: readonly string[]): Promise<Response> {
  try {
    if (!fromOwnPages(request.headers) && request.method !== 'HEAD')
      return answer(403, { error: 'not-from-our-pages' })
    const actor = await currentActor()
    const [uploadId, then] = path
    if (uploadId !== undefined && !(await uploadOf(uploadId, actor)))
      return answer(404, { error: 'not-found' })
    if (uploadId !== undefined && then === 'finish' && request.method === 'POST')
      return await finish(uploadId, actor)
    if (uploadId !== undefined && finishing.has(uploadId)) return answer(423, { error: 'being-finished' })
    if (then !== undefined) return answer(404, { error: 'not-found' })
    if (request.method === 'PATCH') {
      const length = Number(request.headers.get('content-length') ?? Number.NaN)
      if (!(length >= 0)) return answer(411, { error: 'length-required' })
      if (length > largestPiece) return answer(413, { error: 'too-large' })
    }
    server ??= make()
    return await server.handleWeb(request as Parameters<Server['handleWeb']>[0])
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

const created = (response: Response) =>
  response.status === 200 ? new Response(response.body, { status: 201, headers: response.headers }) : response
