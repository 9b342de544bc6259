/** Reads the codes in a picture: the browser's own way where it has one for both kinds, a worker of ours where not. */
export type Reader = { read(picture: HTMLVideoElement): Promise<readonly string[]>; end(): void }

type Detector = { detect(from: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

const formats = ['qr_code', 'data_matrix']

export async function aReader(): Promise<Reader> {
  const Native = (window as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const known = Native ? await Native.getSupportedFormats().catch(() => []) : []
  return Native && formats.every((one) => known.includes(one))
    ? nativeReader(new Native({ formats }))
    : ourReader()
}

const nativeReader = (detector: Detector): Reader => ({
  read: async (picture) => (await detector.detect(picture).catch(() => [])).map(({ rawValue }) => rawValue),
  end: () => {},
})

/** Pictures go to the worker at most this wide: enough for a label at arm's length, and quick on an old phone. */
const widest = 960

function ourReader(): Reader {
  const worker = new Worker('/scanner/worker.js')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return {
    read: (video) =>
      new Promise((found) => {
        const scale = Math.min(1, widest / (video.videoWidth || 1))
        canvas.width = Math.round(video.videoWidth * scale)
        canvas.height = Math.round(video.videoHeight * scale)
        if (!pen || canvas.width === 0) return found([])
        pen.drawImage(video, 0, 0, canvas.width, canvas.height)
        worker.onmessage = ({ data }: MessageEvent<string[]>) => found(data)
        worker.onerror = () => found([])
        worker.postMessage(pen.getImageData(0, 0, canvas.width, canvas.height))
      }),
    end: () => worker.terminate(),
  }
}
