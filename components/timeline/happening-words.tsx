import { useLocale, useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import type { TimelineView } from '@/lib/server/cases/view-timeline'

type Shown = TimelineView['happenings'][number]

/** One happening in a sentence, with the way to the record that says so. */
export function HappeningWords({ view, one }: { readonly view: TimelineView; readonly one: Shown }) {
  const t = useTranslations('timeline')
  const custody = useTranslations('paper.custody')
  const sort = useTranslations('evidence.procedure')
  const authority = useTranslations('authorities.kinds')
  const locale = useLocale()
  const called = useCalled()
  const { names, header } = view
  const home = `/cases/${header.caseId}`
  const { what } = one
  const person = (partyId: string | null) => {
    const party = names.parties.find((each) => each.partyId === partyId)
    return party ? called(party) : ''
  }
  if ('itemId' in what) {
    const item = names.items.find(({ itemId }) => itemId === what.itemId)
    const said =
      what.kind === 'answer'
        ? what.label[locale]
        : what.kind === 'obtained'
          ? t('obtained')
          : custody(what.entry as Parameters<typeof custody>[0])
    return (
      <>
        <CaseLink
          href={`${home}/${what.kind === 'custody' ? 'custody' : 'evidence'}/${what.itemId}`}
          className="link"
        >
          <b className="font-mono">{itemNumber(item?.number ?? 0)}</b> {item?.title || t('sealed')}
        </CaseLink>
        <span className="text-soft">: {said}</span>
      </>
    )
  }
  if ('procedureId' in what) {
    const found = names.procedures.find(({ procedureId }) => procedureId === what.procedureId)
    if (!found) return null
    const words = { what: sort(found.kind), place: found.place, number: String(found.number) }
    const whom = person(found.partyId)
    return (
      <>
        {t(what.kind === 'procedure' ? 'procedure' : 'procedure-ended', words)}
        {whom && <span className="text-soft"> ({whom})</span>}
      </>
    )
  }
  if ('authorityId' in what) {
    const found = names.authorities.find(({ authorityId }) => authorityId === what.authorityId)
    return (
      <CaseLink href={`${home}/authorities`} className="link">
        {found && t('authority', { number: String(found.number), kind: authority(found.kind) })}
      </CaseLink>
    )
  }
  if ('attributionId' in what) {
    const found = names.attributions.find(({ attributionId }) => attributionId === what.attributionId)
    if (!found) return null
    return (
      <CaseLink href={`${home}/attributions/${what.attributionId}`} className="link">
        {t(what.kind, { sign: found.sign, person: person(found.partyId) })}
      </CaseLink>
    )
  }
  const count = names.counts.find(({ countId }) => countId === what.countId)
  return (
    <b className="font-control">
      {count && t(what.kind, { number: String(count.number), title: count.title })}
    </b>
  )
}
