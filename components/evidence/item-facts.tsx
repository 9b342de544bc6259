import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { DisclosureTag } from '@/components/ui/disclosure-tag'
import { Grade } from '@/components/ui/grade'
import { KeyValues } from '@/components/ui/key-value'
import { LegalityTag } from '@/components/ui/legality'
import { Tag } from '@/components/ui/tag'
import { authorityName } from '@/lib/domain/authority/authority'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { languages } from '@/lib/domain/evidence/item'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'
import { itemNumber } from './item-number'
import { LabelChanges } from './label-changes'
import { useSaid } from './said'

/** What an item is, and how it stands, before anything else is said of it. */
export function ItemHead({ view }: { readonly view: ItemView }) {
  const danger = useTranslations('danger')
  const t = useTranslations('itemPage')
  const rests = useTranslations('evidence.rests-on')
  const g = useTranslations('grading')
  const said = useSaid()
  const { item, grade, usable } = view
  return (
    <Card>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-mono font-title text-lg">{itemNumber(item.number)}</span>
        <span className="text-soft text-sm">{said(kinds[item.type].title)}</span>
      </p>
      <h1 className="mt-0.5 text-xl">{view.sealed ? danger('sealed-title') : item.title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <LegalityTag legality={usable.value} title={rests(usable.from)} />
        {grade.unseen > 0 ? (
          <Tag tone="none">{g('unseen-short')}</Tag>
        ) : (
          <Grade
            source={grade.standing?.source ?? null}
            information={informationOf(grade.standing?.information)}
          />
        )}
        {grade.differ !== 'nothing' && <Tag tone="risk">{g('differ-flag')}</Tag>}
        <DisclosureTag disclosure={item.filePlace} />
        {item.exculpatory && (
          <Tag tone="counter" icon="points-away">
            {t('points-away')}
          </Tag>
        )}
        {item.sensitivity === 'restricted' && <Tag icon="intact">{t('restricted')}</Tag>}
      </p>
      <LabelChanges view={view} />
      {item.description && <p className="mt-3 max-w-[75ch] whitespace-pre-line">{item.description}</p>}
      <div className="mt-3 grid gap-x-8 gap-y-1 md:grid-cols-2">
        <KeyValues facts={useWhen(view)} />
        <KeyValues facts={useAuthority(view)} />
      </div>
    </Card>
  )
}

/** An information grade as one of the six, or none. */
export const informationOf = (value: number | undefined) =>
  ([1, 2, 3, 4, 5, 6] as const).find((one) => one === value) ?? null

const given = (name: string, value: string | null) => (value ? [{ name, value }] : [])

function useWhen({ item, origin, header }: ItemView) {
  const t = useTranslations('itemPage')
  const sort = useTranslations('evidence.origin')
  const colleague = useColleague()
  return [
    { name: t('obtained'), value: <DateTime at={item.obtainedAt} exact /> },
    ...given(t('where'), item.obtainedPlace),
    ...given(t('by'), item.obtainedBy),
    {
      name: t('source'),
      value: (
        <>
          {origin.name} <span className="text-soft">({sort(origin.kind)})</span>
          <CaseLink href={`/cases/${header.caseId}/origins`} className="link block text-xs">
            {t('see-sources')}
          </CaseLink>
          <span className="block text-soft text-xs">
            {origin.others > 0 ? (
              <CaseLink
                href={`/cases/${header.caseId}/evidence?text=${encodeURIComponent(origin.name.slice(0, 100))}`}
              >
                {t('others', { n: origin.others })}
              </CaseLink>
            ) : (
              t('others', { n: 0 })
            )}
          </span>
        </>
      ),
    },
    {
      name: t('logged'),
      value: (
        <>
          <DateTime at={item.loggedAt} exact /> {t('logged-by', { name: colleague(item.loggedBy) })}
        </>
      ),
    },
  ]
}

function useAuthority({ item, procedure, authority, header }: ItemView) {
  const danger = useTranslations('danger')
  const sorts = useTranslations('authorities')
  const t = useTranslations('itemPage')
  const evidence = useTranslations('evidence')
  const language = languages.find((one) => one === item.language)
  const marks = [item.hearsay && t('hearsay'), item.uniqueObject && t('unique')].filter(
    (mark) => mark !== false,
  )
  return [
    ...given(t('legal-basis'), item.legalBasis),
    ...given(t('authorisation'), item.authorisation),
    ...(authority
      ? [
          {
            name: danger('stands-under'),
            value: (
              <>
                <CaseLink href={`/cases/${header.caseId}/authorities#A-${authority.number}`}>
                  {authorityName(authority.number)} {sorts(`kinds.${authority.kind}`)}
                </CaseLink>
                {!authority.itself && <span className="text-soft"> {danger('through-search')}</span>}
              </>
            ),
          },
        ]
      : []),
    ...(procedure
      ? [
          {
            name: t('procedure'),
            value: t('procedure-said', {
              kind: evidence(`procedure.${procedure.kind}`),
              number: String(procedure.number),
              place: procedure.place,
            }),
          },
        ]
      : []),
    ...given(t('persons'), item.persons),
    ...given(t('witnesses'), [item.witnessOne, item.witnessTwo].filter(Boolean).join('; ')),
    ...given(t('language'), language ? evidence(`language.${language}`) : null),
    ...given(t('interpreter'), item.interpreter),
    ...(item.latitude !== null && item.longitude !== null
      ? [{ name: t('position'), value: `${item.latitude}, ${item.longitude}`, mono: true }]
      : []),
    ...given(t('class'), evidence(`class.${classOf(item.class)}`)),
    ...marks.map((value) => ({ name: '', value })),
    ...given(t('remarks'), item.remarks),
  ]
}

const classNames = [
  'official',
  'expert',
  'device',
  'financial',
  'document',
  'witness',
  'accomplice',
  'informant',
  'anonymous',
  'confession_uncorroborated',
] as const
const classOf = (stored: string) => classNames.find((one) => one === stored) ?? 'document'

/** What was answered in the form of its type, part by part. */
export function TypeFacts({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const said = useSaid()
  const groups = kinds[view.item.type].groups.flatMap(({ id, title }) => {
    const rows = view.rows.filter(({ group }) => group === id)
    return rows.length === 0 ? [] : [{ id, title, rows }]
  })
  return (
    <Card title={t('facts')}>
      {groups.length === 0 && <p className="text-soft">{t('nothing-more')}</p>}
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        {groups.map(({ id, title, rows }) => (
          <section key={id}>
            <h3 className="mb-1 text-soft text-sm">{said(title)}</h3>
            <dl className="grid grid-cols-[minmax(0,3fr)_minmax(0,4fr)] gap-x-4 gap-y-1 text-sm">
              {rows.map(({ field, label, value }) => (
                <div key={field} className="contents">
                  <dt className="text-soft">{said(label)}</dt>
                  <dd className="whitespace-pre-line">{said(value)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  )
}
