import type { PageText } from '../../core/model/deck'
import { fail, isFailed } from '../../core/model/failure'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'

/** `lectern pages`: the text of a deck, slide by slide. */
export const pagesCommand: Command = {
  name: 'pages',
  operands: '<deck-id>',
  least: 1,
  most: 1,
  summary: 'print the text of a deck, slide by slide',
  options: {},
  plan: ({ operands }) => ({ run: (context) => runPages(context, operands[0] ?? '') }),
}

const runPages = async ({ library, output }: CommandContext, deckId: string): Promise<number> => {
  const pages = await library.readPages({ deckId })
  if (isFailed(pages)) return output.fail(pages.failure)
  if (pages.ok.length === 0) {
    const todo = `run lectern slides fetch --deck ${deckId}`
    return output.fail(fail('not-found', `deck ${deckId} has no text in the library yet: ${todo}`).failure)
  }
  output.answer({ deckId, pages: pages.ok }, () => pages.ok.map(describePage).join('\n\n'))
  return exitCodes.done
}

const describePage = ({ page, text, hasText }: PageText): string => `Slide ${page}\n${hasText ? text : '(no text)'}`
