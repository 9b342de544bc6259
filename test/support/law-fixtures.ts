import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { begun } from '@/lib/domain/offences/draft-template'
import { templateKey } from '@/lib/domain/offences/in-force'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { type Policy, published } from '@/lib/domain/readiness/parameters'
import { hashOfPolicy } from '@/lib/domain/readiness/record'
import { hashOfTemplate } from '@/lib/server/law/draft'
import { keepTemplate } from '@/lib/server/offences/keep-template'
import { aCount } from './cases'
import type { Fixture } from './every-act'
import { aPerson, today } from './people'

/** The numbers of the published policy, with others in their place. */
export const numbersWith = (change: Partial<Policy> = {}): Policy => {
  const { strength, source, information, edgeTarget, limits, lids } = published
  return { strength, source, information, edgeTarget, limits, lids, ...change }
}

/** A policy that somebody drafted: what points to a thing weighs a little less. */
export async function aPolicyDraft(
  draftedById: string,
  numbers: Policy = numbersWith({ strength: { ...published.strength, points: 11 } }),
): Promise<string> {
  const id = newId()
  await prisma.scoringPolicy.create({
    data: {
      ...{ id, numbers, parameterHash: hashOfPolicy(numbers), reason: 'Three files came back from court.' },
      ...{ draftedAt: today, draftedById },
    },
  })
  return id
}

let minor = 100

/** A draft of the offence of trafficking, with the fingerprint of its text. */
export async function aTemplateDraft(
  draftedById: string,
  change: Partial<OffenceTemplate> = {},
): Promise<{ readonly draftId: string; readonly hash: string; readonly key: string }> {
  const base = catalogue.find(({ id }) => id === 'KH-T01')
  if (!base) throw new Error('the catalogue has no trafficking')
  minor += 1
  const body = { ...begun(base, `0.${minor}.${Math.floor(Math.random() * 9000)}`), ...change }
  const [draftId, hash] = [newId(), hashOfTemplate(body)]
  await prisma.templateDraft.create({
    data: {
      ...{
        id: draftId,
        baseId: await keepTemplate(prisma, base, today),
        code: body.id,
        newVersion: body.version,
      },
      ...{ body, bodyHash: hash, reason: 'The ministry sent the Khmer text.', draftedAt: today, draftedById },
      writerIds: [draftedById],
    },
  })
  return { draftId, hash, key: templateKey(body) }
}

/** A version of an offence of the catalogue that two people adopted. */
export async function anAdoptedVersion(
  code: string,
  newVersion: string,
  change: (base: OffenceTemplate) => OffenceTemplate = (base) => base,
): Promise<string> {
  const base = catalogue.find(({ id }) => id === code)
  if (!base) throw new Error(`the catalogue has no ${code}`)
  const body = change(begun(base, newVersion))
  const [one, other] = [await aPerson('administrator'), await aPerson('administrator')]
  await prisma.templateDraft.create({
    data: {
      ...{ id: newId(), baseId: await keepTemplate(prisma, base, today), code, newVersion, body },
      ...{ bodyHash: hashOfTemplate(body), reason: 'The amendment.', draftedAt: today, draftedById: one.id },
      ...{ writerIds: [one.id], adoptedAt: today, askedById: one.id, approvedById: other.id },
    },
  })
  return templateKey(body)
}

let transport: Promise<string> | undefined

/** A count of keeping and transport, and the later version of that offence which it may go over to. */
export async function aCountWithALaterVersion(caseId: string) {
  transport ??= anAdoptedVersion('KH-T02', '0.9.0')
  const to = await transport
  return { countId: await aCount(caseId, { templateId: 'KH-T02@0.1.0' }), to }
}

const paper = {
  official: 'Sok Dara',
  office: 'Ministry of Justice, Department of Criminal Affairs',
  document: 'No. 112 KY/26',
  documentDay: '2026-10-20',
}

/** The acts of the law as the house keeps it, and of the scoring policy. */
export const lawFixtures: Readonly<Record<string, Fixture>> = {
  'adopt-policy': {
    by: 'administrator',
    input: async (_, by) => ({ policyId: await aPolicyDraft(by.id) }),
  },
  'adopt-template': {
    by: 'administrator',
    input: async (_, by) => {
      const { draftId, hash } = await aTemplateDraft(by.id)
      return { draftId, hash }
    },
  },
  'answer-question': {
    by: 'administrator',
    input: () => ({
      question: 'quantity-bands',
      says: 'Net weight; seizures of one plan are added.',
      ...paper,
    }),
  },
  'change-template-draft': {
    by: 'administrator',
    once: true,
    input: async (_, by) => ({
      ...{ draftId: (await aTemplateDraft(by.id)).draftId, version: '1', part: 'element', element: 'KNOW' },
      title: { en: 'He knew that it was drugs', km: 'គាត់ដឹងថាជាគ្រឿងញៀន' },
      question: { en: 'What shows that he knew?', km: 'អ្វីបង្ហាញថាគាត់ដឹង?' },
      ...{ sources: '2', target: '20', needsAlternative: 'yes' },
    }),
  },
  'change-template-part': {
    by: 'administrator',
    once: true,
    input: async (_, by) => ({
      ...{ draftId: (await aTemplateDraft(by.id)).draftId, version: '1', part: 'penalty' },
      ...{ yearsFrom: '2', yearsTo: '5', status: 'P' },
    }),
  },
  'confirm-template-draft': {
    by: 'administrator',
    once: true,
    input: async (_, by) => ({ draftId: (await aTemplateDraft(by.id)).draftId, version: '1', ...paper }),
  },
  'draft-policy': {
    by: 'administrator',
    input: () => ({
      numbers: numbersWith({ edgeTarget: 21 }),
      reason: 'Attributions were believed too easily.',
    }),
  },
  'draft-template': {
    by: 'administrator',
    once: true,
    input: () => {
      minor += 1
      return { base: 'KH-T01@0.1.0', newVersion: `1.${minor}.0`, reason: 'The amendment is in force.' }
    },
  },
  'move-count': {
    by: 'lead',
    once: true,
    input: async ({ caseId }) => ({
      ...{ caseId, version: 1, ...(await aCountWithALaterVersion(caseId)) },
      reason: 'The amendment applies from the first day of this count.',
    }),
  },
  'reopen-question': {
    by: 'administrator',
    once: true,
    input: async (_, by) => {
      await prisma.questionAnswer.create({
        data: {
          ...{ id: newId(), question: 'nullities', answered: true, says: 'A list follows.' },
          ...{
            ...paper,
            documentDay: new Date('2026-10-20'),
            at: new Date(today.getTime() - 60_000),
            byId: by.id,
          },
        },
      })
      return { question: 'nullities', because: 'The list never came.' }
    },
  },
  'view-policies': { by: 'administrator', input: () => ({ before: '50' }) },
  'view-policy': {
    by: 'administrator',
    input: async (_, by) => ({ policyId: await aPolicyDraft(by.id), after: newId() }),
  },
  'view-questions': { by: 'lead', input: () => ({}) },
  'view-template': {
    by: 'lead',
    input: () => ({ template: 'KH-T01@0.1.0', beside: 'KH-T01@0.1.0' }),
  },
  'view-template-draft': {
    by: 'administrator',
    input: async (_, by) => ({ draftId: (await aTemplateDraft(by.id)).draftId }),
  },
  'view-templates': { by: 'lead', input: () => ({}) },
}
