import type { Strings } from '../../strings/zh'

interface Named {
  readonly name: string
  readonly nickname?: string
}

/** A speaker's name with the nickname, as the shown language brackets it. */
export const toSpeakerName = ({ name, nickname }: Named, strings: Strings): string =>
  nickname === undefined || nickname === '' ? name : strings.reading.nickname(name, nickname)
