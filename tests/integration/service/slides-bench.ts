import { makePdf } from '../../helpers/make-pdf'
import { startSlideServer } from '../../helpers/slide-server'
import { createServiceBench, type ServiceBench } from './open-service'

/** A bench whose libraries take `https://slides.example/one.pdf`, a slide that says "slide words", from a server of this machine. */
export async function createSlidesBench(): Promise<ServiceBench> {
  const bench = createServiceBench()
  const server = await startSlideServer({ files: { '/one.pdf': makePdf({ pages: [['slide words']] }) } })
  const mirrorRules = `https://slides.example/ -> ${server.url}/`
  return {
    ...bench,
    open: ({ settings, ...options } = {}) => bench.open({ settings: { mirrorRules, ...settings }, ...options }),
    dispose: async () => {
      await bench.dispose()
      await server.close()
    },
  }
}
