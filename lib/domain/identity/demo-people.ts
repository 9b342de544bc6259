import type { UnitKind } from './account'
import type { Role } from './policy'

type DemoUnit = {
  readonly code: string
  readonly kind: UnitKind
  readonly nameEn: string
  readonly nameKm: string
  readonly under?: string
}

/** The offices of the demonstration. Kumru means model: there is no such place. */
export const demoUnits = [
  { code: 'MIN', kind: 'ministry', nameEn: 'Ministry of the demonstration', nameKm: 'ក្រសួងគំរូ' },
  {
    code: 'NAT',
    kind: 'police',
    nameEn: 'National anti-drug police',
    nameKm: 'នគរបាលជាតិប្រឆាំងគ្រឿងញៀន',
    under: 'MIN',
  },
  {
    code: 'KUM',
    kind: 'police',
    nameEn: 'Kampong Kumru anti-drug unit',
    nameKm: 'អង្គភាពប្រឆាំងគ្រឿងញៀន កំពង់គំរូ',
    under: 'NAT',
  },
  {
    code: 'STK',
    kind: 'police',
    nameEn: 'Stueng Kumru anti-drug unit',
    nameKm: 'អង្គភាពប្រឆាំងគ្រឿងញៀន ស្ទឹងគំរូ',
    under: 'NAT',
  },
  {
    code: 'KUS',
    kind: 'store',
    nameEn: 'Kampong Kumru evidence store',
    nameKm: 'ឃ្លាំងវត្ថុតាង កំពង់គំរូ',
    under: 'NAT',
  },
  {
    code: 'LAB',
    kind: 'laboratory',
    nameEn: 'National drug laboratory',
    nameKm: 'មន្ទីរពិសោធន៍គ្រឿងញៀនជាតិ',
    under: 'MIN',
  },
  {
    code: 'KUP',
    kind: 'prosecution_office',
    nameEn: 'Kampong Kumru prosecution office',
    nameKm: 'អយ្យការ កំពង់គំរូ',
  },
  {
    code: 'STP',
    kind: 'prosecution_office',
    nameEn: 'Stueng Kumru prosecution office',
    nameKm: 'អយ្យការ ស្ទឹងគំរូ',
  },
] as const satisfies readonly DemoUnit[]

type DemoPerson = {
  readonly username: string
  readonly role: Role
  readonly unit: (typeof demoUnits)[number]['code']
  readonly nameLatin: string
  readonly nameKm: string
  /** The second of a pair: another unit, or the one who approves. */
  readonly second?: true
}

/** The invented people of the demonstration. Family names are common nouns, so that nobody is called so. */
export const demoPeople = [
  { username: 'officer', role: 'officer', unit: 'KUM', nameLatin: 'Mlih Bopha', nameKm: 'ម្លិះ បុប្ផា' },
  { username: 'prosecutor', role: 'prosecutor', unit: 'KUP', nameLatin: 'Phkay Mony', nameKm: 'ផ្កាយ មុនី' },
  { username: 'supervisor', role: 'supervisor', unit: 'KUM', nameLatin: 'Khyol Samnang', nameKm: 'ខ្យល់ សំណាង' },
  { username: 'custodian', role: 'custodian', unit: 'KUS', nameLatin: 'Trakuon Sok', nameKm: 'ត្រកួន សុខ' },
  { username: 'auditor', role: 'auditor', unit: 'MIN', nameLatin: 'Kroch Thida', nameKm: 'ក្រូច ធីតា' },
  { username: 'admin', role: 'administrator', unit: 'MIN', nameLatin: 'Chhbar Leng', nameKm: 'ច្បារ ឡេង' },
  {
    username: 'officer2',
    role: 'officer',
    unit: 'STK',
    nameLatin: 'Sleuk Dara',
    nameKm: 'ស្លឹក ដារ៉ា',
    second: true,
  },
  {
    username: 'prosecutor2',
    role: 'prosecutor',
    unit: 'STP',
    nameLatin: 'Romduol Kanha',
    nameKm: 'រំដួល កញ្ញា',
    second: true,
  },
  {
    username: 'prosecutor3',
    role: 'prosecutor',
    unit: 'STP',
    nameLatin: 'Chan Rasmei',
    nameKm: 'ច័ន្ទ រស្មី',
    second: true,
  },
  {
    username: 'supervisor2',
    role: 'supervisor',
    unit: 'STK',
    nameLatin: 'Phlieng Vuthy',
    nameKm: 'ភ្លៀង វុទ្ធី',
    second: true,
  },
  {
    username: 'admin2',
    role: 'administrator',
    unit: 'MIN',
    nameLatin: 'Khlok Vanna',
    nameKm: 'ឃ្លោក វណ្ណា',
    second: true,
  },
] as const satisfies readonly DemoPerson[]
