import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { Icon } from '@/components/ui/icon'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { usePlaceWords } from './place-words'
import { useTargetWords } from './target-words'

type Shown = ItemView['links'][number]

/** What an item proves and undermines, in one list: how strongly, in which exact place, and why. */
export function LinkList({
  view,
  withdraw,
}: {
  readonly view: ItemView
  readonly withdraw: FormAction | null
}) {
  const t = useTranslations('itemPage')
  const { header, item, links } = view
  const linkHref = `/cases/${header.caseId}/evidence/link?item=${item.itemId}`
  const standing = [...links].sort(
    (one, other) => Number(one.withdrawnAt !== null) - Number(other.withdrawnAt !== null),
  )
  return (
    <Card title={t('proves')} aside={t('proves-aside')} id="proves" flush className="scroll-mt-4">
      <Table
        caption={t('proves')}
        columns={[
          { key: 'target', label: t('target') },
          { key: 'strength', label: t('strength') },
          { key: 'place', label: t('exact-place') },
          { key: 'why', label: t('reasoning') },
        ]}
        rows={standing.map((link) => ({
          id: link.linkId,
          cells: {
            target: <About link={link} />,
            strength: <StrengthMark strength={link.strength} away={link.polarity === 'undermines'} />,
            place: (
              <Place
                link={link}
                of={header.may.openFile ? `/cases/${header.caseId}/evidence/${item.itemId}` : null}
              />
            ),
            why: (
              <>
                {link.reasoning}
                <Told link={link} caseId={header.caseId} withdraw={withdraw} />
              </>
            ),
          },
        }))}
        empty={
          <Empty
            title={t('proves-none')}
            act={
              header.may.link && (
                <Button href={linkHref} icon={<Icon of="link" size="s" />}>
                  {t('link')}
                </Button>
              )
            }
          >
            {t('proves-none-why')}
          </Empty>
        }
      />
    </Card>
  )
}

function About({ link }: { readonly link: Shown }) {
  const t = useTranslations('itemPage')
  const say = useTargetWords()
  const words = link.target && say(link.target)
  return (
    <span
      className={
        link.withdrawnAt ? 'flex items-start gap-2 text-soft line-through' : 'flex items-start gap-2'
      }
    >
      <span className="mt-1">
        <Direction polarity={link.polarity} />
      </span>
      <span className="min-w-0">
        <b className="font-title">{words ? words.title : t('gone')}</b>
        {words && <span className="block text-soft text-xs">{words.about}</span>}
      </span>
    </span>
  )
}

/** The exact place; where the reader may open files, it opens there. */
function Place({ link, of }: { readonly link: Shown; readonly of: string | null }) {
  const t = useTranslations('itemPage')
  const say = usePlaceWords()
  return (
    <>
      {of && link.opens ? (
        <CaseLink href={`${of}/files/${link.opens.fileId}?${link.opens.query}`}>{say(link.place)}</CaseLink>
      ) : (
        say(link.place)
      )}
      {link.file && <span className="block text-soft text-xs">{t('in-file', { file: link.file })}</span>}
    </>
  )
}

/** Through what it counts, who proposed it, and whether it was taken back. */
function Told({
  link,
  caseId,
  withdraw,
}: {
  readonly link: Shown
  readonly caseId: string
  readonly withdraw: FormAction | null
}) {
  const t = useTranslations('itemPage')
  const say = useTargetWords()
  const colleague = useColleague()
  return (
    <div className="mt-0.5 text-soft text-xs">
      {link.restsOn.map((target) => (
        <span key={target.key} className="block">
          {t('rests-on', { what: say(target).title })}
        </span>
      ))}
      {colleague(link.by)}, <DateTime at={link.proposedAt} show="day" />
      {link.withdrawnAt && (
        <span className="block">{t('taken-back', { because: link.withdrawnReason ?? '' })}</span>
      )}
      {!link.withdrawnAt && link.polarity === 'undermines' && (
        <span className="block text-counter">{t('answer-it')}</span>
      )}
      {!link.withdrawnAt && link.polarity === 'supports' && withdraw && (
        <Disclosure summary={t('withdraw')}>
          <ActionForm action={withdraw} hidden={{ caseId, linkId: link.linkId }}>
            <TextInput name="because" label={t('withdraw-because')} />
            <SubmitButton kind="warn" size="small">
              {t('withdraw')}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  )
}
