/**
 * Where those wait who have to: a bounded number of requests, of which nothing was read yet. So few are worked on at
 * once that there is room for everybody else, and no network has more than a part of that.
 */

/**
 * How many are worked on at once, of all and of one network; how many of those places are kept for networks of which
 * nothing is under way; and how many may wait.
 */
export interface LineLimits {
  atOnce: number
  ofOne: number
  kept?: number
  mostWaiting: number
}

/** Somebody who comes: a name that says nothing about a person, how often it came this hour, and what to wait at least. */
export interface Newcomer {
  who: string
  times: number
  /** Whether it solved a sum: then it goes before the others. */
  paid: boolean
  /** Over when the least wait is; undefined for who need not wait. */
  delay: Promise<unknown> | undefined
}

/** A turn: to be given back when the work is done. Undefined for who is asked to come back later. */
export type Turn = { giveBack(): void } | undefined

interface Waiting extends Newcomer {
  ready: boolean
  go(turn: Turn): void
}

/** Who waits for a turn, and how many. */
export interface WaitingLine {
  enter(newcomer: Newcomer): Promise<Turn>
  waiting(): number
}

/** Opens a line. Of who may go, who came first goes first; of a network of which enough are under way, nobody may. */
export function waitingLine({ atOnce, ofOne, kept = 0, mostWaiting }: LineLimits): WaitingLine {
  const room = new Set<Waiting>()
  const under = new Map<string, number>()
  let running = 0
  let started = 0
  const mayGo = (who: string) => {
    const own = under.get(who) ?? 0
    return own < ofOne && running < (own === 0 ? atOnce : atOnce - kept)
  }
  const start = (who: string): Turn => {
    running += 1
    started += 1
    under.set(who, (under.get(who) ?? 0) + 1)
    return { giveBack: once(() => stop(who)) }
  }
  const stop = (who: string) => {
    running -= 1
    const left = (under.get(who) ?? 1) - 1
    if (left > 0) under.set(who, left)
    else under.delete(who)
    letGo()
  }
  const letGo = () => {
    for (let next = nextOf(); next; next = nextOf()) {
      room.delete(next)
      next.go(start(next.who))
    }
  }
  /** Who paid goes first, then who seldom came, then who had to wait; every fourth time who has been there longest. */
  const nextOf = (): Waiting | undefined => {
    if (running >= atOnce) return undefined
    const may = [...room].filter((one) => one.ready && mayGo(one.who))
    const chosen = started % 4 === 0 ? undefined : (may.find(({ paid }) => paid) ?? may.find(({ delay }) => !delay))
    return chosen ?? may[0]
  }
  /** Whether there is room for somebody; who came oftenest makes place for who came less or paid. */
  const makeRoom = (newcomer: Newcomer): boolean => {
    if (room.size < mostWaiting) return true
    let oftenest: Waiting | undefined
    for (const one of room) if (cameAs(one) > cameAs(oftenest ?? newcomer)) oftenest = one
    if (!oftenest) return false
    room.delete(oftenest)
    oftenest.go(undefined)
    return true
  }
  return {
    waiting: () => room.size,
    async enter(newcomer) {
      const { who, delay } = newcomer
      if (!delay && mayGo(who)) return start(who)
      if (!makeRoom(newcomer)) return undefined
      return new Promise((go) => {
        const one: Waiting = { ...newcomer, ready: !delay, go }
        room.add(one)
        delay?.then(() => {
          one.ready = true
          letGo()
        })
      })
    },
  }
}

const cameAs = ({ times, paid }: Newcomer): number => (paid ? 0 : times)

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
