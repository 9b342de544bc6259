import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { type AboutType, type CauseRow, causeGroups } from '@/lib/domain/learning/unit-learning'
import { run } from '@/lib/server/kernel/run'
import { exportUnitLearning } from '@/lib/server/learning/export-unit-learning'
import { oneOfEach } from './asked'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'
import { sheetAnswer } from './sheet'

/** Sends what the page tells, a line a number; what is not told there is said to be too few. No byte leaves before its entry. */
export async function learningAnswer(given: URLSearchParams): Promise<Response> {
  try {
    const learnt = await run(exportUnitLearning, await currentActor(), oneOfEach(given), await currentAt())
    const [t, group] = await Promise.all([getTranslations('unitLearning'), getTranslations('returns.group')])
    const language = (await getLocale()) === 'km' ? 'km' : 'en'
    const unit = new Map(learnt.units.map((one) => [one.unitId, one[language]]))
    const line = (what: string, of: string, name: string, value: number | string | null) => ({
      [t('sheet.year')]: learnt.year,
      [t('sheet.what')]: what,
      [t('sheet.of')]: of,
      [t('sheet.name')]: name,
      [t('sheet.value')]: value ?? t('few'),
    })
    const rounded = (value: number) => Math.round(value * 1000) / 1000
    const rates = [
      ...learnt.firstTime.units.map(({ unitId, rate }) => ({ of: unit.get(unitId) ?? '', rate })),
      { of: t('all-units'), rate: learnt.firstTime.all },
    ]
    const causeLines = <Key>(what: string, rows: readonly CauseRow<Key>[], say: (key: Key) => string) =>
      rows.flatMap(({ key, cells }) =>
        cells.map((cell, place) => {
          const heading = causeGroups[place]
          return line(what, say(key), heading ? group(heading) : t('sum'), cell)
        }),
      )
    const about = (key: AboutType) =>
      key === 'cell' || key === 'charge' || key === 'file' ? t(`about.${key}`) : kinds[key].title[language]
    return sheetAnswer(`learning-${learnt.year}.csv`, [
      ...rates.flatMap(({ of, rate }) => [
        line(t('first-time'), of, t('right'), rate?.right ?? null),
        line(t('first-time'), of, t('answered'), rate?.answered ?? null),
        line(t('first-time'), of, t('sheet.rate'), rate && rounded(rate.seen)),
        line(t('first-time'), of, t('sheet.low'), rate && rounded(rate.low)),
        line(t('first-time'), of, t('sheet.high'), rate && rounded(rate.high)),
      ]),
      ...causeLines(t('by-unit'), learnt.causes.byUnit, (key) => unit.get(key) ?? ''),
      ...causeLines(t('by-type'), learnt.causes.byType, about),
      ...learnt.stays.flatMap(({ stay, time }) => [
        line(t('times'), t(`stay.${stay}`), t('stays'), time?.count ?? null),
        line(t('times'), t(`stay.${stay}`), t('sheet.low-quarter'), time && rounded(time.low)),
        line(t('times'), t(`stay.${stay}`), t('sheet.median'), time && rounded(time.median)),
        line(t('times'), t(`stay.${stay}`), t('sheet.high-quarter'), time && rounded(time.high)),
      ]),
    ])
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
