import { useLocale, useTranslations } from 'next-intl'
import { Asked, AskedOnly } from '@/components/evidence/asked-fields'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { PlaceFields, placeRules } from '@/components/proof/place-fields'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { RadioCards } from '@/components/ui/radio-cards'
import { StrengthMark } from '@/components/ui/strength'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { placeQuery } from '@/lib/domain/evidence/place-query'
import { polarities, strengths } from '@/lib/domain/readiness/vocabulary'
import type { LinkingView } from '@/lib/server/proof/view-linking'
import { type Choosing, PlaceChooser } from './place-chooser'
import { useOtherwise } from './see'

export type LinkingHrefs = {
  readonly close: string
  readonly base: string
  readonly item: (itemId: string) => string
  readonly otherItem: string
  readonly without: (cell: string) => string
  readonly more: (after: string) => string
  /** What a plain search for an item must keep. */
  readonly keep: Readonly<Record<string, string>>
}

/** Links one item to the cells that were chosen: first which item, then how strongly, where in it, and why. */
export function LinkingPanel({
  view,
  find,
  was,
  hrefs,
  choosing,
  link,
}: {
  readonly view: LinkingView
  readonly find: string | undefined
  readonly choosing: Choosing
  /** Where the first chosen cell stands now, to say afterwards how far it moved. */
  readonly was: number | null
  readonly hrefs: LinkingHrefs
  readonly link: FormAction
}) {
  const t = useTranslations('matrix.linking')
  return (
    <aside aria-label={t('title')} className="matrix-panel">
      <header className="flex items-start justify-between gap-2">
        <h2 className="text-xl">{t('title')}</h2>
        <a href={hrefs.close} data-soft aria-label={t('leave-out')} className="p-1 text-soft">
          <Icon of="close" />
        </a>
      </header>
      <Chosen view={view} hrefs={hrefs} />
      {view.item ? (
        <Form {...{ view, was, hrefs, choosing, link }} item={view.item} />
      ) : (
        <Items view={view} find={find} hrefs={hrefs} />
      )}
    </aside>
  )
}

function Chosen({ view, hrefs }: { readonly view: LinkingView; readonly hrefs: LinkingHrefs }) {
  const t = useTranslations('matrix.linking')
  const say = useCellName()
  return (
    <section className="mt-2">
      <h3 className="text-sm">{t('cells')}</h3>
      {view.cells.length === 0 ? (
        <p className="text-sm text-soft">{t('cells-none')}</p>
      ) : (
        <>
          <ul className="mt-1 space-y-1">
            {view.cells.map((cell) => (
              <li
                key={cell.key}
                className="flex items-center justify-between gap-2 rounded-control border border-accent bg-accent-tint px-2.5 py-1 text-sm"
              >
                {say(cell)}
                <a href={hrefs.without(cell.key)} data-soft aria-label={`${t('leave-out')}: ${say(cell)}`}>
                  <Icon of="close" size="s" />
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-soft text-xs">{t('cells-more')}</p>
        </>
      )}
    </section>
  )
}

/** An element and whose it is: a base element is everybody's. */
function useCellName() {
  const t = useTranslations('matrix')
  const locale = useLocale()
  const called = useCalled()
  return ({ title, shared, party }: LinkingView['cells'][number]) =>
    `${title ? title[locale] : t('whole')}, ${shared ? t('linking.shared') : called(party)}`
}

function Items({
  view,
  find,
  hrefs,
}: {
  readonly view: LinkingView
  readonly find: string | undefined
  readonly hrefs: LinkingHrefs
}) {
  const t = useTranslations('matrix.linking')
  return (
    <section className="mt-4">
      <h3 className="text-sm">{t('items')}</h3>
      <form action={hrefs.base} method="get" className="mt-1.5 flex gap-2">
        {Object.entries(hrefs.keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="find"
          aria-label={t('find')}
          defaultValue={find}
          data-find
          className="control control-small min-w-0 flex-1"
        />
        <Button type="submit" size="small">
          {t('find-act')}
        </Button>
      </form>
      {view.items.length === 0 && <p className="mt-2 text-sm text-soft">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {view.items.map(({ itemId, number, title }) => (
          <li key={itemId}>
            <a
              href={hrefs.item(itemId)}
              data-soft
              data-item={itemId}
              draggable
              className="block cursor-grab py-1.5 text-ink text-sm"
            >
              <b className="font-mono">{itemNumber(number)}</b> {title}
            </a>
          </li>
        ))}
      </ul>
      {view.later && (
        <a href={hrefs.more(view.later)} data-soft className="link text-sm">
          {t('more')}
        </a>
      )}
    </section>
  )
}

/** Says before the reasoning is written that an item has spoken only of others so far, as a courier's does. */
function Courier({
  view,
  item,
}: {
  readonly view: LinkingView
  readonly item: NonNullable<LinkingView['item']>
}) {
  const t = useTranslations('matrix.others-only')
  const called = useCalled()
  const otherwise = useOtherwise()
  return view.spoken.map(({ party, ...rest }) => (
    <div key={party.id} className="mb-4">
      <Notice tone="risk" icon="people" title={otherwise(itemNumber(item.number), rest, party)}>
        {t('linking', { person: called(party) })}
      </Notice>
    </div>
  ))
}

function Form({
  view,
  item,
  was,
  hrefs,
  choosing,
  link,
}: {
  readonly view: LinkingView
  readonly choosing: Choosing
  readonly item: NonNullable<LinkingView['item']>
  readonly was: number | null
  readonly hrefs: LinkingHrefs
  readonly link: FormAction
}) {
  const t = useTranslations('matrix.linking')
  const { place } = choosing
  const form = useTranslations('linkPage')
  const words = useTranslations('links')
  const called = useCalled()
  const say = useCellName()
  return (
    <ActionForm
      action={link}
      className="mt-4"
      hidden={{
        ...{ caseId: view.caseId, itemId: item.itemId, targets: view.cells.map(({ target }) => target) },
        ...{ $cell: view.cells[0]?.key ?? '', $was: was === null ? '' : String(was) },
      }}
    >
      <AskedOnly rules={[...placeRules, { id: 'rests-on', name: 'polarity', is: ['supports'] }]} />
      <p className="mb-3 text-sm">
        <b className="font-mono">{itemNumber(item.number)}</b> {item.title}{' '}
        <a href={hrefs.otherItem} data-soft className="link">
          {t('other')}
        </a>
      </p>
      <PlaceChooser item={item} choosing={choosing} />
      <RadioCards
        name="polarity"
        label={form('polarity')}
        value="supports"
        layout="two"
        options={polarities.map((value) => ({
          ...{ value, label: words(`polarity.${value}`), mark: <Direction polarity={value} /> },
        }))}
      />
      <RadioCards
        name="strength"
        label={form('strength')}
        layout="two"
        options={strengths.map((value) => ({ value, label: <StrengthMark strength={value} /> }))}
      />
      {/* Only the place is drawn anew when one is pointed at: what was typed beside it stays. */}
      <PlaceFields key={place ? placeQuery(place) : ''} item={item} place={place} />
      <Courier view={view} item={item} />
      <TextArea
        name="reasoning"
        label={words('reasoning.label')}
        hint={words('reasoning.hint')}
        good={words('reasoning.good')}
        bad={words('reasoning.bad')}
        rows={2}
      />
      {view.cells.length > 1 && (
        <Disclosure summary={t('own-reasons')}>
          {view.cells.map((cell, place) => (
            <TextArea
              key={cell.key}
              name={`reasons.${place}`}
              label={t('own-reason', { cell: say(cell) })}
              hint={t('own-hint')}
              rows={2}
              optional
            />
          ))}
        </Disclosure>
      )}
      {view.attributions.length > 0 && (
        <Asked id="rests-on">
          <CheckboxGroup
            name="restsOn"
            label={form('rests-on')}
            hint={form('rests-on-hint')}
            options={view.attributions.map(({ attributionId, sign, party }) => ({
              value: attributionId,
              label: form('attribution', { identifier: sign, name: party ? called(party) : '' }),
            }))}
          />
        </Asked>
      )}
      <SubmitButton icon={<Icon of="link" size="s" />}>{form('link')}</SubmitButton>
    </ActionForm>
  )
}
