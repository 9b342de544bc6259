import { useLocale, useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { useRecordName } from '@/components/cases/limit-words'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { itemName } from '@/lib/domain/cases/case-view'
import { tickKinds } from '@/lib/domain/cases/knock-out'
import type { Choice } from '@/lib/server/knock-out/choices'
import { TickForm } from './tick-form'

/** Everything whose loss could change a reading, by kind. What is ticked stands open. */
export function Ticks({
  caseId,
  choices,
  inKhmer,
  ticked,
  scenarioId,
}: {
  readonly caseId: string
  readonly choices: readonly Choice[]
  readonly inKhmer: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
  readonly scenarioId: string | null
}) {
  const t = useTranslations('knockOut')
  const words = useChoiceWords(inKhmer)
  const count = useCount()
  const path = `/cases/${caseId}/knock-out`
  return (
    <Card title={t('ticks')}>
      <p className="mb-2 text-sm text-soft">{t('ticks-lead')}</p>
      <TickForm action={path} scenarioId={scenarioId}>
        {tickKinds.map((kind) => {
          const these = choices.filter((one) => one.kind === kind)
          const chosen = these.filter(({ tick }) => ticked.includes(tick)).length
          if (these.length === 0) return null
          return (
            <Disclosure
              key={kind}
              open={chosen > 0 || kind === 'person'}
              summary={t('kind', { kind: t(`kinds.${kind}`), all: count(these.length), ticked: chosen })}
            >
              <fieldset>
                <legend className="sr-only">{t(`kinds.${kind}`)}</legend>
                <p className="text-soft text-xs">{t(`why.${kind}`)}</p>
                <ul className="max-h-96 overflow-y-auto">
                  {these.map((choice) => (
                    <li key={choice.tick}>
                      <label className="flex min-h-control-small items-start gap-2.5 py-1 text-sm">
                        <input
                          type="checkbox"
                          name="gone"
                          value={choice.tick}
                          defaultChecked={ticked.includes(choice.tick)}
                          className="mt-0.5"
                        />
                        <span className="min-w-0 [overflow-wrap:anywhere]">
                          {words(choice)}
                          {choice.items > 0 && kind !== 'item' && (
                            <span className="text-soft"> {t('items', { count: choice.items })}</span>
                          )}
                        </span>
                      </label>
                    </li>
                  ))}
                </ul>
              </fieldset>
            </Disclosure>
          )
        })}
        <div data-print="no" className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" kind="primary">
            {t('show')}
          </Button>
          {ticked.length > 0 && (
            <a href="#falls" className="link self-center text-sm min-[1200px]:hidden">
              {t('see-falls')}
            </a>
          )}
          {ticked.length > 0 && <Button href={`${path}?asked=yes`}>{t('clear')}</Button>}
        </div>
      </TickForm>
    </Card>
  )
}

/** One thing to tick, in words. */
export const useChoiceWords = (inKhmer: Readonly<Record<string, string>>) => {
  const t = useTranslations('knockOut')
  const says = useTranslations('network.says')
  const record = useRecordName()
  const place = useHopWords()
  const called = (name: string) => place([name], inKhmer)
  const km = useLocale() === 'km'
  return (choice: Choice): string => {
    switch (choice.kind) {
      case 'person':
      case 'origin':
        return choice.name
      case 'procedure':
        return t('procedure', { record: record(`${choice.what} ${choice.number}`), place: choice.place })
      case 'authority':
        return t('authority', { name: choice.name, by: choice.by })
      case 'attribution':
        return t('attribution', { sign: choice.to, person: called(choice.from) })
      case 'control':
        return says(choice.how as Parameters<typeof says>[0], {
          from: called(choice.from),
          to: called(choice.to),
        })
      case 'item':
        return `${itemName(choice.number)} ${choice.title}`
      case 'step':
        return t('step', { step: km ? choice.title.km : choice.title.en, record: record(choice.record) })
    }
  }
}
