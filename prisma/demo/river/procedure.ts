import type { Calendar } from '../calendar'
import { done } from '../saying'
import type { MarkEntry, ProcedureEntry } from '../story'

/** The searches, arrests and interviews of the river file, oldest first. */
export const procedures = ({ ago, hoursAgo, said }: Calendar): ProcedureEntry[] => [
  {
    key: 'search-boat',
    kind: 'search',
    at: ago(17, '18:20'),
    until: ago(17, '19:10'),
    place: 'Boat KB-118, Kumru landing',
    authority: `Prosecutor Phkay Mony, by telephone, ${said(17)} 17:10, no. A-07: the boat KB-118, until 18:00 or as the law excepts`,
    note: 'Began at 18:20. The record relies on the exception for a place where drugs are kept (article 91).',
  },
  {
    key: 'arrest-chan',
    kind: 'arrest',
    at: ago(17, '19:35'),
    until: ago(15, '17:10'),
    place: 'Kampong Kumru anti-drug unit',
    party: 'chan',
    authority: 'Flagrant offence, Code of Criminal Procedure articles 86 and 96',
  },
  {
    key: 'search-rithy',
    kind: 'search',
    at: ago(16, '06:40'),
    until: ago(16, '08:05'),
    place: 'House of Thmar Rithy, Ice House street, Kampong Kumru',
    party: 'rithy',
    authority: `Prosecutor Phkay Mony, in writing, ${said(17)} 22:30, no. A-08`,
  },
  {
    key: 'arrest-rithy',
    kind: 'arrest',
    at: ago(16, '08:30'),
    until: ago(14, '07:50'),
    place: 'Kampong Kumru anti-drug unit',
    party: 'rithy',
    authority: 'Order of the prosecutor no. A-09',
  },
  {
    key: 'interview-chan',
    kind: 'interview',
    at: ago(16, '14:00'),
    until: ago(16, '15:10'),
    place: 'Kampong Kumru anti-drug unit, room 2',
    party: 'chan',
  },
  {
    key: 'interview-rithy',
    kind: 'interview',
    at: ago(15, '09:00'),
    until: ago(15, '09:40'),
    place: 'Kampong Kumru anti-drug unit, room 1',
    party: 'rithy',
  },
  {
    key: 'interview-chan-again',
    kind: 'interview',
    at: ago(13, '14:05'),
    until: ago(13, '16:20'),
    place: 'Kampong Kumru prison, visiting room',
    party: 'chan',
    authority: 'At his own request, sent through his lawyer Tvear Sokha',
  },
  {
    key: 'search-room',
    kind: 'search',
    at: ago(11, '10:05'),
    until: ago(11, '11:20'),
    place: 'Kumru Guesthouse, room 6',
    party: 'rath',
    authority: `Prosecutor Phkay Mony, in writing, ${said(12)}, no. A-12`,
  },
  {
    key: 'arrest-rath',
    kind: 'arrest',
    at: ago(11, '11:45'),
    until: ago(9, '10:30'),
    place: 'Kampong Kumru anti-drug unit',
    party: 'rath',
    authority: 'Flagrant offence, Code of Criminal Procedure articles 86 and 96',
  },
  {
    key: 'interview-rath',
    kind: 'interview',
    at: ago(10, '09:15'),
    until: ago(10, '10:50'),
    place: 'Kampong Kumru anti-drug unit, room 2',
    party: 'rath',
  },
  {
    key: 'interpreter',
    kind: 'interpreter',
    at: ago(9, '10:00'),
    until: ago(9, '12:00'),
    place: 'Kampong Kumru anti-drug unit',
    note: 'Sreah Linh, court list no. 14, heard three Vietnamese conversations on N2.',
  },
  {
    key: 'search-office',
    kind: 'search',
    at: ago(8, '09:00'),
    until: ago(8, '12:30'),
    place: 'Office of Kumru River Ice and Boats, the landing',
    party: 'ice',
    authority: `Prosecutor Phkay Mony, in writing, ${said(9)}, no. A-15`,
  },
  {
    key: 'search-gate',
    kind: 'search',
    at: ago(8, '13:30'),
    until: ago(8, '15:40'),
    place: 'House 9, Blue Gate lane, Phum Thmei village',
    party: 'visal',
    authority: `Prosecutor Phkay Mony, in writing, ${said(9)}, no. A-16`,
    note: 'Popok Visal was abroad. His wife was present. No drugs and no handset were found.',
  },
  {
    key: 'search-stall',
    kind: 'search',
    at: hoursAgo(38),
    until: hoursAgo(37.6),
    place: 'Stall 41, Kumru market',
    party: 'veasna',
    authority: 'Flagrant offence after the controlled purchase, plan P-04; the place is open to the public',
  },
  {
    key: 'arrest-veasna',
    kind: 'arrest',
    at: hoursAgo(37),
    place: 'Kampong Kumru anti-drug unit',
    party: 'veasna',
    authority: 'Flagrant offence, Code of Criminal Procedure articles 86 and 96',
  },
  {
    key: 'interview-veasna',
    kind: 'interview',
    at: hoursAgo(33),
    until: hoursAgo(32),
    place: 'Kampong Kumru anti-drug unit, room 2',
    party: 'veasna',
  },
]

/** Which formalities were kept, and how the file shows it. What is not here is still open, and its clock runs. */
export const marks = ({ ago, hoursAgo, said }: Calendar): MarkEntry[] => [
  ...done(ago(15, '11:00'), 'procedure:search-boat', {
    search_authorised: 'By telephone at 17:10, before it began; noted in the record of the search, page 1.',
    search_two_witnesses: 'The master of the boat, Spean Vuthy, was aboard throughout and signed.',
    search_hours: 'Began at 18:20; the record names the exception for a place where drugs are kept.',
  }),
  ...done(ago(15, '11:10'), 'item:x1', {
    exhibit_list_signed: 'List of 14 lines, signed by Touk Chan and Spean Vuthy.',
    lab_request_sent: `Request LR-2231 received by the laboratory on ${said(15)}.`,
  }),
  ...done(ago(15, '17:30'), 'procedure:arrest-chan', {
    custody_in_time: 'Brought before the prosecutor after 45 hours and 35 minutes.',
    prosecutor_informed: 'By telephone at 19:40, five minutes after arrival.',
  }),
  ...done(ago(15, '17:40'), 'procedure:interview-chan', {
    rights_notice: 'Told in Khmer at 13:50; his signature on page 1.',
    interview_record_signed: 'Read back; three pages signed and finger-printed.',
  }),
  ...done(ago(15, '18:00'), 'procedure:search-rithy', {
    search_authorised: 'Written authorisation A-08 shown at the door.',
    search_authorisation_written: 'A-08 is in the file, page 44.',
    search_two_witnesses: 'Village chief Tnaot Bunthoeun and a neighbour from outside the operation.',
    search_hours: 'Began at 06:40.',
  }),
  ...done(ago(14, '08:30'), 'procedure:arrest-rithy', {
    custody_in_time: 'Brought before the prosecutor after 47 hours and 20 minutes.',
    prosecutor_informed: 'Present at the unit at 08:50.',
  }),
  ...done(ago(14, '08:40'), 'procedure:interview-rithy', {
    rights_notice: 'Told in Khmer at 08:50; signed.',
    interview_record_signed: 'One page; his refusal to answer is written down and signed by the lawyer.',
  }),
  ...done(ago(12, '09:00'), 'procedure:interview-chan-again', {
    rights_notice: 'Told again before the first question; his lawyer was beside him.',
    interview_record_signed: 'Seven pages, each signed; read back at 16:05.',
  }),
  ...done(ago(10, '12:30'), 'procedure:search-room', {
    search_authorised: 'Written authorisation A-12 shown to the keeper.',
    search_authorisation_written: 'A-12 is in the file, page 96.',
    search_two_witnesses: 'Keeper Khnor Saroeun and village chief Tnaot Bunthoeun.',
    search_hours: 'Began at 10:05.',
  }),
  ...done(ago(10, '12:40'), 'item:x2', {
    exhibit_list_signed: 'List of six lines, signed by Kandoeng Rath.',
    lab_request_sent: `Request LR-2260 received by the laboratory on ${said(10)}.`,
  }),
  ...done(ago(9, '11:00'), 'procedure:arrest-rath', {
    custody_in_time: 'Brought before the prosecutor after 46 hours and 45 minutes.',
    prosecutor_informed: 'By telephone at 11:55.',
  }),
  ...done(ago(9, '11:10'), 'procedure:interview-rath', {
    interview_record_signed: 'Four pages signed. The notice of rights bears no signature.',
  }),
  ...done(ago(9, '14:00'), 'procedure:interpreter', {
    interpreter_independent: 'From the list of the court; sworn at 09:55; not of the police.',
  }),
  ...done(ago(7, '10:00'), 'procedure:search-office', {
    search_authorised: 'Written authorisation A-15 shown to the manager.',
    search_authorisation_written: 'A-15 is in the file, page 121.',
    search_two_witnesses: 'Two clerks of the commune.',
    search_hours: 'Began at 09:00.',
  }),
  ...done(ago(7, '10:10'), 'procedure:search-gate', {
    search_authorised: 'Written authorisation A-16 shown to his wife.',
    search_authorisation_written: 'A-16 is in the file, page 122.',
    search_two_witnesses: 'His wife, and village chief Tnaot Bunthoeun.',
    search_hours: 'Began at 13:30.',
  }),
  ...done(hoursAgo(27), 'procedure:search-stall', {
    search_authorised: 'Flagrant: the sale had been watched a few minutes before.',
    search_authorisation_written: 'None was needed; the record says why and bears the time.',
    search_two_witnesses: 'The holder of the stall was present, and two sellers from outside the operation.',
  }),
  ...done(hoursAgo(26.9), 'procedure:arrest-veasna', {
    prosecutor_informed: 'By telephone, twenty minutes after arrival.',
  }),
  ...done(hoursAgo(26.8), 'procedure:interview-veasna', {
    rights_notice: 'Told in Khmer before the first question; signed.',
  }),
  ...done(hoursAgo(26.7), 'item:x3', {
    exhibit_list_signed: 'List of four lines, signed by Trasak Veasna.',
  }),
  // Set aside only by two: this one waits for the supervisor.
  {
    at: hoursAgo(5),
    record: 'procedure:search-stall',
    step: 'search_hours',
    state: 'not_applicable',
    reason: 'The market is open to the public at that hour; the hours of article 91 do not bind there.',
  },
]
