const longest = 2_000

/** The way back, if it leads to one of our own pages; otherwise the first page. Never to another site. */
export function ownPath(back: unknown): string {
  if (typeof back !== 'string' || back.length > longest) return '/'
  if (!back.startsWith('/') || /[\\\s\p{Cc}]/u.test(back) || !URL.canParse(back, home)) return '/'
  const { origin, pathname, search, hash } = new URL(back, home)
  // `/.//elsewhere.org` is read as `//elsewhere.org`, which is another site.
  if (origin !== home || pathname.startsWith('//') || notPages.test(pathname)) return '/'
  return `${pathname}${search}${hash}`
}

const home = 'http://own.invalid'
const notPages = /^\/(api|preferences|_next)(\/|$)/
