import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { root, runNpm, SetupError } from './run.mjs'

/**
 * What the model for mending is made from: Chinese text about software, and a dictionary, that packages ship under
 * licences which allow it. `files` are those with simplified Chinese; `share` is how much a line counts for
 * characters, `wordShare` for words: descriptions of interfaces tell less of how people write.
 */
export const sources = [
  {
    name: 'tencentcloud-sdk-nodejs',
    version: '4.1.313',
    licence: 'Apache-2.0',
    files: /\/services\/.*_models\.d\.ts$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: '@lobehub/lobehub',
    version: '2.1.26',
    licence: 'MIT',
    files: /zh-CN[^/]*(\.mdx?|\/.*\.json)$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@lobehub/chat',
    version: '1.143.3',
    licence: 'MIT',
    files: /zh-CN[^/]*(\.mdx?|\/.*\.json)$|model-bank\/.*\.ts$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: 'ecc-universal',
    version: '2.0.0',
    licence: 'MIT',
    files: /zh-CN.*\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: 'openclaw',
    version: '2026.3.13',
    licence: 'MIT',
    files: /docs\/zh-CN\/.*\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@intlayer/docs',
    version: '8.9.6',
    licence: 'Apache-2.0',
    files: /\/zh\/.*\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@modern-js/builder-doc',
    version: '2.60.0',
    licence: 'MIT',
    files: /\/zh\/.*\.mdx?$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@codingame/monaco-vscode-language-pack-zh-hans',
    version: '25.1.2',
    licence: 'MIT',
    files: /translations\/.*\.json(\.js)?$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@cloudbase/cloudbase-mcp',
    version: '2.34.6',
    licence: 'MIT',
    files: /dist\/index\.cjs$|\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: 'miniprogram-api-typings',
    version: '5.2.3',
    licence: 'MIT',
    files: /\.d\.ts$|\.md$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: '@larksuiteoapi/node-sdk',
    version: '1.74.0',
    licence: 'MIT',
    files: /types\/index\.d\.ts$|zh\.md$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: '@tarojs/taro',
    version: '4.2.1',
    licence: 'MIT',
    files: /types\/.*\.d\.ts$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: 'openclaw-cn',
    version: '2026.1.31',
    licence: 'MIT',
    files: /docs\/.*\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@dcloudio/types',
    version: '3.4.32',
    licence: 'Apache-2.0',
    files: /\.d\.ts$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: 'linux-command',
    version: '1.22.0',
    licence: 'MIT',
    files: /\.md$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@jzone-mcp/antd-components-mcp',
    version: '2.0.22',
    licence: 'MIT',
    files: /\.(md|json)$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@ant-design/agentic-ui',
    version: '2.32.47',
    licence: 'MIT',
    files: /\.md$|\.d\.ts$/,
    share: 1,
    wordShare: 1,
  },
  {
    name: '@cocos/creator-types',
    version: '3.8.8',
    licence: 'ISC',
    files: /\.d\.ts$/,
    share: 1,
    wordShare: 0.3,
  },
  {
    name: 'novel-writer-cn',
    version: '0.20.0',
    licence: 'MIT',
    files: /\.md$/,
    share: 1,
    wordShare: 1,
  },
]

/** Words with how often they were seen: `word frequency part-of-speech`, one a line. */
export const dictionary = {
  name: 'nodejieba',
  version: '3.5.8',
  licence: 'MIT',
  files: /cppjieba\/dict\/jieba\.dict\.utf8$/,
}

const folder = join(root, '.cache', 'mend')

/** The lines with Chinese in a source, each once. */
export async function readLines(source) {
  const lines = new Set()
  for (const text of await readFiles(source)) {
    for (const piece of text.split(/[\r\n"`]+|\\+[nrt"']|<\/?[a-zA-Z][^>]*>/)) {
      const line = piece.replace(/^[\s*/#>|-]+/, '').trim()
      if (/\p{Script=Han}/u.test(line)) lines.add(line)
    }
  }
  return lines
}

/** The texts of the files that a source is made of; its package is fetched once. */
export async function readFiles({ name, version, files }) {
  const archive = fetchPackage(name, version)
  const texts = []
  const unpack = extract()
  unpack.on('entry', (header, stream, next) => {
    const chunks = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => {
      if (header.type === 'file' && files.test(header.name)) texts.push(Buffer.concat(chunks).toString('utf8'))
      next()
    })
  })
  const done = new Promise((resolve, reject) => unpack.on('finish', resolve).on('error', reject))
  unpack.end(gunzipSync(readFileSync(archive)))
  await done
  return texts
}

function fetchPackage(name, version) {
  const file = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  if (!runNpm(['pack', `${name}@${version}`, '--silent', '--pack-destination', folder])) {
    throw new SetupError(`${name}@${version} could not be fetched: the model is made where npm packages can be had.`)
  }
  const packed = readdirSync(folder).find((entry) => entry.endsWith(`-${version}.tgz`) && join(folder, entry) === file)
  if (packed === undefined) throw new SetupError(`npm packed ${name}@${version} under another name than ${file}`)
  return file
}
