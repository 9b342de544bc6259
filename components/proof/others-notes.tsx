import { useTranslations } from 'next-intl'
import { Asked, type AskedRule } from '@/components/evidence/asked-fields'
import { itemNumber } from '@/components/evidence/item-number'
import { useOtherwise } from '@/components/matrix/see'
import { useCalled } from '@/components/people/names'
import { Notice } from '@/components/ui/notice'
import type { LinkFormView } from '@/lib/server/proof/view-link-form'

/** A leader's note is shown when something of that leader's own is ticked. */
export const othersRules = ({ leaders }: Pick<LinkFormView, 'leaders'>): AskedRule[] =>
  leaders.map(({ party, targets }) => ({ id: `others-${party.id}`, name: 'targets', is: targets }))

/** Says before the reasoning is written that what speaks only of the offence or of others does not move a leader. */
export function OthersNotes({
  view: { leaders },
  item,
}: {
  readonly view: LinkFormView
  readonly item: LinkFormView['items'][number] | undefined
}) {
  const t = useTranslations('linkPage')
  const words = useTranslations('matrix.others-only')
  const called = useCalled()
  const otherwise = useOtherwise()
  return leaders.map(({ party, otherwise: rest }) => (
    <Asked key={party.id} id={`others-${party.id}`}>
      <div className="mb-4">
        <Notice
          tone="risk"
          icon="people"
          title={
            item && rest
              ? otherwise(itemNumber(item.number), rest, party)
              : t('own-part', { person: called(party) })
          }
        >
          {words('linking', { person: called(party) })}
        </Notice>
      </div>
    </Asked>
  ))
}
