import { open } from 'node:fs/promises'
import ExifReader from 'exifreader'
import { type Camera, camera } from '@/lib/domain/evidence/camera'

const most = 4 * 1_048_576

/** What the camera wrote into a picture's head (Exif 2.32), if anything; null when it is silent or cannot be read. */
export async function cameraSays(path: string): Promise<Camera | null> {
  try {
    const { exif, gps } = ExifReader.load(await head(path), { expanded: true, async: false })
    const text = (tag: { description?: string } | undefined) => tag?.description?.trim().slice(0, 200) || null
    const said = {
      make: text(exif?.Make),
      model: text(exif?.Model),
      software: text(exif?.Software),
      takenAt: localTime(text(exif?.DateTimeOriginal) ?? text(exif?.DateTime)),
      zone: zoneOf(text(exif?.OffsetTimeOriginal) ?? text(exif?.OffsetTime)),
      latitude: within(gps?.Latitude, 90),
      longitude: within(gps?.Longitude, 180),
    }
    const read = camera.safeParse(said)
    return read.success && Object.values(said).some((value) => value !== null) ? read.data : null
  } catch {
    return null
  }
}

async function head(path: string): Promise<ArrayBuffer> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = new Uint8Array(Math.min(size, most))
    await handle.read(bytes, 0, bytes.length, 0)
    return bytes.buffer
  } finally {
    await handle.close()
  }
}

/** `2026:11:01 18:40:00` as `2026-11-01T18:40:00`. */
const localTime = (said: string | null) => {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(said ?? '')
  const time = found ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}` : null
  return time && !Number.isNaN(Date.parse(`${time}Z`)) ? time : null
}

const zoneOf = (said: string | null) => (/^[+-]\d\d:\d\d$/.test(said ?? '') ? said : null)

const within = (value: number | undefined, most: number) =>
  value !== undefined && Math.abs(value) <= most ? Math.round(value * 1e6) / 1e6 : null
