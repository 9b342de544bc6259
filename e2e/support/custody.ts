import type { Page } from '@playwright/test'
import { act } from './people'

/** A case with one sealed object of 12310 g in the officer's hands. */
export async function aSeizure(page: Page) {
  const { caseId } = await act(page, 'open-case', { title: 'Hand-over by two people' })
  const { itemId } = await act(page, 'log-evidence', {
    ...{ caseId, type: 'drug_seizure', title: 'Blue holdall', obtainedPlace: 'Landing' },
    ...{ obtainedAt: new Date(Date.now() - 3_600_000).toISOString(), obtainedBy: 'Lt. Mlih Bopha' },
    ...{ originName: `Blue holdall ${Date.now()}`, originKind: 'exhibit' },
    ...{ witnessOne: 'Lida', witnessTwo: 'Kandoeng Srey' },
    facts: {
      ...{ find_position: 'On the landing, under a bench.', photo_in_place: 'yes', units: '12' },
      ...{ seal_no: `KP-${Date.now()}`, gross_weight: '12310', attended_by: 'suspect' },
    },
  })
  return { caseId, itemId, ledger: `/cases/${caseId}/custody/${itemId}` }
}
