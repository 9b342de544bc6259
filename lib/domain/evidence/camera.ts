import { z } from 'zod'

const said = z.string().max(200).nullable()

/** What a camera wrote into a picture. Data of the file, as easy to write as any other: never trusted, only shown. */
export const camera = z.strictObject({
  make: said,
  model: said,
  software: said,
  /** The camera's own clock, without a zone unless it wrote one: 2026-11-01T18:40:00. */
  takenAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    .nullable(),
  zone: z
    .string()
    .regex(/^[+-]\d\d:\d\d$/)
    .nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})
export type Camera = z.infer<typeof camera>

/** Where the camera's clock stood when it did not say: the place of the work. */
const usualZone = '+07:00'

type Typed = {
  readonly obtainedAt: Date
  readonly latitude: number | null
  readonly longitude: number | null
}

/** How far what the camera says lies from what the officer typed: minutes (later is positive) and metres; null where either is silent. */
export function beside(
  { takenAt, zone, latitude, longitude }: Camera,
  typed: Typed,
): {
  readonly minutes: number | null
  readonly zoneSaid: boolean
  readonly metres: number | null
} {
  const taken = takenAt === null ? Number.NaN : Date.parse(`${takenAt}${zone ?? usualZone}`)
  const minutes = Math.round((taken - typed.obtainedAt.getTime()) / 60_000)
  const both =
    latitude !== null && longitude !== null && typed.latitude !== null && typed.longitude !== null
      ? metresBetween([latitude, longitude], [typed.latitude, typed.longitude])
      : null
  return { minutes: Number.isNaN(minutes) ? null : minutes, zoneSaid: zone !== null, metres: both }
}

/** Great-circle distance on a sphere of the earth's mean radius (haversine), in whole metres. */
function metresBetween(
  [lat1, lon1]: readonly [number, number],
  [lat2, lon2]: readonly [number, number],
): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const across = Math.sin(rad(lat2 - lat1) / 2) ** 2
  const along = Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lon2 - lon1) / 2) ** 2
  return Math.round(2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(across + along))))
}
