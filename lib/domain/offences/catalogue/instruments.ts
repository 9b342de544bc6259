import type { LawStatus, Source } from '@/lib/domain/offences/template'

/** The laws and treaties that the templates cite. */
const instruments = {
  drugLaw: {
    id: 'KH-DRUG-2012',
    name: { en: 'Law on Control of Drugs 2012', km: 'ច្បាប់ស្តីពីការត្រួតពិនិត្យគ្រឿងញៀន ឆ្នាំ២០១២' },
  },
  criminalCode: {
    id: 'KH-CC-2009',
    name: { en: 'Criminal Code 2009', km: 'ក្រមព្រហ្មទណ្ឌ ឆ្នាំ២០០៩' },
  },
  procedureCode: {
    id: 'KH-CPC-2007',
    name: { en: 'Code of Criminal Procedure 2007', km: 'ក្រមនីតិវិធីព្រហ្មទណ្ឌ ឆ្នាំ២០០៧' },
  },
  launderingLaw: {
    id: 'KH-AML-2020',
    name: {
      en: 'Law on Anti-Money Laundering and Combating the Financing of Terrorism 2020',
      km: 'ច្បាប់ស្តីពីការប្រឆាំងការសម្អាតប្រាក់ និងហិរញ្ញប្បទានភេរវកម្ម ឆ្នាំ២០២០',
    },
  },
  un1988: {
    id: 'UN-1988',
    name: {
      en: 'United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances 1988',
      km: 'អនុសញ្ញាអង្គការសហប្រជាជាតិ ប្រឆាំងការជួញដូរដោយខុសច្បាប់នូវគ្រឿងញៀន និងសារធាតុធ្វើឱ្យប៉ះពាល់ដល់សតិអារម្មណ៍ ឆ្នាំ១៩៨៨',
    },
  },
  untoc: {
    id: 'UNTOC',
    name: {
      en: 'United Nations Convention against Transnational Organized Crime',
      km: 'អនុសញ្ញាអង្គការសហប្រជាជាតិ ប្រឆាំងឧក្រិដ្ឋកម្មឆ្លងដែនមានការចាត់តាំង',
    },
  },
}

/** Where a rule stands, with how the article is known. */
export const cite = (
  instrument: keyof typeof instruments,
  article: string | null,
  articleStatus: LawStatus,
): Source => ({ instrument: instruments[instrument], article, articleStatus })

/** The law has such a rule; its article must be obtained from the ministry. */
export const unread = (instrument: keyof typeof instruments): Source => cite(instrument, null, 'M')

/** Our own choice, with no law behind it. */
export const ourPolicy: Source = { instrument: null, article: null, articleStatus: 'policy' }
