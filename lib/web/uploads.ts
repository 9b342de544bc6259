import 'server-only'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { largestFile } from '@/lib/domain/evidence/file'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { keepUpload, uploadOf } from '@/lib/server/evidence/keep-upload'
import { store } from '@/lib/server/evidence/store'
import { run } from '@/lib/server/kernel/run'
import { newUploadId } from '@/lib/storage/store'
import { fromOwnPages } from './origin'
import { answer, performed, sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/** The most that one request may bring, 8 MiB: a slow line loses little when it breaks. */
const largestPiece = 8 * 1_048_576

/** Says to the library what our own door said. */
const thrown = async (error: unknown): Promise<never> => {
  const said = await sayErrorAsJson(error)
  throw { status_code: said.status, body: await said.text() }
}

const make = () =>
  new Server({
    path: '/api/uploads',
    relativeLocation: true,
    maxSize: largestFile,
    allowedOrigins: [],
    datastore: new FileStore({ directory: store().incoming }),
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
    if (uploadId !== undefined && then === 'finish' && request.method === 'POST') {
      return created(await performed(async () => keepUpload(uploadId, actor, await currentAt())))
    }
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
