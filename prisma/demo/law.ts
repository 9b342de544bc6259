import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { published } from '@/lib/domain/readiness/parameters'
import { actorOf } from '@/lib/server/identity/actor'
import type { At } from '@/lib/server/kernel/act'
import { run } from '@/lib/server/kernel/run'
import { changeTemplateDraft } from '@/lib/server/law/change-template-draft'
import { draftTemplate } from '@/lib/server/law/draft-template'
import { draftPolicy } from '@/lib/server/policy/draft-policy'
import { later } from './steps/step'

const { strength, source, information, limits, lids } = published

/**
 * What the administrators of the demonstration work at: a draft of one offence and one of the scoring policy, both waiting
 * for a second person. No law is invented: the drafts ask for more than the versions that stand. Told again, it does nothing.
 */
export async function tellLaw(administratorId: string, installed: Date): Promise<void> {
  const actor = await actorOf(prisma, administratorId, installed)
  if (!actor) throw new Error('the administrator of the demonstration is not there')
  const at = (hoursAgo: number): At => ({ now: later(installed, -hoursAgo), requestId: newId() })

  if (!(await prisma.scoringPolicy.findFirst({ select: { id: true } }))) {
    await run(
      draftPolicy,
      actor,
      {
        numbers: { strength, source, information, edgeTarget: 25, limits, lids },
        reason: 'In two files a phone was believed to be his on too little.',
      },
      at(50),
    )
  }
  const known = { code: 'KH-T01', newVersion: '0.2.0' }
  const begun = await prisma.templateDraft.findUnique({ where: { code_newVersion: known } })
  const draftId =
    begun?.id ??
    (
      await run(
        draftTemplate,
        actor,
        {
          ...{ base: 'KH-T01@0.1.0', newVersion: known.newVersion },
          reason: 'Prosecutors ask for a third voice on what he knew.',
        },
        at(30),
      )
    ).draftId
  if ((begun?.version ?? 1) === 1)
    await run(
      changeTemplateDraft,
      actor,
      {
        ...{ draftId, version: 1, part: 'element', element: 'KNOW', sources: 3, target: 20 },
        ...{ needsAlternative: true, title: { en: 'Knowledge', km: 'ការដឹង' } },
        question: {
          en: 'Did the suspect know that it was drugs, and what shows it?',
          km: 'តើជនសង្ស័យដឹងថាជាគ្រឿងញៀនឬទេ ហើយអ្វីបង្ហាញ?',
        },
      },
      at(29),
    )
}
