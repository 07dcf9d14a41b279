import { useLanguage } from '../../strings/use-strings'
import { type ReaderStrings, readerStrings } from './reader-strings'

/** The reading window's words in the language that is shown. */
export const useReaderStrings = (): ReaderStrings => readerStrings[useLanguage()]
