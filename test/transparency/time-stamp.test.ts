import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTimeStamp, timeStampRequest } from '@/lib/transparency/time-stamp'

const digest = createHash('sha256').update('a checkpoint').digest()
const nonce = Buffer.from('8001020304050607', 'hex')

test('a request is the DER that RFC 3161 section 2.4.1 asks for', () => {
  expect(timeStampRequest(digest, nonce).toString('hex')).toBe(
    `30440201013031300d060960864801650304020105000420${digest.toString('hex')}0209008001020304050607` +
      '0101ff',
  )
})

const hasOpenssl = () => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!hasOpenssl())('an authority that answers (openssl ts)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringleader-tsa-'))
  const at = (name: string) => join(folder, name)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let response: Buffer

  beforeAll(() => {
    writeFileSync(at('serial'), '01\n')
    writeFileSync(
      at('tsa.cnf'),
      `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=A time-stamping authority
[ext]\nextendedKeyUsage=critical,timeStamping\n[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\ncrypto_device=builtin
signer_cert=${at('cert')}\ncerts=${at('cert')}\nsigner_key=${at('key')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1
digests=sha256\naccuracy=secs:1\nordering=yes\ntsa_name=yes\ness_cert_id_chain=no\n`,
    )
    const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
    openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-config', at('tsa.cnf')],
      ...['-keyout', at('key'), '-out', at('cert')],
    )
    writeFileSync(at('query'), timeStampRequest(digest, nonce))
    openssl(
      ...['ts', '-reply', '-config', at('tsa.cnf'), '-section', 't', '-queryfile', at('query')],
      ...['-out', at('reply')],
    )
    openssl(...['ts', '-verify', '-queryfile', at('query'), '-in', at('reply'), '-CAfile', at('cert')])
    response = readFileSync(at('reply'))
  }, 60_000)

  test('is understood, and its own tool verifies what is kept', () => {
    const stamp = readTimeStamp(response, digest, nonce)
    expect(stamp.at).toMatch(/^\d{14}(\.\d+)?Z$/)
  })

  test('is not believed about another digest, or another request', () => {
    const other = createHash('sha256').update('another').digest()
    expect(() => readTimeStamp(response, other, nonce)).toThrow('something else')
    expect(() => readTimeStamp(response, digest, Buffer.from('01', 'hex'))).toThrow('another request')
  })

  test('cut short anywhere is no time-stamp, and nothing worse', () => {
    for (let length = 0; length < response.length; length += 7)
      expect(() => readTimeStamp(response.subarray(0, length), digest, nonce)).toThrow()
  })
})
