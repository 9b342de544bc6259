import { useTranslations } from 'next-intl'
import type { CustodyKind } from '@/lib/domain/custody/entry'

/** An entry of a ledger in a few words, for a list to choose from. */
export const useEntryWhat = () => {
  const t = useTranslations('paper')
  const happened = useTranslations('paper.custody')
  return ({
    seq,
    kind,
    outsideName,
  }: {
    readonly seq: number
    readonly kind: CustodyKind
    readonly outsideName: string | null
  }) => [`${t('entry', { seq: String(seq) })}: ${happened(kind)}`, outsideName].filter(Boolean).join(', ')
}
