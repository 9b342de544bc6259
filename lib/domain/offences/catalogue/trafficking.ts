import {
  identity,
  knewDrugs,
  purposeOfSupply,
  quantity,
  substance,
  timeAndPlace,
  unlicensed,
} from './base-elements'
import { inBothLayers } from './draft'
import { cite } from './instruments'
import { everyMode } from './modes-of-liability'
import { trafficking2012 } from './penalties'
import { conduct } from './prove'

const act = conduct({
  id: 'ACT',
  title: { en: 'Act', km: 'អំពើ' },
  question: {
    en: 'Which act was it: sold, offered, bought to resell or exchanged? By whom, with whom, when?',
    km: 'តើជាអំពើណា៖ លក់ ដាក់លក់ ទិញដើម្បីលក់ ឬដោះដូរ? ដោយអ្នកណា ជាមួយអ្នកណា នៅពេលណា?',
  },
  typical: [
    'controlled_operation',
    'surveillance',
    'drug_seizure',
    'device',
    'witness_statement',
    'financial_record',
  ],
})

const around = [quantity, act, unlicensed, timeAndPlace, identity, knewDrugs, purposeOfSupply]

/** T-01. Sale, offer, purchase to resell, exchange. */
export const trafficking = inBothLayers({
  code: 'T01',
  title: { en: 'Unlawful trafficking', km: 'ការជួញដូរដោយខុសច្បាប់នូវសារធាតុញៀន' },
  short: { en: 'Trafficking', km: 'ការជួញដូរ' },
  elements: [substance, ...around],
  modes: everyMode,
  chain: true,
  UN: {
    law: cite('un1988', '3(1)(a)(i), 3(1)(a)(iii)', 'V'),
    treatyBasis: ['UN1988:3(1)(a)(i)', 'UN1988:3(1)(a)(iii)'],
    explanation: {
      en: 'Offering, selling, distributing or delivering drugs on any terms, or buying them in order to do so, intentionally.',
      km: 'ការដាក់លក់ ការលក់ ការចែកចាយ ឬការប្រគល់គ្រឿងញៀនក្រោមលក្ខខណ្ឌណាក៏ដោយ ឬការទិញដើម្បីធ្វើដូច្នេះ ដោយចេតនា។',
    },
  },
  KH: {
    law: cite('drugLaw', '40', 'P'),
    treatyBasis: ['UN1988:3(1)(a)(i)', 'UN1988:3(1)(a)(iii)'],
    explanation: {
      en: 'Unlawfully offering for sale, selling, buying in order to sell, or exchanging narcotic substances of Tables I and II.',
      km: 'ការដាក់លក់ ការលក់ ការទិញដើម្បីលក់ ឬការដោះដូរដោយខុសច្បាប់ នូវសារធាតុញៀនក្នុងតារាងទី១ និងទី២។',
    },
    penalties: trafficking2012,
  },
})
