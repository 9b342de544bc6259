import { useTranslations } from 'next-intl'
import { PlaceBeside } from '@/components/matrix/place-beside'
import { Stack } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Notice, ReadinessNotice } from '@/components/ui/notice'
import type { CellView } from '@/lib/server/proof/view-cell'
import type { ReviewView } from '@/lib/server/review/view-review'
import { CellList } from './cell-list'
import { ChangesCard } from './changes-card'
import { hrefOf } from './href-of'
import { ItemCard } from './item-card'
import { JudgeCard } from './judge-card'
import { LinkList } from './link-list'
import { NoteCard } from './note-card'
import { ReviewKeys } from './review-keys'
import type { OpenLink, ReviewActions } from './review-parts'

/** Cells, document and judgement from left to right, in reading order; one under the other on a phone. */
export function ReviewPage({
  view,
  open,
  link,
  file,
  actions,
}: {
  readonly view: ReviewView
  readonly open: CellView | null
  readonly link: OpenLink | null
  readonly file: Parameters<typeof PlaceBeside>[0]['look']['file'] | null
  readonly actions: ReviewActions
}) {
  const t = useTranslations('reviewPage')
  const { caseId } = view.header
  const cell = open?.cell.key ?? null
  const works = view.header.status !== 'closed'
  const back = { ...(cell ? { $cell: cell } : {}), ...(link ? { $look: link.linkId } : {}) }
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      {view.behind && <Notice icon="clock">{t('behind')}</Notice>}
      <div className="grid grid-cols-1 items-start gap-4 min-[1200px]:grid-cols-[16rem_minmax(0,1fr)_23rem]">
        <CellList view={view} open={cell} />
        <Stack>
          {!open && (
            <Empty title={t('choose')}>
              {view.desk.cell ? (
                <a className="link" href={hrefOf(caseId, view.desk.cell, view.desk.linkId)}>
                  {t('go-on')}
                </a>
              ) : (
                t('choose-why')
              )}
            </Empty>
          )}
          {open && <LinkList view={open} link={link} />}
          {open && link && file && (
            <PlaceBeside
              look={{ linkId: link.linkId, file }}
              link={link}
              caseId={caseId}
              closeHref={hrefOf(caseId, open.cell.key, null)}
            />
          )}
          <ChangesCard view={view} action={actions.markSeenAction} back={back} />
        </Stack>
        <Stack>
          {open && works && (
            <JudgeCard view={view} cell={open.cell.key} action={actions.judgeProofAction} back={back} />
          )}
          {link && works && <ItemCard view={view} link={link} actions={actions} back={back} />}
          {open && works && <NoteCard view={view} open={open} link={link} actions={actions} back={back} />}
        </Stack>
      </div>
      <ReviewKeys
        caseId={caseId}
        cell={cell}
        linkId={link?.linkId ?? null}
        words={{
          ...{ title: t('keys'), next: t('key.next'), questions: t('key.questions') },
          ...{ rest: t('key.rest'), out: t('key.out') },
        }}
      />
      <ReadinessNotice className="mt-4" />
    </>
  )
}
