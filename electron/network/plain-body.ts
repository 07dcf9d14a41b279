import { pipeline } from 'node:stream'
import type { Answer } from './request'

/** The bytes of an answer, unpacked where the server packed them although it was asked not to. */
export async function toPlainBody({ body, header }: Answer): Promise<AsyncIterable<Uint8Array>> {
  const encoding = header('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (!['gzip', 'x-gzip', 'deflate', 'br'].includes(encoding)) return body
  const { createBrotliDecompress, createUnzip } = await import('node:zlib')
  // What breaks off is told to who reads.
  return pipeline(body, encoding === 'br' ? createBrotliDecompress() : createUnzip(), () => undefined)
}
