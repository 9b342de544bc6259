import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Tag, type Tone } from '@/components/ui/tag'
import type { CellView } from '@/lib/server/proof/view-cell'

const tones = {
  untested: 'risk',
  unsettled: 'risk',
  holds: 'counter',
  rebutted: 'ok',
  rebuttal_fell: 'risk',
} as const satisfies Record<CellView['accounts'][number]['standing'], Tone>

/** The innocent accounts of this cell, and how testing them stands. */
export function CellAccount({ view }: { readonly view: CellView }) {
  const t = useTranslations('matrix.panel')
  return (
    <section className="mt-4">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2">
        {t('account')}
        {view.accounts.length === 0 && (
          <Tag tone="risk" icon="at-risk">
            {t('standing.untested')}
          </Tag>
        )}
      </h3>
      {view.accounts.length === 0 ? (
        <p className="mt-1 text-sm">{t('account-none')}</p>
      ) : (
        <ul className="mt-1 space-y-1 text-sm">
          {view.accounts.map(({ id, number, standing }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-2">
              {t('account-number', { number })}
              <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      <CaseLink href={`/cases/${view.caseId}/defence`} className="link text-sm">
        {t('account-open')}
      </CaseLink>
    </section>
  )
}
