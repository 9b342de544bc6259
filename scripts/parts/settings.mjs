/** The settings of a start: the environment over `.env`, checked by lib/settings.ts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { own, root } from './places.mjs'
import { Failure } from './say.mjs'

/** Reads `.env` into the environment. What is set outside it counts more. */
export function loadEnvironment() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** The settings, or a refusal with one sentence for each that cannot be used. Needs the dependencies. */
export async function checkedSettings() {
  loadEnvironment()
  const { tsImport } = await import('tsx/esm/api')
  const { readSettings } = await tsImport('../../lib/settings.ts', import.meta.url)
  const read = readSettings(process.env, root)
  if (read.faults) throw refusal(read.faults.map(({ sentence }) => sentence))
  const demoSecret = own('demo', 'nextauth-secret')
  if (read.settings.mode === 'production' && existsSync(demoSecret))
    if (readFileSync(demoSecret, 'utf8').trim() === read.settings.secret)
      throw refusal([
        "NEXTAUTH_SECRET is the demonstration's: set it to what `openssl rand -base64 48` prints.",
      ])
  return read.settings
}

const refusal = (sentences) =>
  new Failure(
    'Ringleader was not started, because of its settings:',
    sentences.join('\n'),
    '.env.example explains each.',
    2,
  )

/** A data folder is a demonstration's or real, from its first day on. */
export function keepFolderForMode({ data, mode }) {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const file = join(data, 'mode')
  const begun = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (begun && begun !== mode)
    throw refusal([`RINGLEADER_DATA is a folder with ${begun} data, and cannot be used for ${mode}.`])
  if (!begun) writeFileSync(file, `${mode}\n`)
}
