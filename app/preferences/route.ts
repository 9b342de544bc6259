import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { digitsCookie, languageCookie, languages } from '@/i18n/language'
import { themeCookie, themes } from '@/i18n/theme'
import { ownPath } from '@/lib/domain/identity/own-path'
import { changePreferences } from '@/lib/server/identity/change-preferences'
import { run } from '@/lib/server/kernel/run'
import { currentAt, overHttps, whoIsHere } from '@/lib/web/session'

/** Keeps how the house speaks and looks, and goes back. Who is signed in finds it again elsewhere. */
export async function GET(request: NextRequest) {
  const asked = request.nextUrl.searchParams
  const language = languages.find((one) => one === asked.get('language'))
  const theme = themes.find((one) => one === asked.get('theme'))
  const digits = (['khmer', 'latin'] as const).find((one) => one === asked.get('digits'))

  const jar = await cookies()
  const rules = { path: '/', sameSite: 'lax', secure: overHttps(), maxAge: 400 * 86_400 } as const
  if (language) jar.set(languageCookie, language, rules)
  if (theme) jar.set(themeCookie, theme, rules)
  if (digits) jar.set(digitsCookie, digits, rules)

  const site = request.headers.get('sec-fetch-site')
  const who = site === null || site === 'same-origin' || site === 'none' ? await whoIsHere() : undefined
  if (who && !who.halfway && (language || digits)) {
    const wanted = { language, ...(digits ? { khmerDigits: digits === 'khmer' } : {}) }
    await run(changePreferences, who, wanted, await currentAt())
  }
  return new Response(null, {
    status: 303,
    headers: { location: ownPath(asked.get('back')), 'cache-control': 'no-store' },
  })
}
