import type { Speaker } from '../model/item'

/** A talk while the page is being read. */
export interface TalkDraft {
  title: string
  speakers: Speaker[]
  readonly abstract: string[]
  readonly takeaways: string[]
  readonly outline: string[]
  /** Lines about the speakers. */
  readonly bios: string[]
  /** Lines that list the speakers. */
  readonly guests: string[]
  /** Lines that name who leads through it: no speakers, though an agenda may list them so. */
  readonly hosts: string[]
  /** A row or line of an agenda whose words alone do not say that it is a talk. */
  isBareRow: boolean
  /** 0 to 1, by the shape it was found in. */
  confidence: number
  readonly firstLine: number
  /** Lines from the first up to this one belong to it. */
  endLine: number
  /** 签到 and the like: holds its lines and is dropped. */
  readonly isFiller: boolean
}

/** Whether nothing that was read for a talk so far may say who gives it. */
export const isNameless = ({ speakers, guests, bios }: TalkDraft): boolean =>
  speakers.length + guests.length + bios.length === 0

/** Creates an empty draft that begins at a line. */
export function createDraft(title: string, confidence: number, firstLine: number, isFiller = false): TalkDraft {
  return {
    title,
    speakers: [],
    abstract: [],
    takeaways: [],
    outline: [],
    bios: [],
    guests: [],
    hosts: [],
    isBareRow: false,
    confidence,
    firstLine,
    endLine: firstLine + 1,
    isFiller,
  }
}
