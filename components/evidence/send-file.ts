import { DetailedError, type PreviousUpload, Upload, type UrlStorage } from 'tus-js-client'
import { hashFile } from './hash-file'

const piece = 8 * 1_048_576
const most = 2_147_483_648
const remembered = 'ringleader-upload:'

/** Why a file was not sent; each has a sentence. */
export const troubles = [
  'too-large',
  'empty',
  'unreadable',
  'refused',
  'signed-out',
  'differs',
  'stopped',
  'offline',
] as const
export type Trouble = (typeof troubles)[number]

export class NotSent extends Error {
  override name = 'NotSent'
  constructor(readonly because: Trouble) {
    super(because)
  }
}

export type Progress =
  | { readonly step: 'hashing'; readonly done: number }
  | { readonly step: 'sending'; readonly done: number; readonly resumed: boolean }
  | { readonly step: 'offline'; readonly done: number }
  | { readonly step: 'finishing' }

/** Where an upload stopped is remembered by what the file holds, never by its name. */
const places: UrlStorage = {
  findAllUploads: async () => [],
  findUploadsByFingerprint: async (fingerprint) => {
    const url = localStorage.getItem(`${remembered}${fingerprint}`)
    const found: PreviousUpload[] = url
      ? [
          {
            size: null,
            metadata: {},
            creationTime: '',
            urlStorageKey: fingerprint,
            uploadUrl: url,
            parallelUploadUrls: null,
          },
        ]
      : []
    return found
  },
  removeUpload: async (key) => localStorage.removeItem(`${remembered}${key}`),
  addUpload: async (fingerprint, upload) => {
    if (upload.uploadUrl) localStorage.setItem(`${remembered}${fingerprint}`, upload.uploadUrl)
    return fingerprint
  },
}

const unfinished = (itemId: string) =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) =>
    key.startsWith(`${remembered}${itemId}:`),
  )

/** How many files this browser began to send to this item and did not finish. It remembers no name of them. */
export const begunBefore = (itemId: string): number => unfinished(itemId).length

/** Forgets them; what came of them is thrown away by the house in a week. */
export function forgetBegun(itemId: string): void {
  for (const key of unfinished(itemId)) localStorage.removeItem(key)
}

/** Where a file goes, and where it lay before. */
export type Destination = {
  readonly caseId: string
  readonly itemId: string
  readonly folder?: string | undefined
}

/** Hashes a file, sends it in pieces that survive a broken line, and asks the store to finish. Only then is it kept. */
export async function sendFile(
  file: File,
  destination: Destination,
  say: (progress: Progress) => void,
  stop: AbortSignal,
  /** The file's SHA-256, where it is known already. */
  known?: string,
): Promise<void> {
  if (file.size === 0) throw new NotSent('empty')
  if (file.size > most) throw new NotSent('too-large')
  say({ step: 'hashing', done: 0 })
  const sha256 =
    known ??
    (await hashFile(file, (done) => say({ step: 'hashing', done }), stop).catch(() => {
      throw new NotSent(stop.aborted ? 'stopped' : 'unreadable')
    }))
  const url = await sendBytes(file, { ...destination, sha256 }, say, stop)
  say({ step: 'finishing' })
  await finish(url)
}

const sendBytes = (
  file: File,
  { caseId, itemId, folder, sha256 }: Destination & { readonly sha256: string },
  say: (progress: Progress) => void,
  stop: AbortSignal,
): Promise<string> =>
  new Promise((resolve, reject) => {
    let resumed = false
    let sent = 0
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize: piece,
      retryDelays: [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000],
      metadata: { caseId, itemId, filename: file.name, sha256, ...(folder ? { folder } : {}) },
      fingerprint: async () => `${itemId}:${sha256}`,
      urlStorage: places,
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => {
        const status = statusOf(error)
        const again = status === 0 || status === 423 || status >= 500
        if (again) say({ step: 'offline', done: sent })
        return again
      },
      onProgress: (done) => {
        sent = done
        say({ step: 'sending', done, resumed })
      },
      onError: (error) => {
        const status = statusOf(error)
        reject(
          new NotSent(status === 401 ? 'signed-out' : status === 0 || status >= 500 ? 'offline' : 'refused'),
        )
      },
      onSuccess: () => resolve(upload.url ?? ''),
    })
    stop.addEventListener('abort', () => void upload.abort().then(() => reject(new NotSent('stopped'))))
    void upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before)
      resumed = before !== undefined
      if (!stop.aborted) upload.start()
    })
  })

const statusOf = (error: Error) =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0

/** Asks until there is an answer: asked twice, the store names the same file. */
async function finish(url: string, tries = 5): Promise<void> {
  const response = await fetch(`${url}/finish`, { method: 'POST' }).catch(() => null)
  if (response?.status === 201) return
  if (response?.status === 401) throw new NotSent('signed-out')
  if (response?.status === 422) throw new NotSent('differs')
  if (response && response.status < 500) throw new NotSent('refused')
  if (tries <= 1) throw new NotSent('offline')
  await new Promise((done) => setTimeout(done, 2_000))
  return finish(url, tries - 1)
}
