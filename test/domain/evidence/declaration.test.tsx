import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Coach } from '@/components/evidence/coach'
import { LogForm } from '@/components/evidence/log-form'
import { formatsFor } from '@/i18n/formats'
import { commonFields } from '@/lib/domain/evidence/common-fields'
import { completeness, nameOf } from '@/lib/domain/evidence/completeness'
import { itemFacts } from '@/lib/domain/evidence/facts'
import type { Kind } from '@/lib/domain/evidence/kind'
import { itemTypes } from '@/lib/domain/evidence/kind'
import { searchFor } from '@/lib/domain/evidence/search'
import { answersOf, printRows } from '@/lib/domain/evidence/show'
import en from '@/messages/en.json'
import km from '@/messages/km.json'
import { everyKind, typedIn } from './support'

const messages = { en, km }
const nothing = { origins: [], procedures: [], items: [], item: null }
const plain = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** The form of a type, and its guidance, as a page would show them. */
const shown = (kind: Kind, language: 'en' | 'km') =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={language}
      messages={messages[language]}
      timeZone="Asia/Phnom_Penh"
      formats={formatsFor('latn')}
    >
      <LogForm kind={kind} view={nothing} given={{}} action={async () => null} hidden={{}} foot={null} />
      <Coach kind={kind} />
    </NextIntlClientProvider>,
  )

describe('one declaration of a type', () => {
  test('is there for all sixteen', () => {
    expect(everyKind.map(({ id }) => id).toSorted()).toEqual([...itemTypes].toSorted())
  })

  test.each(everyKind)(
    '$id is the form: every field, its label, hint and reason, in both languages',
    (kind) => {
      for (const language of ['en', 'km'] as const) {
        const page = shown(kind, language)
        for (const { id, label, hint, why, choices = [] } of kind.fields) {
          expect(page, id).toContain(`name="facts.${id}"`)
          for (const words of [label, hint, why, ...choices.map((choice) => choice.label)])
            if (words) expect(page, id).toContain(plain(words[language]))
        }
      }
    },
  )

  test.each(everyKind)(
    '$id asks in its form for all that its checks ask for, and for nothing it leaves out',
    (kind) => {
      const page = shown(kind, 'en')
      const interview = kind.common.language ? { language: 'vi' } : {}
      for (const check of completeness(kind, {}, interview, 'KH'))
        expect(page).toContain(`name="${nameOf(check)}"`)
      for (const id of kind.leavesOut) expect(page, id).not.toContain(`name="${id}"`)
      expect(Object.keys(commonFields).length).toBeGreaterThan(10)
    },
  )

  test.each(everyKind)('$id is the guidance: what to do, what not, what the judge asks', (kind) => {
    const page = shown(kind, 'km')
    for (const { km: words } of [...kind.dos, ...kind.donts, ...kind.questions])
      expect(page).toContain(plain(words))
  })

  test.each(everyKind)('$id is what is read, printed, found and opened again', (kind) => {
    const facts = itemFacts(kind).parse(typedIn('en', kind.good))
    const rows = printRows(kind, facts)
    expect(rows.map(({ field }) => field).toSorted()).toEqual(Object.keys(facts).toSorted())
    for (const { field, value, sensitivity } of rows) {
      const { fields, choices } = searchFor(value.km)
      const found =
        fields[kind.id]?.includes(field) ||
        choices.some((one) => one.type === kind.id && one.field === field && one.choice === facts[field])
      expect(found, field).toBe(sensitivity !== 'restricted' && typeof facts[field] !== 'boolean')
    }
    expect(searchFor(kind.title.km).types).toContain(kind.id)
    expect(itemFacts(kind).parse(answersOf(kind, facts))).toEqual(facts)
  })

  test.each(everyKind)('$id is what the interface takes: these answers and no others', (kind) => {
    const schema = z.toJSONSchema(itemFacts(kind), { io: 'input' })
    expect(Object.keys(schema.properties ?? {}).toSorted()).toEqual(
      kind.fields.map(({ id }) => id).toSorted(),
    )
    expect(schema.additionalProperties).toBe(false)
  })
})
