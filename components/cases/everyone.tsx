import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { type SuspectLine, SuspectsTable } from '@/components/readiness/suspects-table'
import { CaseLink } from '@/components/shell/case-link'
import { Empty } from '@/components/ui/empty'
import type { PartyFacts } from '@/lib/domain/cases/case-view'
import type { ChargeLine } from '@/lib/server/readiness/charge-lines'
import { ChargeName } from './charge-name'
import { useLimitWords } from './limit-words'
import { tierOf } from './tier'

/** Everyone in the file, by place in the network: one line a charge, and one for who is not charged. */
export function Everyone({
  suspects,
  charges,
  caseId,
  selected,
}: {
  readonly suspects: readonly PartyFacts[]
  readonly charges: readonly ChargeLine[]
  readonly caseId: string
  readonly selected?: string
}) {
  const t = useTranslations('cases.glance')
  const roles = useTranslations('people.role')
  const called = useCalled()
  const words = useLimitWords()
  const next = useTranslations('readinessPage')
  const lines = suspects.flatMap((party): readonly SuspectLine[] => {
    const theirs = charges.filter((line) => line.party.id === party.id)
    const about = { name: called(party), tier: tierOf(party), role: party.role && roles(roleKey(party.role)) }
    if (theirs.length === 0)
      return [
        { ...about, id: party.id, href: `/cases/${caseId}/people/${party.id}`, heldBack: t('not-charged') },
      ]
    return theirs.map((line) => {
      const [first] = line.reading?.ladder ?? []
      return {
        ...about,
        id: line.chargeId,
        href: `/cases/${caseId}/readiness/${line.chargeId}`,
        charge: <ChargeName line={line} short />,
        reading: line.reading && {
          ...line.reading.assessed,
          candidate: line.reading.assessed.band === 'ready_for_decision',
        },
        heldBack: (
          <>
            {first ? <Held {...words(first.held, first)} /> : t('nothing-holds')}
            {first && (
              <CaseLink href={`/cases/${caseId}/enquiries?charge=${line.chargeId}`} className="link text-xs">
                {next('next-for')}
              </CaseLink>
            )}
          </>
        ),
        selected: line.chargeId === selected,
      }
    })
  })
  return <SuspectsTable suspects={lines} empty={<Empty title={t('no-suspects')} />} />
}

const Held = ({ title, sentence }: { readonly title: string; readonly sentence: string }) => (
  <>
    {title}
    <span className="block text-soft text-xs">{sentence}</span>
  </>
)

const keys = [
  'leader',
  'lieutenant',
  'financier',
  'broker',
  'supplier',
  'chemist',
  'transporter',
  'courier',
  'retail_dealer',
  'other',
] as const
const roleKey = (role: string) => keys.find((one) => one === role) ?? 'other'
