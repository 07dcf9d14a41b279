import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Splitter } from '../../components/splitter'
import { useLayout, useSettings } from '../../state/stores'
import { useFold } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { Side } from '../browse/side'

/** The library side in its place: beside the rest, or drawn over it where the window is narrow. */
export const SideFrame = () => {
  const fold = useFold()
  const isHidden = useSettings((state) => state.settings.isSideHidden)
  const isDrawerOpen = useLayout((state) => state.isDrawerOpen)
  if (fold !== 'none') return isDrawerOpen ? <Drawer /> : null
  return isHidden ? null : <FixedSide />
}

const FixedSide = () => {
  const strings = useStrings()
  const width = useSettings((state) => state.settings.sideWidth)
  const { take, change } = useSettings.getState()
  return (
    <div className="side-frame" style={{ width }}>
      <Side>
        <Splitter
          label={strings.side.resize}
          width={width}
          min={196}
          max={320}
          onResize={(sideWidth) => take({ ...useSettings.getState().settings, sideWidth })}
          onDone={(sideWidth) => void change({ sideWidth })}
        />
      </Side>
    </div>
  )
}

const Drawer = () => {
  const strings = useStrings()
  const setDrawer = useLayout((state) => state.setDrawer)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const link = box.current?.querySelector<HTMLElement>('[aria-current]')
    const first = link ?? box.current?.querySelector<HTMLElement>('.side-link')
    first?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    setDrawer(false)
  }
  return (
    <>
      <button
        type="button"
        className="drawer-scrim"
        tabIndex={-1}
        aria-label={strings.side.hide}
        onClick={() => setDrawer(false)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Escape for everything within */}
      <div ref={box} className="drawer" onKeyDown={onKeyDown}>
        <Side />
      </div>
    </>
  )
}
