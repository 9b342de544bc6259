/** The languages of the house; the first is spoken when nobody chose and the browser asks for neither. */
export const languages = ['en', 'km'] as const

export type Language = (typeof languages)[number]

export const languageCookie = 'ringleader-language'
export const digitsCookie = 'ringleader-digits'

/** The language to speak: what was chosen, else the first the browser asks for that we speak, else English. */
export function languageFor(chosen: string | undefined, accepted: string | null): Language {
  const named = languages.find((language) => language === chosen)
  if (named) return named
  const wishes = (accepted ?? '')
    .split(',')
    .map((wish) => wish.trim().split(';'))
    .map(([tag = '', ...rest]) => ({ tag: tag.toLowerCase().split('-')[0], weight: weightOf(rest) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wishes) {
    const spoken = languages.find((language) => language === tag)
    if (spoken) return spoken
  }
  return languages[0]
}

// RFC 9110 §12.4.2: a wish without a weight weighs 1.
function weightOf(parameters: readonly string[]): number {
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
  return q === undefined ? 1 : Number(q.slice(2)) || 0
}
