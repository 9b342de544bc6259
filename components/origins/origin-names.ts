import type { OriginsView } from '@/lib/server/evidence/view-origins'

/** What each source is called. */
export const useOriginNames = ({ voices }: Pick<OriginsView, 'voices'>) => {
  const names = new Map(
    voices.flatMap(({ origins }) => origins.map(({ originId, name }) => [originId, name] as const)),
  )
  return (originId: string) => names.get(originId) ?? ''
}
