import { learningAnswer } from '@/lib/web/learning-sheet'

/** What the returns of a year teach, as lines for a spreadsheet. */
export const GET = (request: Request) => learningAnswer(new URL(request.url).searchParams)
