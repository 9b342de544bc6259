/** Installs what package-lock.json names. Until this is done, only node's own modules may be used. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { holding } from './claim.mjs'
import { fingerprint, lastDone } from './fingerprint.mjs'
import { own, root } from './places.mjs'
import { must } from './run.mjs'
import { say } from './say.mjs'

/** Runs `npm ci` when the lockfile changed since it last ran to its end, or when nothing is installed. */
export const install = () => holding(own('install.turn'), installOnce)

async function installOnce() {
  const done = lastDone('install')
  const print = fingerprint(['package-lock.json'], [process.platform, process.arch])
  const there = existsSync(join(root, 'node_modules', '.package-lock.json'))
  if (there && done.was(print)) return
  if (there && !existsSync(own('done', 'install')) && installedAsLocked()) return done.keep(print)

  say('install', 'fetching dependencies; this takes a minute or two, once')
  done.forget()
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm']
  // Building needs the tools as well, whatever NODE_ENV says.
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  await must('The dependencies could not be installed.', npm[0], [...npm.slice(1), ...flags], {
    env: { ...process.env, PRISMA_SKIP_POSTINSTALL_GENERATE: '1' },
    advice:
      'npm must reach its registry (or a mirror, see `npm config get registry`). Behind a proxy set HTTPS_PROXY. Then start again.',
  })
  done.keep(print)
}

/** Whether somebody ran `npm ci` by hand: npm notes in node_modules what it installed. */
function installedAsLocked() {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  try {
    const installed = packages('node_modules/.package-lock.json')
    return Object.entries(packages('package-lock.json')).every(
      ([path, { version, optional, peer }]) =>
        path === '' || installed[path]?.version === version || ((optional || peer) && !installed[path]),
    )
  } catch {
    return false
  }
}
