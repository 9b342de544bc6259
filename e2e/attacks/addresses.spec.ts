import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { attack } from './attack'

attack('addresses that lead out of their folder', {
  async control({ as }) {
    expect((await (await as('officer')).see('/api/health')).status()).toBe(200)
  },
  async attack({ as }) {
    const officer = await as('officer')
    const id = randomUUID()
    for (const path of [
      `/api/files/..%2f..%2f..%2fetc%2fpasswd`,
      `/api/files/${id}%00.pdf`,
      `/api/files/%2e%2e/%2e%2e/package.json`,
      `/api/previews/..%5c..%5cpackage.json`,
      `/api/uploads/..%2f${id}`,
      `/_next/static/..%2f..%2f..%2fpackage.json`,
      `/_next/image?url=%2fapi%2fhealth&w=64&q=75`,
      `/api/acts/__proto__`,
      `/api/acts/constructor`,
      `/cases/${'a'.repeat(3_000)}`,
      `/cases/%F0%28%8C%28`,
    ]) {
      const answer = await officer.see(path)
      expect(answer.status(), path).toBeGreaterThanOrEqual(400)
      expect(answer.status(), path).toBeLessThan(500)
      expect(await answer.text(), path).not.toMatch(/root:x:|"dependencies"/)
    }
  },
})
