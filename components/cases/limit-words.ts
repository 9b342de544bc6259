import { useLocale, useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import type { LimitShown } from '@/lib/domain/cases/charge-shown'
import type { HeldBack } from '@/lib/domain/cases/held-back'
import type { Words } from '@/lib/domain/offences/template'
import { useHopWords } from './hop-words'

const said = [
  'nothing_linked',
  'weight',
  'no_live_item',
  'uncorroborated',
  'needs_untainted',
  'hearsay_only',
  'not_cleared',
  'weak_only',
  'circumstantial',
  'contradiction',
  'no_alternative',
] as const

/** One limit in words: a title, and a sentence with its figures. */
export const useLimitWords = () => {
  const t = useTranslations('readinessPage')
  const locale = useLocale()
  const count = useCount()
  const record = useRecordName()
  const place = useHopWords()
  // Points that would tell a grade that is covered from the reader are not said.
  const tenth = (value: number | null) =>
    value === null ? '…' : count(Math.round(Math.max(0, value) * 10) / 10)
  return (
    held: HeldBack,
    {
      title,
      points = null,
      target = null,
      sources = null,
      inKhmer = {},
    }: { readonly title: Words | null } & Partial<
      Pick<LimitShown, 'points' | 'target' | 'sources' | 'inKhmer'>
    >,
  ): { readonly title: string; readonly sentence: string } => {
    const element = title === null ? t('an-element') : locale === 'km' ? title.km : title.en
    switch (held.kind) {
      case 'element': {
        const code = said.find((one) => one === held.limit) ?? 'weight'
        const figures = { element, points: tenth(points), target: tenth(target), sources: sources ?? 1 }
        return { title: t(`limit.${code}.title`, figures), sentence: t(`limit.${code}.sentence`, figures) }
      }
      case 'chain': {
        const [from = '', to = ''] = (held.weakest?.split('>') ?? []).map((name) => place([name], inKhmer))
        const code = held.broken ? 'chain_broken' : 'chain_weak'
        const names = { seizure: held.seizure, from, to }
        return {
          title: t(`limit.${code}.title`, names),
          sentence: held.weakest
            ? t('limit.chain_weak.sentence', names)
            : t('limit.chain_broken.sentence', names),
        }
      }
      case 'step':
        return {
          title: t('limit.step.title', { step: element }),
          sentence: t('limit.step.sentence', { record: record(held.record) }),
        }
      case 'person':
        return {
          title: t(held.origin ? 'limit.single_person.title' : 'limit.single_person.unnamed', {
            origin: held.origin,
          }),
          sentence: t('limit.single_person.sentence'),
        }
      case 'lid':
        return { title: t(`limit.${held.lid}.title`), sentence: t(`limit.${held.lid}.sentence`) }
      case 'nothing':
        return { title: t('limit.nothing.title'), sentence: t('limit.nothing.sentence') }
    }
  }
}

const records = ['arrest', 'search', 'interview', 'interpreter'] as const

/** The record that a step is about: "search 1" in words, or the seizure's number. */
export const useRecordName = () => {
  const t = useTranslations('readinessPage')
  return (record: string): string => {
    const [kind, number = ''] = record.split(' ')
    const known = records.find((one) => one === kind)
    return known ? t(`record.${known}`, { number }) : t('record.seizure', { number: record })
  }
}
