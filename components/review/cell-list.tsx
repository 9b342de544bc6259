import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CoverageBar } from '@/components/readiness/coverage-bar'
import { CaseLink } from '@/components/shell/case-link'
import { cx } from '@/components/ui/cx'
import { useCount } from '@/components/ui/digits'
import { Pager } from '@/components/ui/pager'
import { Tag } from '@/components/ui/tag'
import type { ReviewView } from '@/lib/server/review/view-review'
import { hrefOf } from './href-of'

type Charge = ReviewView['charges'][number]

/** Every cell of the file, charge by charge: how far it is, how many of its links are confirmed, what was judged. */
export function CellList({ view, open }: { readonly view: ReviewView; readonly open: string | null }) {
  const t = useTranslations('reviewPage')
  const called = useCalled()
  const locale = useLocale()
  const base = `/cases/${view.header.caseId}/review`
  const page = (from: string | null) => from && `${base}?from=${from}`
  return (
    <nav
      aria-label={t('cells')}
      data-print="no"
      className={cx(
        'min-w-0 overflow-auto rounded-card border border-line bg-surface min-[1200px]:sticky min-[1200px]:top-2 min-[1200px]:max-h-[94vh]',
        open && 'max-h-[38vh]',
      )}
    >
      {view.charges.map((charge) => (
        <section key={charge.chargeId} aria-label={called(charge.party)}>
          <p className="border-line border-b bg-sunken px-3 py-1.5">
            <b className="font-title">{called(charge.party)}</b>{' '}
            <span className="text-sm text-soft">{charge.offence[locale]}</span>
            <Said judgement={charge.judgement} />
          </p>
          <ul>
            {charge.cells.map((cell) => (
              <CellLine key={cell.key} cell={cell} caseId={view.header.caseId} open={cell.key === open} />
            ))}
          </ul>
        </section>
      ))}
      <Pager earlier={page(view.earlier)} later={page(view.later)} />
    </nav>
  )
}

function CellLine({
  cell,
  caseId,
  open,
}: {
  readonly cell: Charge['cells'][number]
  readonly caseId: string
  readonly open: boolean
}) {
  const t = useTranslations('reviewPage')
  const matrix = useTranslations('matrix')
  const count = useCount()
  const locale = useLocale()
  const { title, kind, coverage, links, confirmed } = cell
  return (
    <li className={cx('border-line border-b', open && 'border-s-4 border-s-accent bg-accent-tint')}>
      <CaseLink
        href={hrefOf(caseId, cell.key, null)}
        aria-current={open ? 'true' : undefined}
        data-step={open ? undefined : ''}
        data-cell={cell.key}
        className="block px-3 py-1.5 text-ink no-underline"
      >
        <span className="flex justify-between gap-2">
          <span>{title ? title[locale] : matrix(kind === 'chain' ? 'chain' : 'whole')}</span>
          <b>{coverage === null ? '' : count(Math.floor(coverage * 100 + 1e-9))}</b>
        </span>
        {coverage !== null && <CoverageBar small coverage={coverage * 100} />}
        <span className="text-soft text-xs">{t('confirmed-of', { confirmed, links })}</span>
        <Said judgement={cell.judgement} />
      </CaseLink>
    </li>
  )
}

/** What was judged, and whether the engine comes to another end. */
function Said({ judgement }: { readonly judgement: Charge['judgement'] }) {
  const t = useTranslations('reviewPage')
  if (!judgement) return null
  return (
    <span className="mt-0.5 flex flex-wrap gap-1.5">
      <Tag>{t(`word.${judgement.word}`)}</Tag>
      {judgement.differs && (
        <Tag tone="risk">
          <span aria-hidden="true">≠ </span>
          {t('differs')}
        </Tag>
      )}
    </span>
  )
}
