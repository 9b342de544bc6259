import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { SaidBy } from '@/components/evidence/said-by'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import type { ReturnsView } from '@/lib/server/returns/view-returns'
import { DefectAbout, type DefectShown } from './defect-about'

const looks = {
  open: { tone: 'risk', icon: 'return' },
  cured: { tone: 'accent', icon: 'candidate' },
  disputed: { tone: 'counter', icon: 'points-away' },
  closed: { tone: 'ok', icon: 'check' },
} as const

/** One defect: what is wrong and where, what cures it, what would have prevented it, and what was said since. */
export function DefectCard({ defect, view }: { readonly defect: DefectShown; readonly view: ReturnsView }) {
  const t = useTranslations('returnsPage')
  const words = useTranslations('returns.defect')
  const { caseId, may } = view.header
  const to = (doing: string) => `/cases/${caseId}/returns?${doing}=${defect.defectId}#act`
  return (
    <article
      id={`defect-${defect.defectId}`}
      aria-labelledby={`defect-${defect.defectId}-title`}
      className="mt-3 scroll-mt-4 border-line border-t pt-3"
    >
      <header className="flex flex-wrap items-center gap-2">
        <span className="font-mono text-sm">{defect.name}</span>
        <h3 id={`defect-${defect.defectId}-title`} className="text-md">
          {words(`${defect.code}.name`)}
        </h3>
        <Tag {...looks[defect.state]}>{t(`state.${defect.state}`)}</Tag>
      </header>
      <p className="mt-1 text-sm">
        <DefectAbout about={defect.about} caseId={caseId} />
      </p>
      <p className="mt-1.5 max-w-[70ch] whitespace-pre-line">{defect.words}</p>
      {defect.state !== 'closed' && (
        <dl className="mt-2 grid gap-x-3 gap-y-1 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
          <dt className="text-soft">{t('what-cures')}</dt>
          <dd>{words(`${defect.code}.cure`)}</dd>
          <dt className="text-soft">{t('next-time')}</dt>
          <dd>{words(`${defect.code}.hint`)}</dd>
        </dl>
      )}
      {defect.said.length > 0 && (
        <ol className="mt-2 grid gap-1.5 text-sm">
          {defect.said.map(({ word, at, by, reason, item }) => (
            <li key={`${at.toISOString()}-${word}`}>
              <b className="font-title">{t(`said.${word}`)}</b> {reason}{' '}
              {item && (
                <CaseLink href={`/cases/${caseId}/evidence/${item.id}`} className="link font-mono">
                  {itemNumber(item.number)}
                </CaseLink>
              )}
              <SaidBy by={by} at={at} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 flex flex-wrap gap-2">
        {may.answerReturn && defect.state === 'open' && (
          <>
            <Button size="small" href={to('cure')}>
              {t('cure')}
            </Button>
            <Button size="small" href={to('dispute')}>
              {t('dispute')}
            </Button>
          </>
        )}
        {defect.decisions.length > 0 && (
          <Button size="small" href={to('decide')}>
            {t(`decide.${defect.state === 'cured' || defect.state === 'disputed' ? defect.state : 'lift'}`)}
          </Button>
        )}
      </p>
    </article>
  )
}
