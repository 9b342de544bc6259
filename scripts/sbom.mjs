/**
 * `npm run sbom [-- FOLDER]`: what this version is made of, for whoever must answer for it: `ringleader.cdx.json` (CycloneDX, by
 * `npm sbom`) and `licences.csv`, each package that runs with its version and licence. Needs no network.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './parts/places.mjs'

const [folder = 'sbom'] = process.argv.slice(2)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const bill = execFileSync(npm, ['sbom', '--sbom-format=cyclonedx', '--omit=dev'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64_000_000,
})

const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(' and ') ||
  'none is named'
const cell = (text) => `"${String(text).replaceAll('"', '""')}"`
const lines = JSON.parse(bill)
  .components.map((part) => [part.name, part.version, licenceOf(part)])
  .sort(([one], [other]) => (one < other ? -1 : 1))

mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'ringleader.cdx.json'), bill)
writeFileSync(
  join(folder, 'licences.csv'),
  [['package', 'version', 'licence'], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join(''),
)
const unnamed = lines.filter(([, , licence]) => licence === 'none is named').map(([name]) => name)
process.stdout.write(`${lines.length} packages in ${folder}`)
process.stdout.write(unnamed.length > 0 ? `; no licence is named by ${unnamed.join(', ')}\n` : '\n')
