import 'server-only'
import { buildPaper } from '@/lib/domain/paper/build'
import { papers, shownCode } from '@/lib/domain/paper/kinds'
import { printPaper } from '@/lib/paper/print'
import { run } from '@/lib/server/kernel/run'
import { openPaper } from '@/lib/server/papers/open-paper'
import { pdfAnswer } from './download'
import { inWordsOf } from './paper-words'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/** Sends a printed paper as a PDF, as it was printed. No byte leaves before its entry is committed. */
export async function sendPaper(paperId: string): Promise<Response> {
  try {
    const paper = await run(openPaper, await currentActor(), { paperId }, await currentAt())
    const { kind, code, languages, factsHash, printedAt, by, facts } = paper
    const built = buildPaper(kind, facts, { code, at: printedAt.toISOString(), by, hash: factsHash })
    const pdf = printPaper(inWordsOf(built, languages), printedAt)
    const name = `${facts.case.number} ${papers[kind].title[languages === 'en' ? 'en' : 'km']} ${shownCode(code)}.pdf`
    return pdfAnswer(pdf, name)
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
