import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aCase, attack, type Ground, inShort, type Person, rounds } from './attack'

const anItem = (caseId: string, draftId: string) => ({
  ...{ caseId, draftId, type: 'drug_seizure', title: 'Blue holdall', obtainedAt: '2026-01-05T18:40' },
  ...{ remarks: 'Nothing could be recorded on the spot.', obtainedBy: 'Lt. Mlih Bopha' },
  ...{ originName: 'Blue holdall', originKind: 'exhibit' },
})

const itemsOf = async (person: Person, caseId: string): Promise<number> => {
  const listed = await (await person.do('list-evidence', { caseId })).json()
  return listed.result.items.length
}

attack('one draft sent many times at once', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: a draft once')
    const answer = await officer.do('log-evidence', anItem(caseId, randomUUID()))
    expect(answer.status(), await inShort(answer)).toBe(200)
    expect(await itemsOf(officer, caseId)).toBe(1)
  },
  async attack({ as }) {
    const officer = await as('officer')
    for (let round = 0; round < rounds; round += 1) {
      const { caseId } = await aCase(officer, 'Attack: a draft often')
      const item = anItem(caseId, randomUUID())
      const answers = await Promise.all(Array.from({ length: 8 }, () => officer.do('log-evidence', item)))
      // Who comes while the first is at it is told so; nobody's second sending makes a second item.
      for (const answer of answers)
        expect([200, 409, 422, 503], await inShort(answer)).toContain(answer.status())
      expect(answers.some((answer) => answer.status() === 200)).toBe(true)
      expect(await itemsOf(officer, caseId), `round ${round}`).toBe(1)
      const other = await officer.do('log-evidence', { ...item, title: 'Red holdall' })
      expect(other.status(), 'other words under the same draft').toBe(422)
    }
  },
})

/** An account asked for, its approval and what exactly is to be approved. */
async function asked({ asAnew }: Ground) {
  const [admin, second] = [await asAnew('admin'), await asAnew('admin2')]
  const { result } = await (await admin.do('list-units', {})).json()
  const unit = result.units.find((one: { kind: string }) => one.kind === 'police')
  const username = `attack-${randomUUID().slice(0, 12)}`
  const account = { username, role: 'officer', unitId: unit.id, nameLatin: 'Sleuk Veasna' }
  const waits = await admin.do('create-account', account)
  expect(waits.status(), await inShort(waits)).toBe(202)
  const { approvalId } = (await waits.json()).result
  const seen = (await (await second.do('view-approval', { approvalId })).json()).result
  const made = async () => {
    const answer = await admin.do('create-account', account)
    return answer.status() === 422 && (await answer.text()).includes('username')
  }
  return { admin, second, approval: { approvalId, contentHash: seen.contentHash as string }, made }
}

attack('an approval given by many at once, by the one who asked, and again', {
  async control(ground) {
    const { second, approval, made } = await asked(ground)
    expect(await made(), 'it waits').toBe(false)
    const answer = await second.do('approve', approval)
    expect(answer.status(), await inShort(answer)).toBe(200)
    expect(await made()).toBe(true)
  },
  async attack(ground) {
    const { admin, second, approval, made } = await asked(ground)
    const refused = async (who: Person, data: object) => (await who.do('approve', data)).status()
    expect(await refused(admin, approval), 'the one who asked').toBe(422)
    expect(await refused(second, { ...approval, contentHash: 'f'.repeat(64) }), 'another content').toBe(422)
    expect(await refused(await ground.as('officer'), approval), 'an officer').toBe(404)
    expect(await refused(await ground.as('auditor'), approval), 'the auditor').toBe(404)
    expect(await made(), 'nothing was done by any of them').toBe(false)
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? admin : second).do('approve', approval)),
    )
    expect(all.filter((answer) => answer.status() === 200)).toHaveLength(1)
    expect(await refused(second, approval), 'again').toBe(409)
  },
})

/** The form on a page that holds this field, as a browser without script would send it. */
async function formOn(person: Person, address: string, field: string): Promise<Record<string, string>> {
  const page = await (await person.see(address)).text()
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${field}"`))
  const inputs = [...(form ?? '').matchAll(/<input[^>]*>/g)].map(([text]) => text)
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const name = /\bname="([^"]*)"/.exec(input)?.[1]
      return name ? [[plain(name), plain(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')]] : []
    }),
  )
}

attack('the form of one person, sent by another and from elsewhere', {
  async control({ as, origin }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: my form')
    const place = `/cases/${caseId}/team`
    const form = await formOn(officer, place, 'title')
    expect(form.title).toBe('Attack: my form')
    const multipart = { ...form, title: 'Attack: my form, changed' }
    await officer.request.post(place, { multipart, headers: { origin } })
    expect(await (await officer.see(place)).text()).toContain('Attack: my form, changed')
  },
  async attack({ as, origin }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: not your form')
    const place = `/cases/${caseId}/team`
    const multipart = { ...(await formOn(officer, place, 'title')), title: 'Attack: taken over' }
    for (const username of ['officer2', 'admin', 'auditor']) {
      const stranger = await as(username)
      for (const address of [place, '/cases', '/'])
        await stranger.request.post(address, { multipart, headers: { origin } })
    }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      { origin, 'sec-fetch-site': 'cross-site' },
      {},
    ])
      await officer.request.post(place, { multipart, headers: headers as Record<string, string> })
    const page = await (await officer.see(place)).text()
    expect(page).toContain('Attack: not your form')
    expect(page).not.toContain('taken over')
  },
})
