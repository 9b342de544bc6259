/** What many timings of one thing come to, in milliseconds. */
export type Timing = {
  readonly median: number
  readonly p95: number
  readonly perSecond: number
  readonly count: number
}

/** Does one thing again and again, so many at a time, for so long; the first tenth is warming up and does not count. */
export async function timed(work: () => Promise<unknown>, atOnce: number, forMs: number): Promise<Timing> {
  const times: number[] = []
  const until = async (end: number, keep: boolean) => {
    while (performance.now() < end) {
      const begun = performance.now()
      await work()
      if (keep) times.push(performance.now() - begun)
    }
  }
  const everybody = (ms: number, keep: boolean) => {
    const end = performance.now() + ms
    return Promise.all(Array.from({ length: atOnce }, () => until(end, keep)))
  }
  await everybody(forMs / 10, false)
  const begun = performance.now()
  await everybody(forMs, true)
  const seconds = (performance.now() - begun) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), perSecond: times.length / seconds, count: times.length }
}

/** A line of a table: the first cell to the left, the others to the right. */
export const row = ([first = '', ...rest]: readonly string[]) =>
  first.padEnd(34) + rest.map((cell) => cell.padStart(13)).join('')

export const ms = (value: number) => `${value.toFixed(1)} ms`
export const times = (value: number) => `${value.toFixed(1)} x`
