import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import * as made from './cases'
import { aFile } from './cast'
import { anObject, anOfferTo, aPaperOf, sentOut } from './custody'
import type { Fixture } from './every-act'
import { aPerson, aUnit, serial, today } from './people'
import { aLabelOn, anObjectInStore, aStoreCount, aStorePlace } from './stores'

/** What the scale said, as a form sends it. */
const weighed = { weight: '12310', tolerance: '0.5', drying: '1', scale: 'S-07' }

/** How the acts of custody, labels, stores and counts are done as they are meant. */
export const custodyFixtures: Readonly<Record<string, Fixture>> = {
  'accept-hand-over': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, offerId: await anOfferTo(caseId, by), code: 'ABCD 2345', sealBefore: 'KP-204681' },
      ...{ sealBroken: 'no', place: 'Shelf B4', ...weighed },
      condition: 'As sealed',
    }),
  },
  'add-receipt': {
    by: 'lead',
    input: async ({ caseId }, by) => {
      const itemId = await sentOut(caseId, by)
      return { caseId, itemId, about: 2, receiptFileId: await aPaperOf(caseId, itemId, by) }
    },
  },
  'add-store-place': {
    by: 'custodian',
    once: true,
    input: async (_, by) => ({ code: `C${serial()}`, parentId: await aStorePlace(by) }),
  },
  'begin-count': {
    by: 'custodian',
    once: true,
    input: async (_, by) => ({ placeId: await aStorePlace(by) }),
  },
  'close-count': {
    by: 'custodian',
    once: true,
    input: async (_, by) => ({ countId: await aStoreCount(by, await aStorePlace(by)) }),
  },
  'close-store-place': {
    by: 'custodian',
    once: true,
    input: async (_, by) => ({ placeId: await aStorePlace(by) }),
  },
  'enter-findings': {
    by: 'custodian',
    input: async (scene, by) => {
      // A case of its own: whose store holds an object of a case may see that object.
      const caseId = await aFile(scene)
      const placeId = await aStorePlace(by)
      const itemId = await anObjectInStore(caseId, by, placeId)
      const countId = await aStoreCount(by, placeId)
      await prisma.countLine.create({
        data: { id: newId(), countId, finding: 'missing', caseId, itemId, expectedId: placeId },
      })
      await prisma.storeCount.update({
        where: { id: countId },
        data: { closedAt: today, closedById: by.id },
      })
      return { caseId, countId }
    },
  },
  'find-label': {
    by: 'lead',
    input: async ({ caseId, cast }) => ({
      code: await aLabelOn({ caseId, itemId: await anObject(caseId, cast.lead) }, cast.lead),
    }),
  },
  'offer-items': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, batchId: newId(), itemIds: [await anObject(caseId, by), await anObject(caseId, by)] },
      ...{ to: `store:${await aUnit('store')}`, transportMinutes: '50' },
    }),
  },
  'print-labels': {
    by: 'lead',
    input: async ({ caseId }, by) => ({ caseId, itemIds: [await anObject(caseId, by)] }),
  },
  'print-place-labels': {
    by: 'custodian',
    input: async (_, by) => ({ placeIds: [await aStorePlace(by)] }),
  },
  'receive-items': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, batchId: newId(), code: 'ABCD 2345', place: 'Boot of car 12' },
      items: [
        { offerId: await anOfferTo(caseId, by), sealBefore: 'KP-204681', sealBroken: 'no' },
        { offerId: await anOfferTo(caseId, by), sealBefore: 'KP-204681' },
      ],
    }),
  },
  'scan-in-count': {
    by: 'custodian',
    input: async (_, by) => {
      const placeId = await aStorePlace(by)
      return { countId: await aStoreCount(by, placeId), code: await aLabelOn({ placeId }, by) }
    },
  },
  'view-batch': {
    by: 'lead',
    input: async ({ caseId }, { id: byId }) => {
      const batchId = newId()
      const itemId = await made.anItem(caseId)
      await prisma.custodyBatchLine.create({
        data: {
          id: newId(),
          batchId,
          kind: 'offered',
          caseId,
          itemId,
          outcome: 'offer-open',
          at: today,
          byId,
        },
      })
      return { batchId }
    },
  },
  'view-count': {
    by: 'custodian',
    input: async (_, by) => ({ countId: await aStoreCount(by, await aStorePlace(by)) }),
  },
  'view-store': { by: 'custodian', input: () => ({}) },
  'view-store-place': {
    by: 'custodian',
    input: async (_, by) => ({ placeId: await aStorePlace(by) }),
  },
  'begin-custody': {
    by: 'lead',
    once: true,
    input: async ({ caseId, originId }) => ({
      ...{ caseId, place: 'Station safe', lateReason: 'The ledger was on paper.' },
      itemId: await made.anItem(caseId, { originId, type: 'drug_seizure', class: 'official', spoken: false }),
    }),
  },
  'explain-defect': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await sentOut(caseId, by), defect: 'missing_signature', seq: 2 },
      reason: 'The laboratory signs on Mondays.',
    }),
  },
  'list-custody': { by: 'lead', input: ({ caseId }) => ({ caseId, after: 0 }) },
  'list-for-hearing': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await anObject(caseId, by), hearing: 'Trial', hearingAt: '2026-12-01T08:00' },
    }),
  },
  'move-item': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await anObject(caseId, by), place: 'Shelf B5', at: '2026-11-01T10:00' },
      ...{ lateReason: 'No network at the landing.', ...weighed },
      condition: 'Dry',
    }),
  },
  'offer-hand-over': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{
        caseId,
        itemId: await anObject(caseId, by),
        to: `store:${await aUnit('store')}`,
        transportMinutes: '50',
      },
      ...{ weight: '12310', tolerance: '0.5', drying: '1', scale: 'S-07', condition: 'As sealed' },
    }),
  },
  'open-seal': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{
        caseId,
        itemId: await anObject(caseId, by),
        reason: 'Sampling for the laboratory',
        condition: 'Dry',
      },
    }),
  },
  'produce-item': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      caseId,
      itemId: await anObject(caseId, by),
      hearing: 'Trial, first day',
    }),
  },
  'refuse-hand-over': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, offerId: await anOfferTo(caseId, by), reason: 'The seal is torn.' },
    }),
  },
  'request-disposal': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      caseId,
      itemId: await anObject(caseId, by),
      reason: 'The verdict is final.',
    }),
  },
  'return-item': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => {
      const itemId = await anObject(caseId, by)
      const receiptFileId = await aPaperOf(caseId, itemId, by)
      return {
        caseId,
        itemId,
        outsideName: 'The owner of the boat',
        outsidePerson: 'Sok Dara',
        receiptFileId,
      }
    },
  },
  'seal-item': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await anObject(caseId, by, { sealAfter: null }), sealAfter: 'KP-204682' },
    }),
  },
  'send-out': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => {
      const itemId = await anObject(caseId, by)
      const receiptFileId = await aPaperOf(caseId, itemId, by)
      return {
        ...{ caseId, itemId, outsideName: 'National laboratory', outsideKind: 'laboratory' },
        ...{ outsidePerson: 'Chanloh Vanna', receiptFileId, weight: '12310' },
        resultDueAt: '2040-01-15T09:00',
      }
    },
  },
  'take-back': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await sentOut(caseId, by), sealBefore: 'KP-204681', sealFound: 'whole' },
      ...{ sealAfter: 'NL-00913', taken: '44', place: 'Shelf B4', weight: '12264' },
    }),
  },
  'take-sample': {
    by: 'lead',
    input: async ({ caseId }, by) => ({
      ...{ caseId, itemId: await anObject(caseId, by, { sealAfter: null }), title: 'Sample 1', taken: '5.5' },
      ...{ scale: 'S-07', place: 'Shelf B4', sealAfter: 'KP-S1' },
    }),
  },
  'view-custody-desk': { by: 'lead', input: () => ({}) },
  'view-ledger': {
    by: 'lead',
    input: async ({ caseId, cast }) => ({ caseId, itemId: await anObject(caseId, cast.lead) }),
  },
  'withdraw-offer': {
    by: 'lead',
    once: true,
    input: async ({ caseId }, by) => {
      const offerId = await anOfferTo(caseId, await aPerson('officer'), by)
      return { caseId, offerId }
    },
  },
}
