import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import type { Words } from '@/lib/domain/offences/template'
import { text } from '@/lib/domain/shared/shapes'

/** The parts of a charge sheet, in the order of the official form. No score is in any of them. */
export const sheetParts = ['persons', 'facts', 'law', 'evidence', 'undermining', 'request'] as const
export type SheetPart = (typeof sheetParts)[number]

/** Each part in both languages, as a prosecutor edits it. */
const part = z.strictObject({ km: text(20_000), en: text(20_000) })
export const sheetBody = z.strictObject({
  persons: part,
  facts: part,
  law: part,
  evidence: part,
  undermining: part,
  request: part,
})
export type SheetBody = z.infer<typeof sheetBody>

/** The version of the law each charge stands on, and whether a named official has confirmed it. */
export const sheetTemplates = z.array(z.strictObject({ id: z.string(), confirmed: z.boolean() }))

export type ChargeFacts = {
  readonly count: number
  readonly name: Words
  /** Day of birth, nationality, place: what the official form asks, each or nothing. */
  readonly identity: Words
  readonly offence: Words
  readonly modes: readonly Words[]
  readonly articles: string | null
  readonly confirmed: boolean
  readonly template: string
  readonly judge: boolean
  readonly what: string
  readonly from: string
  readonly to: string
  readonly place: string
}
/** An item as the sheet names it. What is withheld, or sealed between lawyer and client, stands there by its number alone. */
export type ItemLine = {
  readonly number: number
  readonly title: string
  readonly kept: 'withheld' | 'sealed' | null
}

const lines = (all: readonly string[], none: string) => (all.length === 0 ? none : all.join('\n'))
const uncertain = {
  en: 'article to be confirmed by the Justice Ministry',
  km: 'មាត្រារង់ចាំការបញ្ជាក់ពីក្រសួងយុត្តិធម៌',
}
const period = (from: string, to: string) => (from === to ? from : `${from} – ${to}`)

/** Drafts the charge sheet out of the record, part by part, for a prosecutor to edit. */
export function draftSheet(
  charges: readonly ChargeFacts[],
  items: { readonly used: readonly ItemLine[]; readonly against: readonly ItemLine[] },
): SheetBody {
  const each = (say: (charge: ChargeFacts) => Words): Words => {
    const said = charges.map(say)
    const once = (all: readonly string[]) => lines([...new Set(all)], '—')
    return { km: once(said.map(({ km }) => km)), en: once(said.map(({ en }) => en)) }
  }
  const listed = (all: readonly ItemLine[], none: Words): Words => {
    const name = ({ number, title }: ItemLine) => `${itemName(number)} ${title}`
    const kept = {
      withheld: {
        km: '(រក្សាទុកតាមសេចក្តីសម្រេចរបស់ព្រះរាជអាជ្ញា)',
        en: '(withheld by a prosecutor’s decision)',
      },
      sealed: {
        km: '(បិទត្រា៖ ការទំនាក់ទំនងរវាងមេធាវី និងកូនក្តី)',
        en: '(sealed: between lawyer and client)',
      },
    }
    const say = (language: 'km' | 'en') =>
      lines(
        all.map((one) => (one.kept ? `${itemName(one.number)} ${kept[one.kept][language]}` : name(one))),
        none[language],
      )
    return { km: say('km'), en: say('en') }
  }
  const judge = charges.some((charge) => charge.judge)
  return {
    persons: each(({ name, identity }) => ({
      km: identity.km ? `${name.km}, ${identity.km}` : name.km,
      en: identity.en ? `${name.en}, ${identity.en}` : name.en,
    })),
    facts: each(({ count, what, from, to, place }) => ({
      km: `ចំណុចចោទប្រកាន់ទី ${count}៖ ${what} (${period(from, to)}, ${place})`,
      en: `Count ${count}: ${what} (${period(from, to)}, ${place})`,
    })),
    law: each(({ count, name, offence, modes, articles, confirmed, template }) => ({
      km: `${name.km}៖ ${offence.km} (ចំណុចទី ${count}) ${modes.map(({ km }) => km).join(', ')}។ ${articles && confirmed ? articles : (articles ? `${articles}, ` : '') + uncertain.km} [${template}]`,
      en: `${name.en}: ${offence.en} (count ${count}), as ${modes.map(({ en }) => en).join(', ')}. ${articles && confirmed ? articles : (articles ? `${articles}, ` : '') + uncertain.en} [${template}]`,
    })),
    evidence: listed(items.used, { km: 'គ្មាន', en: 'None' }),
    undermining: listed(items.against, {
      km: 'គ្មានវត្ថុណាត្រូវបានកត់ត្រាថាដោះបន្ទុកទេ។',
      en: 'Nothing is recorded that points away.',
    }),
    request: judge
      ? {
          km: 'សូមលោកចៅក្រមស៊ើបសួរ បើកការស៊ើបសួរលើអង្គហេតុ និងបុគ្គលខាងលើ តាមនីតិវិធី។ បុគ្គលទាំងនេះត្រូវបានសន្មតថាគ្មានទោស។',
          en: 'The investigating judge is asked to open a judicial investigation of these facts and persons. They are presumed innocent.',
        }
      : {
          km: 'សូមតុលាការជំនុំជម្រះលើអង្គហេតុ និងបុគ្គលខាងលើ តាមនីតិវិធី។ បុគ្គលទាំងនេះត្រូវបានសន្មតថាគ្មានទោស។',
          en: 'The court is asked to try these facts and persons. They are presumed innocent.',
        },
  }
}
