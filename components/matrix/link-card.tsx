import { useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { ShownGrade } from '@/components/evidence/shown-grade'
import { useCalled } from '@/components/people/names'
import { usePlaceWords } from '@/components/proof/place-words'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { CustodyTag } from '@/components/ui/custody-tag'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { LegalityTag } from '@/components/ui/legality'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import type { CellView } from '@/lib/server/proof/view-cell'
import { type LookedAt, PlaceBeside } from './place-beside'
import { useOtherwise } from './see'

type Shown = CellView['links'][number]
export type LinkActs = {
  readonly withdraw: FormAction | null
  readonly confirm: FormAction | null
  /** Opens the file of a link at its place, here in the panel; null for whoever may not open files. */
  readonly lookAt: ((linkId: string) => string) | null
  /** The link whose file is open, and the way back. */
  readonly look: (LookedAt & { readonly closeHref: string }) | null
}

/** One link: its item at its exact place, the reasoning beside it, what it weighs and why, and who stands behind it. */
export function LinkCard({
  link,
  view,
  lookAt,
  look,
  ...acts
}: { readonly link: Shown; readonly view: CellView } & LinkActs) {
  const hop = useHopWords()
  const t = useTranslations('matrix.panel')
  const count = useCount()
  const say = usePlaceWords()
  const called = useCalled()
  const otherwise = useOtherwise()
  const only = useTranslations('matrix.others-only')
  const { item, polarity, idle } = link
  const away = polarity === 'undermines'
  const intelligence = idle === 'intelligence_only'
  const file = `/cases/${view.caseId}/evidence/${item.itemId}?link=${link.linkId}#proves`
  return (
    <li
      tabIndex={-1}
      data-link={link.linkId}
      data-intelligence={intelligence ? '' : undefined}
      className={
        intelligence
          ? 'rounded-control border border-intel border-dashed bg-intel-tint px-3 py-2'
          : 'rounded-control border border-line px-3 py-2'
      }
    >
      <p className="flex items-start gap-2">
        {intelligence ? (
          <Icon of="intelligence" className="mt-1 text-intel" />
        ) : (
          <span className="mt-0.5">
            <Direction polarity={polarity} />
          </span>
        )}
        <span className="min-w-0 flex-1 text-sm">
          <CaseLink href={`/cases/${view.caseId}/evidence/${item.itemId}`} className="text-ink">
            <b className="font-mono">{itemNumber(item.number)}</b> {item.title}
          </CaseLink>
        </span>
        <b className={away ? 'text-counter' : undefined}>
          {away ? '−' : ''}
          {link.weight === null ? '·' : count(Math.round(link.weight * 10) / 10)}
        </b>
      </p>
      {intelligence && (
        <p className="text-sm">
          <b className="font-control">{t('intelligence')}</b>{' '}
          <span className="text-soft">{t('intelligence-why')}</span>
        </p>
      )}
      {idle === 'excluded' && <p className="text-sm text-stop">{t('excluded')}</p>}
      <p className="mt-1 text-xs">
        {lookAt && link.place?.fileId ? (
          <a href={lookAt(link.linkId)} data-soft data-place className="link inline-flex items-start gap-1">
            <Icon of="place" size="s" />
            {say(link.place.said) || t('no-place')}
          </a>
        ) : (
          <CaseLink href={file} className="link inline-flex items-start gap-1">
            <Icon of="place" size="s" />
            {(link.place && say(link.place.said)) || t('no-place')}
          </CaseLink>
        )}
        {link.hop && <span className="block text-soft">{hop(link.hop, view.inKhmer)}</span>}
      </p>
      {look?.linkId === link.linkId && (
        <PlaceBeside look={look} link={link} caseId={view.caseId} closeHref={look.closeHref} />
      )}
      <p
        className={
          look?.linkId === link.linkId ? 'mt-2 border-accent border-s-4 ps-3' : 'mt-1 text-sm text-soft'
        }
      >
        {t(away ? 'why-against' : 'why', { reasoning: link.reasoning })}
      </p>
      {link.otherwise && (
        <p className="mt-1 border-risk border-s-2 ps-2 text-sm">
          <span aria-hidden="true">◇ </span>
          {otherwise(itemNumber(item.number), link.otherwise, view.row.party)}{' '}
          {only('weigh', { person: called(view.row.party) })}
        </p>
      )}
      {link.restsOn.map((id) => {
        const found = view.restsOn.find(({ attributionId }) => attributionId === id)
        const party = found && view.people.find(({ partyId }) => partyId === found.partyId)
        return (
          found && (
            <p key={id} className="text-soft text-xs">
              {t('rests-on', { sign: found.sign, name: party ? called(party) : '' })}
            </p>
          )
        )
      })}
      <div className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <StrengthMark strength={link.strength} away={away} />
        <ShownGrade
          covered={item.covered}
          source={item.grade?.source ?? null}
          information={item.grade?.information}
        />
        {item.differ && (
          <Tag tone="risk">
            <span aria-hidden="true">≠ </span>
            {t('differ')}
          </Tag>
        )}
        <LegalityTag legality={item.admissibility} />
        <CustodyTag defects={item.defects} />
        {link.answer && <Tag tone="none">{t('answered')}</Tag>}
      </div>
      <Behind link={link} caseId={view.caseId} cell={view.cell.key} {...acts} />
    </li>
  )
}

/** The three marks, who proposed and who confirmed; a prosecutor confirms here, and support is taken back here. */
function Behind({
  link,
  caseId,
  cell,
  withdraw,
  confirm,
}: { readonly link: Shown; readonly caseId: string; readonly cell: string } & Pick<
  LinkActs,
  'withdraw' | 'confirm'
>) {
  const t = useTranslations('matrix')
  const colleague = useColleague()
  const hidden = { caseId, linkId: link.linkId, $cell: cell }
  return (
    <div className="mt-1.5 text-soft text-xs">
      <p className="flex flex-wrap gap-x-3">
        {(['usable', 'reliable', 'credible'] as const).map((quality) => (
          <span key={quality} className="inline-flex items-center gap-1">
            <svg width="11" height="11" aria-hidden="true">
              <use href={`#mark-${link.marks[quality]}`} />
            </svg>
            {t(`quality.${quality}`)}: {t(`mark.${link.marks[quality]}`)}
          </span>
        ))}
      </p>
      {link.by && link.proposedAt && (
        <p>
          {t('panel.proposed', { name: colleague(link.by) })}, <DateTime at={link.proposedAt} show="day" />
        </p>
      )}
      {link.confirmations?.map(({ by, at, reason }) => (
        <p key={String(at)}>
          {t('panel.confirmed', { name: colleague(by), reason })}, <DateTime at={at} show="day" />
        </p>
      ))}
      {confirm && link.mayConfirm && (link.confirmations?.length ?? 0) === 0 && (
        <Disclosure summary={t('panel.confirm')}>
          <ActionForm action={confirm} hidden={hidden}>
            <TextInput name="reason" label={t('panel.confirm-why')} />
            <SubmitButton size="small" kind="default">
              {t('panel.confirm')}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {withdraw && link.polarity === 'supports' && (
        <Disclosure summary={t('panel.withdraw')}>
          <ActionForm action={withdraw} hidden={hidden}>
            <TextInput name="because" label={t('panel.withdraw-why')} />
            <SubmitButton size="small" kind="warn">
              {t('panel.withdraw')}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {link.polarity === 'undermines' && <p className="text-counter">{t('panel.answer-it')}</p>}
    </div>
  )
}
