import 'server-only'
import { Readable } from 'node:stream'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import { codeKinds, labelPath, labelSizes } from '@/lib/domain/custody/label'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { line } from '@/lib/domain/shared/shapes'
import { type Label, type LabelStock, stocks } from '@/lib/paper/labels'
import { printLabels as draw } from '@/lib/paper/print'
import { printLabels } from '@/lib/server/custody/print-labels'
import { printPlaceLabels } from '@/lib/server/custody/print-place-labels'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { fromOwnPages } from './origin'
import { sayErrorAsJson } from './route'
import { addressOf } from './scan'
import { currentActor, currentAt } from './session'

const asked = z.object({
  size: z.enum(labelSizes, 'not-a-choice'),
  symbol: z.enum(codeKinds, 'not-a-choice'),
  text: z.preprocess((typed) => (typed === '' ? undefined : typed), line(60).optional()),
})

const onPaper = {
  single: stocks.single,
  a4: stocks.sheet,
  '62x29': stocks.thermal,
  '100x50': {
    ...stocks.thermal,
    page: { width: 100, height: 50 },
    label: { width: 100, height: 50 },
  },
} as const satisfies Record<(typeof labelSizes)[number], LabelStock>

/** Labels as PDF. They are made, and their printing is in the log, before a byte of them leaves. */
export async function labelsOf(request: Request): Promise<Response> {
  try {
    if (!fromOwnPages(request.headers)) throw new Refused([{ because: 'not-from-our-pages' }])
    const form = await request.formData()
    const { size, symbol, text } = asked.parse(Object.fromEntries(form))
    const labels = form.has('placeIds')
      ? await placeLabels(form, symbol)
      : await itemLabels(form, symbol, text)
    const pdf = draw(labels, onPaper[size], 'Ringleader', (await currentAt()).now)
    return new Response(Readable.toWeb(Readable.from(pdf)) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="labels-${size}.pdf"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

const both = () =>
  Promise.all([
    getTranslations({ locale: 'km', namespace: 'store' }),
    getTranslations({ locale: 'en', namespace: 'store' }),
  ])

async function itemLabels(
  form: FormData,
  symbol: Label['symbol'],
  text: string | undefined,
): Promise<Label[]> {
  const [km, en] = await both()
  const given = { caseId: form.get('caseId'), itemIds: form.getAll('itemIds') }
  const printed = await run(printLabels, await currentActor(), given, await currentAt())
  return printed.map(({ code, number, type, seal, caseNumber }) => ({
    symbol,
    value: addressOf(`${labelPath}${code}`),
    lines: [
      itemName(number),
      caseNumber,
      ...(seal ? [[km('seal', { seal }), en('seal', { seal })]] : []),
      text ?? [kinds[type].title.km, kinds[type].title.en],
      shown(code),
    ],
  }))
}

async function placeLabels(form: FormData, symbol: Label['symbol']): Promise<Label[]> {
  const [km, en] = await both()
  const given = { placeIds: form.getAll('placeIds') }
  const printed = await run(printPlaceLabels, await currentActor(), given, await currentAt())
  return printed.map(({ code, name, kind, store }) => ({
    symbol,
    value: addressOf(`${labelPath}${code}`),
    lines: [
      name,
      [km(`kinds.${kind}`), en(`kinds.${kind}`)],
      [store.nameKm ?? store.nameLatin, store.nameLatin],
      shown(code),
    ],
  }))
}

const shown = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`
