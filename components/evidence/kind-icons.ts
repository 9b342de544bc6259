import type { Meaning } from '@/components/ui/icon'
import type { ItemType } from '@/lib/domain/evidence/kind'

/** The picture beside the name of each type of evidence. */
export const kindIcons: Readonly<Record<ItemType, Meaning>> = {
  drug_seizure: 'drug',
  laboratory_report: 'laboratory',
  device: 'handset',
  call_records: 'number',
  interception: 'audio',
  surveillance: 'see',
  informant_information: 'intelligence',
  accomplice_statement: 'route',
  witness_statement: 'statement',
  suspect_statement: 'person',
  financial_record: 'money',
  property_vehicle: 'key',
  document_ledger: 'document',
  photo_cctv: 'photograph',
  controlled_operation: 'transport',
  travel_record: 'place',
}
