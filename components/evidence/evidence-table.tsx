import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { DateTime } from '@/components/ui/date-time'
import { DisclosureTag } from '@/components/ui/disclosure-tag'
import { Empty } from '@/components/ui/empty'
import { Grade } from '@/components/ui/grade'
import { Icon } from '@/components/ui/icon'
import { LegalityTag } from '@/components/ui/legality'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { EvidenceView } from '@/lib/server/evidence/list-evidence'
import { itemNumber } from './item-number'
import { kindIcons } from './kind-icons'
import { useSaid } from './said'

type Item = EvidenceView['items'][number]
type Sort = { readonly href: string; readonly now: 'ascending' | 'descending' | null }

/** The items of a case: what each is, how good, whether a court may use it, and what it is linked to. */
export function EvidenceTable({
  view,
  caseId,
  sort,
  order,
  narrowed,
}: {
  readonly view: EvidenceView
  readonly caseId: string
  readonly sort: { readonly number: Sort; readonly obtained: Sort }
  readonly order: 'number' | 'obtained'
  readonly narrowed: boolean
}) {
  const t = useTranslations('evidencePage')
  const rests = useTranslations('evidence.rests-on')
  const log = view.header.may.logEvidence && (
    <Button kind="primary" href={`/cases/${caseId}/evidence/new`} icon={<Icon of="log" size="s" />}>
      {t('log')}
    </Button>
  )
  return (
    <Table
      caption={t('list-caption', { order })}
      columns={[
        { key: 'item', label: t('item'), sort: sort.number },
        { key: 'obtained', label: t('obtained'), sort: sort.obtained },
        { key: 'source', label: t('source') },
        { key: 'grade', label: t('grade') },
        { key: 'usable', label: t('usable') },
        { key: 'links', label: t('links') },
        { key: 'complete', label: t('complete') },
        { key: 'place', label: t('place') },
      ]}
      rows={view.items.map((item) => ({
        id: item.itemId,
        cells: {
          item: <Name item={item} caseId={caseId} />,
          obtained: item.obtainedAt && <DateTime at={item.obtainedAt} exact />,
          source: item.origin,
          grade: <Graded item={item} />,
          usable: <LegalityTag legality={item.usable.value} title={rests(item.usable.from)} />,
          links: !item.sealed && <Links item={item} />,
          complete: !item.sealed && <Complete item={item} />,
          place: !item.sealed && <DisclosureTag disclosure={item.filePlace} />,
        },
      }))}
      empty={
        narrowed ? (
          <Empty title={t('none-found')}>{t('none-found-why')}</Empty>
        ) : (
          <Empty title={t('none')} act={log}>
            {t('none-why')}
          </Empty>
        )
      }
    />
  )
}

function Name({ item, caseId }: { readonly item: Item; readonly caseId: string }) {
  const danger = useTranslations('danger')
  const t = useTranslations('evidencePage')
  const said = useSaid()
  return (
    <div className="flex min-w-48 items-start gap-2.5">
      <Icon of={kindIcons[item.type]} className="mt-1 text-soft" />
      <div className="min-w-0">
        <CaseLink href={`/cases/${caseId}/evidence/${item.itemId}`} className="link">
          <span className="font-mono">{itemNumber(item.number)}</span> {item.title}
        </CaseLink>
        <span className="flex flex-wrap items-center gap-1.5 text-soft text-xs">
          {said(kinds[item.type].title)}
          {item.files > 0 && <span>· {t('file-count', { n: item.files })}</span>}
          {item.exculpatory && (
            <Tag tone="counter" icon="points-away">
              {t('points-away')}
            </Tag>
          )}
          {item.sensitivity === 'restricted' && <Tag icon="intact">{t('restricted')}</Tag>}
          {item.privileged && (
            <Tag tone="stop" icon="intact">
              {danger('sealed-short')}
            </Tag>
          )}
        </span>
      </div>
    </div>
  )
}

/** What it still needs, and the next thing to do. */
function Complete({ item: { missing, next } }: { readonly item: Item }) {
  const t = useTranslations('evidencePage')
  const said = useSaid()
  return (
    <span className={missing === 0 ? 'text-ok' : 'text-soft'}>
      {t('missing-count', { n: missing })}
      {next && <span className="block max-w-64 text-xs">{said(next)}</span>}
    </span>
  )
}

/** How good it is; covered for who is still to grade it, and flagged where two graders differ. */
function Graded({ item }: { readonly item: Item }) {
  const g = useTranslations('grading')
  return (
    <span className="flex flex-col items-start gap-0.5">
      {item.unseen ? (
        <Tag tone="none">{g('unseen-short')}</Tag>
      ) : (
        <Grade source={item.source} information={item.information} />
      )}
      {item.differ && <Tag tone="risk">{g('differ-flag')}</Tag>}
    </span>
  )
}

function Links({ item: { supports, undermines } }: { readonly item: Item }) {
  const t = useTranslations('evidencePage')
  if (supports + undermines === 0) return <span className="text-soft">{t('no-links')}</span>
  return (
    <span className="flex flex-col">
      {supports > 0 && <span>{t('supports', { n: supports })}</span>}
      {undermines > 0 && <span className="text-counter">{t('undermines', { n: undermines })}</span>}
    </span>
  )
}
