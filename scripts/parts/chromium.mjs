/** Finds a Chromium for the browser tests, or installs one. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root } from './places.mjs'
import { run, tail } from './run.mjs'
import { Failure, say } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The path of a Chromium that starts. */
export async function chromium() {
  const known = await found()
  if (known) return known
  const said = []
  for (const [words, command, args] of waysToInstall()) {
    say('chromium', words)
    const done = await run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (done.code !== 0) said.push(`${words}\n${tail(done.output, 5)}`)
    const now = await found()
    if (now) return now
  }
  throw new Failure(
    'The browser tests need a Chromium, and none could be installed.',
    said.join('\n'),
    'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

async function found() {
  for (const path of candidates()) if (await starts(path)) return path
  return null
}

/** An old browser left behind, or one for another machine, is passed over. */
const starts = async (path) => existsSync(path) && (await run(path, ['--version'])).code === 0

function candidates() {
  const given = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []
  const folders = [
    ...(process.env.PATH ?? '').split(':').filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]
  return [
    ...given,
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...playwrights(),
  ]
}

/** What `npx playwright install` brought, the newest first. */
function playwrights() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ]
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .flatMap((name) => inside.map((path) => join(cache, name, path))),
    )
}

function waysToInstall() {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const playwright = join(root, 'node_modules/playwright/cli.js')
  return [
    ...(debian
      ? [
          ['asking Debian for its list of packages', 'apt-get', ['update']],
          [
            'installing Debian’s chromium',
            'apt-get',
            ['install', '-y', '--no-install-recommends', 'chromium'],
          ],
        ]
      : []),
    [
      'installing Playwright’s own',
      process.execPath,
      [playwright, 'install', ...(debian ? ['--with-deps'] : []), 'chromium'],
    ],
  ]
}
