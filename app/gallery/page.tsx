import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { formatsFor } from '@/i18n/formats'
import { languages } from '@/i18n/language'
import en from '@/messages/en.json'
import km from '@/messages/km.json'
import { refuse } from './actions'
import { Specimens } from './specimens'

const words = { en, km }
const themes = ['light', 'dark'] as const

/** Every part of the house in every state, in both languages and both looks, to be looked at. Not for real servers. */
export default async function Gallery({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  if (process.env.RINGLEADER_MODE === 'production') notFound()
  const { language, theme } = await searchParams
  const now = new Date().toISOString()
  return (
    <main id="main" className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,40rem),1fr))]">
      {languages
        .filter((each) => !language || each === language)
        .flatMap((each) => {
          const { ui, shell, readinessView, gallery } = words[each]
          return themes
            .filter((look) => !theme || look === theme)
            .map((look) => (
              <div
                key={`${each} ${look}`}
                lang={each}
                data-theme={look}
                className="min-w-0 p-4 text-md sm:p-page"
              >
                <NextIntlClientProvider
                  locale={each}
                  messages={{ ui, shell, readinessView, gallery }}
                  formats={formatsFor(each === 'km' ? 'khmr' : 'latn')}
                  timeZone="Asia/Phnom_Penh"
                >
                  <Specimens now={now} refuse={refuse} />
                </NextIntlClientProvider>
              </div>
            ))
        })}
    </main>
  )
}
