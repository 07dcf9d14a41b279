import { parentPort, workerData } from 'node:worker_threads'
import { extractPageTexts } from './extract-page-texts'

// Entry of the thread that reads one document: bytes come as `workerData`, one `Result` goes back.
if (!(workerData instanceof Uint8Array)) throw new TypeError('the bytes of a document are needed')
parentPort?.postMessage(await extractPageTexts(workerData))
