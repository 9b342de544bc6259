import { useLocale } from 'next-intl'

/** What people are called in Khmer, by their name in a readiness file. */
type InKhmer = Readonly<Record<string, string>>

/** A place of the network, or a hop as the engine names it (`from>to`), with people called in the reader's language. */
export const useHopWords = () => {
  const km = useLocale() === 'km'
  return (hop: string | readonly string[], inKhmer: InKhmer): string =>
    (typeof hop === 'string' ? hop.split('>') : hop)
      .map((name) => (km ? (inKhmer[name] ?? name) : name))
      .join(' → ')
}
