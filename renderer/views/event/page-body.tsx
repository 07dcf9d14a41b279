import './page-body.css'
import { useLayoutEffect, useRef } from 'react'
import type { Language } from '../../../core/model/item'
import { useStrings } from '../../strings/use-strings'
import { renderPage } from './render-page'

interface PageBodyProps {
  readonly markdown: string
  readonly title: string
  readonly language: Language
  /** The level its highest headings get. */
  readonly topLevel: 2 | 3
}

/** A page's Markdown as safe, readable text. */
export const PageBody = ({ markdown, title, language, topLevel }: PageBodyProps) => {
  const { reading } = useStrings()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const words = { image: reading.imageMissing, media: reading.mediaMissing }
    box.current?.replaceChildren(renderPage({ markdown, title, topLevel }, words))
  }, [markdown, title, topLevel, reading])
  return <div ref={box} className="page-body selectable" lang={language} />
}
