import { useLocale, useTranslations } from 'next-intl'
import { useRecordName } from '@/components/cases/limit-words'
import { useCount } from '@/components/ui/digits'
import { StepTag } from '@/components/ui/step-tag'
import { type Lack, lackKinds } from '@/lib/domain/submission/pre-flight'

/** What a file lacks, in words, under its headings; the gravest first. */
export function Lacks({ lacks }: { readonly lacks: readonly Lack[] }) {
  const t = useTranslations('submissionPage')
  const count = useCount()
  if (lacks.length === 0) return <p className="text-soft">{t('nothing-lacks')}</p>
  return (
    <div className="grid gap-3">
      {lackKinds.map((kind) => {
        const these = lacks.filter((one) => one.kind === kind)
        if (these.length === 0) return null
        return (
          <section key={kind}>
            <h3 className="text-md">
              {t(`lack.${kind}.title`)} <span className="text-soft">({count(these.length)})</span>
            </h3>
            <p className="text-soft text-sm">{t(`lack.${kind}.why`)}</p>
            <ul className="mt-1 list-disc ps-5 text-sm">
              {these.map((one) => (
                <li key={JSON.stringify(one)}>
                  <LackLine lack={one} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function LackLine({ lack }: { readonly lack: Lack }) {
  const t = useTranslations('submissionPage')
  const defect = useTranslations('returns.defect')
  const km = useLocale() === 'km'
  const record = useRecordName()
  switch (lack.kind) {
    case 'no_charge':
      return t('lack.no_charge.line')
    case 'open_step':
      return (
        <>
          {km ? lack.title.km : lack.title.en}, {record(lack.record)} <StepTag step={lack.severity} />
        </>
      )
    case 'single_source':
      return t('lack.single_source.line', { origin: lack.origin, n: lack.charges })
    case 'open_defect':
      return (
        <>
          <span className="font-mono">{lack.name}</span> {defect(`${lack.code}.name`)}
        </>
      )
    default:
      return (
        <>
          <span className="font-mono">{lack.item}</span> {lack.title ?? t('sealed-item')}
          {'reasoning' in lack && lack.reasoning && <q className="block text-soft">{lack.reasoning}</q>}
        </>
      )
  }
}
