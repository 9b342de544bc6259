import { elementEnquiries } from './elements'
import type { Enquiry } from './enquiry'
import { linkEnquiries } from './links'
import { mendingEnquiries } from './mending'
import { signEnquiries } from './signs'

/** Every kind of enquiry the house knows. A starter: another jurisdiction adds its own, as data. */
export const enquiries: readonly Enquiry[] = [
  ...signEnquiries,
  ...linkEnquiries,
  ...elementEnquiries,
  ...mendingEnquiries,
]

/** The kind of that code; one that is no longer in the catalogue has none. */
export const enquiryOf = (code: string): Enquiry | undefined => enquiries.find((one) => one.code === code)
