import { v7 as newId } from 'uuid'
import type { Fixture } from './every-act'
import { aLine, aScenario, aTask } from './tasks'

/** The acts of lines of enquiry, tasks and knock-outs. */
export const enquiryFixtures: Readonly<Record<string, Fixture>> = {
  'cancel-task': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.lead.id), because: 'No longer needed.' },
    }),
  },
  'change-scenario': {
    by: 'lead',
    once: true,
    input: async ({ caseId, statement }, by) => ({
      ...{ caseId, scenarioId: await aScenario(caseId, by.id), version: '1' },
      gone: [`item:${statement}`],
    }),
  },
  'decline-line': {
    by: 'lead',
    once: true,
    input: async ({ caseId, chargeId }) => ({
      ...{ caseId, chargeId, line: await aLine(caseId, chargeId), because: 'The licence office is closed.' },
    }),
  },
  'decline-task': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.lead.id), because: 'The records are gone.' },
    }),
  },
  'finish-task': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.lead.id), reason: 'The letter was sent.' },
    }),
  },
  'hand-task': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.lead.id), ownerId: cast.supervisorOnTeam.id },
    }),
  },
  'make-line': {
    by: 'lead',
    once: true,
    input: async ({ caseId, chargeId, cast }) => ({
      ...{ caseId, chargeId, line: await aLine(caseId, chargeId), ownerId: cast.lead.id },
      due: '2026-12-01T17:00',
    }),
  },
  'make-task': {
    by: 'lead',
    input: ({ caseId, cast }) => ({
      ...{ caseId, title: 'Ask the landing office for its rental book', ownerId: cast.lead.id },
      ...{ due: '2026-12-01T17:00', authority: 'A letter of the unit' },
    }),
  },
  'save-scenario': {
    by: 'lead',
    once: true,
    input: ({ caseId, statement, originId }) => ({
      ...{ caseId, name: `The witness withdraws ${newId().slice(-6)}` },
      gone: [`item:${statement}`, `origin:${originId}`],
    }),
  },
  'set-task-due': {
    by: 'lead',
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.lead.id), due: '2026-12-02T17:00' },
    }),
  },
  'take-task': {
    by: 'lead',
    once: true,
    input: async ({ caseId, cast }) => ({
      ...{ caseId, taskId: await aTask(caseId, cast.supervisorOnTeam.id) },
    }),
  },
  'view-enquiries': {
    by: 'lead',
    input: ({ caseId, chargeId }) => ({ caseId, chargeId, before: '50' }),
  },
  'view-knock-out': {
    by: 'lead',
    input: ({ caseId, statement, originId }) => ({
      ...{ caseId, gone: [`item:${statement}`, `person:${originId}`] },
    }),
  },
  'withdraw-scenario': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({ caseId, scenarioId: await aScenario(caseId, by.id) }),
  },
}
