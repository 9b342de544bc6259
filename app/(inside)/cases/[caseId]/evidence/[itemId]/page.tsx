import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClocksCard } from '@/components/authority/clocks-card'
import { CaseFrame } from '@/components/cases/case-frame'
import { CommentsCard } from '@/components/comments/comments-card'
import { CustodyLine } from '@/components/custody/custody-line'
import { DuressCard } from '@/components/evidence/duress-card'
import { EntryCard } from '@/components/evidence/entry-card'
import { FileCard } from '@/components/evidence/file-card'
import { GradeCard } from '@/components/evidence/grade-card'
import { Checklist, Marks } from '@/components/evidence/item-checks'
import { ItemHead, TypeFacts } from '@/components/evidence/item-facts'
import { itemNumber } from '@/components/evidence/item-number'
import { ItemSaid } from '@/components/evidence/item-said'
import { MadeCard } from '@/components/evidence/made-card'
import { PlaceCard } from '@/components/evidence/place-card'
import { PrivilegeCard, SealedNotice } from '@/components/evidence/privilege-card'
import { UsableCard } from '@/components/evidence/usable-card'
import { ItsHistory } from '@/components/history/its-history'
import { PapersCard } from '@/components/papers/papers-card'
import { LinkList } from '@/components/proof/link-list'
import { Button } from '@/components/ui/button'
import { TwoColumns } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { WeightsCard } from '@/components/weights/weights-card'
import { viewItem } from '@/lib/server/evidence/view-item'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { commentActions } from '../../comments/comment-actions'
import { printPaperAction } from '../../papers/actions'
import {
  allegeDuressAction,
  assessItemAction,
  gradeItemAction,
  placeItemAction,
  releasePrivilegedAction,
  sealPrivilegedAction,
  withdrawLinkAction,
} from '../actions'

type Props = {
  params: Promise<{ caseId: string; itemId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { item } = await load(viewItem, await params)
  return { title: `${itemNumber(item.number)} ${item.title}` }
}

/** One item of evidence: what it is, what it still needs, how good and usable it is, its files, and what it proves. */
export default async function ItemPage({ params, searchParams }: Props) {
  const { caseId, itemId } = await params
  const [view, t, { said, n }] = await Promise.all([
    load(viewItem, { caseId, itemId }),
    getTranslations('itemPage'),
    searchParams.then((given) => asked(given, ['said', 'n'])),
  ])
  const { may } = view.header
  const editHref = may.editEvidence && !view.sealed ? `/cases/${caseId}/evidence/${itemId}/edit` : null
  return (
    <CaseFrame
      header={view.header}
      part="evidence"
      acts={
        <>
          {may.readHistory && <ItsHistory caseId={caseId} about={itemId} />}
          {editHref && (
            <Button href={editHref} icon={<Icon of="edit" size="s" />}>
              {t('edit')}
            </Button>
          )}
          {may.link && !view.sealed && (
            <Button
              kind="primary"
              href={`/cases/${caseId}/evidence/link?item=${itemId}`}
              icon={<Icon of="link" size="s" />}
            >
              {t('link')}
            </Button>
          )}
        </>
      }
    >
      <TwoColumns
        side={
          <>
            <Marks view={view} />
            {view.item.privileged && <SealedNotice />}
            <UsableCard view={view} assess={may.assess ? assessItemAction : null} />
            <DuressCard view={view} allege={may.allegeDuress ? allegeDuressAction : null} />
            <PrivilegeCard
              view={view}
              seal={may.sealPrivileged ? sealPrivilegedAction : null}
              release={may.releasePrivileged ? releasePrivilegedAction : null}
            />
            {!view.sealed && (
              <>
                <ClocksCard clocks={view.clocks} now={view.now} />
                <GradeCard view={view} grade={may.grade ? gradeItemAction : null} />
                <Checklist view={view} editHref={editHref} />
                <EntryCard view={view} />
                <PlaceCard view={view} place={may.editEvidence ? placeItemAction : null} />
                <MadeCard view={view} />
                <PapersCard
                  caseId={caseId}
                  itemId={itemId}
                  type={view.item.type}
                  print={view.mayPrint ? printPaperAction : null}
                />
              </>
            )}
          </>
        }
      >
        <ItemHead view={view} />
        {view.custody && <CustodyLine href={`/cases/${caseId}/custody/${itemId}`} {...view.custody} />}
        {!view.sealed && (
          <>
            <FileCard view={view} />
            {view.weights && <WeightsCard caseId={caseId} compared={view.weights} />}
            <LinkList view={view} withdraw={may.link ? withdrawLinkAction : null} />
            <TypeFacts view={view} />
          </>
        )}
        {view.comments && <CommentsCard here={view.comments} actions={commentActions} />}
      </TwoColumns>
      <ItemSaid said={said} n={Number(n ?? 1)} caseId={caseId} />
    </CaseFrame>
  )
}
