import { itemNumber } from '@/components/evidence/item-number'
import { kindIcons } from '@/components/evidence/kind-icons'
import { useSaid } from '@/components/evidence/said'
import { CaseLink } from '@/components/shell/case-link'
import { Icon } from '@/components/ui/icon'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { DeskView } from '@/lib/server/custody/view-custody-desk'

export type ShownObject = Pick<
  DeskView['held'][number],
  'itemId' | 'caseId' | 'number' | 'type' | 'caseNumber'
>

/** An object as its label names it: the case's number, never its story. */
export function ObjectName({ item, hash = '' }: { readonly item: ShownObject; readonly hash?: string }) {
  const said = useSaid()
  return (
    <div className="flex min-w-48 items-start gap-2.5">
      <Icon of={kindIcons[item.type]} className="mt-1 text-soft" />
      <div className="min-w-0">
        <CaseLink href={`/cases/${item.caseId}/custody/${item.itemId}${hash}`} className="link">
          <span className="font-mono">{itemNumber(item.number)}</span> {said(kinds[item.type].title)}
        </CaseLink>
        <div className="font-mono text-soft text-xs">{item.caseNumber}</div>
      </div>
    </div>
  )
}
