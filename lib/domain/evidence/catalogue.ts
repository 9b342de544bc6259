import type { ItemType, Kind } from './kind'
import { accompliceStatement } from './kinds/accomplice-statement'
import { callRecords } from './kinds/call-records'
import { controlledOperation } from './kinds/controlled-operation'
import { device } from './kinds/device'
import { documentLedger } from './kinds/document-ledger'
import { drugSeizure } from './kinds/drug-seizure'
import { financialRecord } from './kinds/financial-record'
import { informantInformation } from './kinds/informant-information'
import { interception } from './kinds/interception'
import { laboratoryReport } from './kinds/laboratory-report'
import { photoCctv } from './kinds/photo-cctv'
import { propertyVehicle } from './kinds/property-vehicle'
import { surveillance } from './kinds/surveillance'
import { suspectStatement } from './kinds/suspect-statement'
import { travelRecord } from './kinds/travel-record'
import { witnessStatement } from './kinds/witness-statement'

/** Every type of evidence, in the order in which a list offers them. */
export const kinds: Readonly<Record<ItemType, Kind>> = {
  drug_seizure: drugSeizure,
  laboratory_report: laboratoryReport,
  device,
  call_records: callRecords,
  interception,
  surveillance,
  informant_information: informantInformation,
  accomplice_statement: accompliceStatement,
  witness_statement: witnessStatement,
  suspect_statement: suspectStatement,
  financial_record: financialRecord,
  property_vehicle: propertyVehicle,
  document_ledger: documentLedger,
  photo_cctv: photoCctv,
  controlled_operation: controlledOperation,
  travel_record: travelRecord,
}
