type Said = { readonly done?: number; readonly sha256?: string; readonly failed?: true }

/** The SHA-256 of a file, computed beside the page; `seen` is told how many bytes are done. */
export const hashFile = (file: File, seen: (done: number) => void, stop: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' })
    const end = (how: () => void) => {
      worker.terminate()
      how()
    }
    stop.addEventListener('abort', () => end(() => reject(new Error('stopped'))))
    worker.onerror = () => end(() => reject(new Error('unreadable')))
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      const { done, sha256, failed } = data
      if (done !== undefined) seen(done)
      if (sha256 !== undefined) end(() => resolve(sha256))
      if (failed) end(() => reject(new Error('unreadable')))
    }
    worker.postMessage(file)
  })
