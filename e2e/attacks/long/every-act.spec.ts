import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aCase, attack, inShort, type Person } from '../attack'

type Schema = { readonly format?: string; readonly type?: string; readonly enum?: readonly unknown[] }
type Described = {
  readonly name: string
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

/** Every act that is about a case, as the house describes it to its clients. */
async function actsOnCases(person: Person): Promise<readonly Described[]> {
  const { paths } = await (await person.see('/api/openapi.json')).json()
  return Object.entries<{ post: { requestBody: { content: Record<string, { schema: Described }> } } }>(paths)
    .map(([path, { post }]) => {
      const schema = post.requestBody.content['application/json']?.schema
      return {
        name: path.split('/').at(-1) ?? '',
        properties: schema?.properties ?? {},
        required: schema?.required ?? [],
      }
    })
    .filter(({ required }) => required.includes('caseId'))
}

/** Something for each thing that is required: ids of nothing, the first choice, a day, a word. */
const filled = ({ properties, required }: Described, caseId: string) =>
  Object.fromEntries(
    required.map((name) => {
      const { format, type, enum: choices } = properties[name] ?? {}
      if (name === 'caseId') return [name, caseId]
      if (choices) return [name, choices[0]]
      if (format === 'uuid' || /Id$/.test(name)) return [name, randomUUID()]
      if (type === 'number' || type === 'integer') return [name, 1]
      if (type === 'array') return [name, []]
      if (type === 'boolean') return [name, true]
      return [name, 'x']
    }),
  )

attack('a case of another team, in every act that is about a case', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: every act, mine')
    const acts = await actsOnCases(officer)
    expect(acts.length).toBeGreaterThan(100)
    const looks = acts.filter(({ required }) => required.length === 1)
    const open: string[] = []
    for (const act of looks)
      if ((await officer.do(act.name, { caseId })).status() === 200) open.push(act.name)
    expect(open.length, open.join()).toBeGreaterThan(10)
  },
  async attack({ as }) {
    const title = 'Attack: every act, theirs'
    const { caseId } = await aCase(await as('officer'), title)
    const strangers = [await as('officer2'), await as('admin'), await as('auditor')]
    const acts = await actsOnCases(await as('officer2'))
    for (const [n, act] of acts.entries()) {
      const stranger = strangers[n % strangers.length]
      const answer = await stranger?.do(act.name, filled(act, caseId))
      expect([400, 404], `${act.name}: ${answer && (await inShort(answer))}`).toContain(answer?.status())
      expect(await answer?.text(), act.name).not.toContain(title)
    }
  },
})

attack('things of a case of others, named in one’s own case', {
  async control({ as }) {
    const officer = await as('officer')
    const { caseId } = await aCase(officer, 'Attack: things, mine')
    const person = await officer.do('add-person', {
      ...{ caseId, nameLatin: 'Popok Visal', standing: 'suspect', role: 'leader' },
    })
    expect(person.status(), await inShort(person)).toBe(200)
    const { partyId } = (await person.json()).result
    const seen = await officer.do('view-party', { caseId, partyId })
    expect([200, 404], 'an act of that name, or another').toContain(seen.status())
  },
  async attack({ as }) {
    const [officer, stranger] = [await as('officer'), await as('officer2')]
    const theirs = await aCase(officer, 'Attack: things, theirs')
    const mine = await aCase(stranger, 'Attack: things, own')
    const done = async (who: Person, act: string, data: object) => {
      const answer = await who.do(act, data)
      expect(answer.status(), `${act}: ${await inShort(answer)}`).toBe(200)
      return (await answer.json()).result
    }
    const { partyId } = await done(officer, 'add-person', {
      ...{ caseId: theirs.caseId, nameLatin: 'Popok Visal', standing: 'suspect', role: 'leader' },
    })
    const { itemId } = await done(officer, 'log-evidence', {
      ...{ caseId: theirs.caseId, type: 'drug_seizure', title: 'Blue holdall', draftId: randomUUID() },
      ...{ obtainedAt: '2026-01-05T18:40', obtainedBy: 'Lt. Mlih Bopha' },
      remarks: 'Nothing could be recorded on the spot.',
      ...{ originName: 'Blue holdall', originKind: 'exhibit' },
    })
    const count = {
      ...{ offence: 'KH-T01', title: 'Sale', from: '2026-01-01', to: '2026-01-05', place: 'Kumru river' },
    }
    const { countId } = await done(officer, 'add-count', { caseId: theirs.caseId, ...count })
    const { caseId } = mine
    const tries: [string, object][] = [
      ['view-item', { caseId, itemId }],
      ['add-charge', { caseId, countId, partyId, modes: ['INSTIG'] }],
      ['add-count', { caseId, ...count, seizures: [itemId] }],
      ['add-count', { caseId, ...count, seizures: [randomUUID(), itemId] }],
      [
        'propose-control-link',
        { caseId, kind: 'supplied', start: `party:${partyId}`, finish: `item:${itemId}` },
      ],
      ['print-paper', { caseId, itemId, kind: 'seizure_record', languages: 'both' }],
      ['view-history', { caseId, itemId }],
      ['ask-pages', { caseId, fileId: itemId }],
    ]
    for (const [act, data] of tries) {
      const answer = await stranger.do(act, data)
      expect([400, 404, 422], `${act}: ${await inShort(answer)}`).toContain(answer.status())
      expect(await answer.text(), act).not.toMatch(/Popok|Blue holdall/)
    }
  },
})
