/** Bytes that are not in the form the log's format asks for; the message says in short what is wrong. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}
