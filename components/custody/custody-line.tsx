import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { CustodyTag } from '@/components/ui/custody-tag'
import { Tag } from '@/components/ui/tag'
import { HolderName, type HolderNames } from './holder'

/** The custody of an item in a line, for its page and its row: who holds it, under which seal, whether the chain holds. */
export function CustodyLine({
  href,
  length,
  holder,
  seal,
  defects,
  waiting = false,
  missed = false,
}: {
  readonly href: string
  /** How many entries its ledger has. */
  readonly length: number
  readonly holder: HolderNames | null
  readonly seal: string | null
  readonly defects: number
  readonly waiting?: boolean
  /** True when the last count of its store did not find it. */
  readonly missed?: boolean
}) {
  const t = useTranslations('custody')
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
      {length === 0 ? (
        <span className="text-soft">{t('not-begun')}</span>
      ) : (
        <>
          <CustodyTag defects={defects} />
          {waiting && <CustodyTag defects={0} waiting />}
          {missed && (
            <Tag tone="stop" icon="at-risk">
              {t('missed')}
            </Tag>
          )}
          {holder && (
            <span>
              {t('held-by')} <HolderName holder={holder} />
            </span>
          )}
          {seal && <span className="font-mono">{seal}</span>}
        </>
      )}
      <CaseLink href={href} className="link">
        {t('see-ledger')}
      </CaseLink>
    </span>
  )
}
