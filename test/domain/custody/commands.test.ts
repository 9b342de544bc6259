import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CustodyEntry, silent } from '@/lib/domain/custody/entry'
import { accept, decline, offer, offerEnds, withdraw } from '@/lib/domain/custody/hand-over'
import { comeBack, openSeal, setSeal, takeSample } from '@/lib/domain/custody/handle'
import { type Hand, mayHandle } from '@/lib/domain/custody/hands'
import { after, type Ledger, ledgerOf } from '@/lib/domain/custody/ledger'
import type { Ruling } from '@/lib/domain/shared/ruling'

const store = 'store'
const people = ['bopha', 'piseth', 'sok', 'lida'] as const
type Who = (typeof people)[number]
const keepers: readonly string[] = ['sok', 'lida']
const handOf = (who: string): Hand => ({ accountId: who, storeId: keepers.includes(who) ? store : null })

/** All that somebody with a pencil would note. */
type Model = {
  hands: string
  outside: boolean
  sealed: boolean
  grams: number
  ended: boolean
  offer: { to: string; by: string; until: number } | null
}

/** The ledger itself, and the offers beside it: what the acts keep, without a database. */
type Real = { entries: CustodyEntry[]; ledger: Ledger; expiresAt: Date; minute: number; offers: number }

const keeps = (model: Model, who: string) =>
  model.hands === who || (keepers.includes(model.hands) && keepers.includes(who))
const isFor = (model: Model, who: string) =>
  model.offer !== null && (model.offer.to === who || (model.offer.to === store && keepers.includes(who)))
const free = (model: Model, who: string) =>
  keeps(model, who) && !model.outside && !model.ended && model.offer === null

const nowOf = (real: Real) => new Date(Date.UTC(2026, 10, 2) + real.minute * 60_000)

/** One step: what the ledger's own rules say, what the pencil expects, and that both then agree. */
class Step implements fc.Command<Model, Real> {
  constructor(
    readonly what: string,
    readonly who: Who,
    readonly to: string,
    readonly wait: number,
  ) {}
  check = () => true
  toString = () => `${this.who} ${this.what} ${this.to} after ${this.wait}`

  run(model: Model, real: Real) {
    real.minute += this.wait
    const ruling = this.ruling(real)
    expect(ruling.ok, JSON.stringify(model)).toBe(this.expected(model, real.minute))
    if (ruling.ok) this.write(model, real)
    expect(real.ledger).toEqual(ledgerOf(real.entries))
    expect({
      hands: real.ledger.holder?.accountId,
      outside: real.ledger.holder?.outside != null,
      sealed: real.ledger.seal !== null,
      grams: (real.ledger.weightUg ?? 0) / 1e6,
      ended: real.ledger.ended,
      offered: real.ledger.offer !== null,
      length: real.ledger.length,
    }).toEqual({
      ...{ hands: model.hands, outside: model.outside, sealed: model.sealed, grams: model.grams },
      ...{ ended: model.ended, offered: model.offer !== null, length: real.entries.length },
    })
  }

  private ruling({ ledger, expiresAt, ...real }: Real): Ruling<unknown> {
    const hand = handOf(this.who)
    const now = nowOf({ ledger, expiresAt, ...real })
    switch (this.what) {
      case 'offer':
        return offer(ledger, hand, this.to === store ? { storeId: store } : { accountId: this.to })
      case 'accept':
        return accept(ledger, hand, { code: 'c', sealBefore: ledger.seal }, { code: 'C', expiresAt }, now)
      case 'refuse':
        return decline(ledger, hand, expiresAt, now)
      case 'withdraw':
        return withdraw(ledger, hand)
      case 'seal':
        return setSeal(ledger, hand)
      case 'open':
        return openSeal(ledger, hand)
      case 'sample':
        return takeSample(ledger, hand, 1_000_000)
      case 'back':
        return comeBack(ledger, ledger.seal)
      default:
        return mayHandle(ledger, hand)
    }
  }

  private expected(model: Model, minute: number): boolean {
    const { who, to } = this
    const live = model.offer !== null && minute <= model.offer.until
    switch (this.what) {
      case 'offer':
        return free(model, who) && to !== who && !(to === store && keepers.includes(model.hands))
      case 'accept':
      case 'refuse':
        return live && isFor(model, who) && model.offer?.by !== who
      case 'withdraw':
        return model.offer !== null && keeps(model, who)
      case 'seal':
        return free(model, who) && !model.sealed
      case 'open':
        return free(model, who) && model.sealed
      case 'sample':
        return free(model, who) && !model.sealed && model.grams >= 1
      case 'back':
        return model.outside && !model.ended
      default:
        return free(model, who)
    }
  }

  private write(model: Model, real: Real) {
    const { who, to, what } = this
    const at = nowOf(real)
    const byUnitId = handOf(who).storeId
    const enter = (entry: Partial<CustodyEntry> & Pick<CustodyEntry, 'kind'>) => {
      const seq = real.entries.length + 1
      const whole = { ...silent, ...entry, seq, at, recordedAt: at, byId: who, byUnitId }
      real.entries.push(whole)
      real.ledger = after(real.ledger, whole)
    }
    const offerId = `o${real.offers}`
    switch (what) {
      case 'offer': {
        real.offers += 1
        real.expiresAt = offerEnds(at, null)
        const addressed = to === store ? { toUnitId: store } : { toAccountId: to }
        enter({ kind: 'offered', offerId: `o${real.offers}`, ...addressed })
        model.offer = { to, by: who, until: real.minute + 1_440 }
        return
      }
      case 'accept':
        enter({ kind: 'accepted', offerId, sealBefore: real.ledger.seal })
        Object.assign(model, { hands: who, offer: null })
        return
      case 'refuse':
      case 'withdraw':
        enter({ kind: what === 'refuse' ? 'refused' : 'withdrawn', offerId, reason: 'No' })
        model.offer = null
        return
      case 'seal':
        enter({ kind: 'sealed', sealAfter: `S${real.entries.length}` })
        model.sealed = true
        return
      case 'open':
        enter({ kind: 'opened', reason: 'Sampling' })
        model.sealed = false
        return
      case 'sample':
        enter({ kind: 'sampled', takenUg: 1_000_000, otherItemId: 'child' })
        model.grams -= 1
        return
      case 'send':
        enter({ kind: 'sent', outsideName: 'Laboratory', outsideKind: 'laboratory' })
        Object.assign(model, { hands: who, outside: true })
        return
      case 'back':
        enter({ kind: 'came_back', sealBefore: real.ledger.seal })
        Object.assign(model, { hands: who, outside: false })
        return
      case 'return':
        enter({ kind: 'returned', outsideName: 'Owner', outsideKind: 'owner' })
        Object.assign(model, { hands: who, outside: true, ended: true })
        return
      default:
        enter({ kind: 'moved', place: 'B4' })
    }
  }
}

const step = fc
  .tuple(
    fc.constantFrom(
      ...['offer', 'offer', 'accept', 'accept', 'refuse', 'withdraw', 'move', 'seal', 'open', 'sample'],
      ...['send', 'back', 'return'],
    ),
    fc.constantFrom(...people),
    fc.constantFrom(...people, store),
    fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constant(1_500) }),
  )
  .map((said) => new Step(...said))

test('the ledger agrees with pencil and paper after every command, and always has one holder', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.commands([step], { maxCommands: 60, size: 'max' }), (commands) => {
      fc.modelRun(() => {
        const at = new Date(Date.UTC(2026, 10, 1))
        const first = {
          ...{ ...silent, seq: 1, kind: 'collected' as const, at, recordedAt: at, byId: 'bopha' },
          ...{ sealAfter: 'S0', weightUg: 5_000_000 },
        }
        return {
          model: { hands: 'bopha', outside: false, sealed: true, grams: 5, ended: false, offer: null },
          real: { entries: [first], ledger: ledgerOf([first]), expiresAt: at, minute: 0, offers: 0 },
        }
      }, commands)
    }),
    { numRuns: 300 },
  )
})
