import { join } from 'node:path'
import type { Keepsake, KeepsakeTarget } from '../../../core/model/keepsake'
import type { LibraryService } from '../../../electron/library-service'
import { createServiceBench, need, type ServiceBench } from './open-service'

/** A talk as a page tells of it; `deck` is where its slides are. */
export type ToldTalk = readonly [title: string, speaker: string, deck?: string]

/** An event page with these talks. */
export const toPage = (title: string, ...talks: readonly ToldTalk[]) =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n---\n\n## 议程\n${talks
    .map(
      ([name, speaker, deck]) =>
        `\n### 《${name}》\n\n讲师：${speaker}，示例公司\n${deck === undefined ? '' : `\n[PPT](${deck})\n`}`,
    )
    .join('')}`

/** The event of `openNight`. */
export const ref = { source: 'a', id: 'activities/night' }
export const page: KeepsakeTarget = { kind: 'item', ...ref }
export const file = 'a/activities/night.md'
export const boat = ['怎样造一艘木船', '张三'] as const
export const sails = ['帆与风的关系', '李四'] as const
export const stars = ['夜里怎样看星', '王五'] as const

/** A bench with one event, of which something is kept. */
export interface KeepsakeBench extends ServiceBench {
  readonly libraryDir: string
  /** Opens a library with the event. */
  openNight(...talks: readonly ToldTalk[]): Promise<{ readonly library: LibraryService; readonly path: string }>
  /** Writes the page of the event anew, and has it read. */
  change(library: LibraryService, ...talks: readonly ToldTalk[]): Promise<void>
}

export function createKeepsakeBench(): KeepsakeBench {
  const bench = createServiceBench()
  return {
    ...bench,
    libraryDir: join(bench.dir, 'library'),
    openNight: async (...talks) => {
      const library = await bench.open()
      const path = bench.write({ [file]: toPage('木船之夜', ...talks) })
      need(await library.importPath({ path }))
      return { library, path }
    },
    change: async (library, ...talks) => {
      bench.write({ [file]: toPage('木船之夜', ...talks) })
      need(await library.refreshSource({ source: 'a' }))
    },
  }
}

export const findTalk = async (library: LibraryService, title: string, at: { language?: 'zh' | 'en' } = {}) => {
  const { talks } = need(await library.getItem({ ...ref, ...at }))
  return { kind: 'talk', ...ref, talkId: talks.find((talk) => talk.title === title)?.id ?? '' } as const
}

export const list = async (library: LibraryService) => need(await library.listKeepsakes())

/** What is kept, a line for each. */
export const tell = async (library: LibraryService) => (await list(library)).map(toTold)
const toTold = ({ kind, subject, text, lost, isSourceRemoved, vanishedAt }: Keepsake) =>
  [
    kind,
    subject.title,
    ...(text === undefined ? [] : [text]),
    ...(lost === undefined ? [] : [`lost ${lost}`]),
    ...(isSourceRemoved ? ['source removed'] : []),
    ...(vanishedAt === undefined ? [] : ['vanished']),
  ].join(' · ')
