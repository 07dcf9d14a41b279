/**
 * The layers of ARCHITECTURE.md as data. Files that match `from` may import the files that match one of `only`
 * and none that match `never`; `$1` stands for the first group of `from`. Packages are matched by name (`npm:zod`),
 * Node's own modules as `node:fs`. Type-only imports count, since a type is knowledge, too; `types` are allowed as such only.
 */
const packages = /^npm:(?!electron$)/
const parts = 'archive|library|slides|covers|network|reading|search|bridge|window|platform|updates'
const fetching = 'archive|slides|covers'

export const layers = [
  {
    name: 'The vocabulary depends on nothing of the project',
    from: /^core\/model\//,
    only: ['^core/model/', packages],
  },
  {
    name: 'How characters are written depends on nothing of the project',
    from: /^core\/writing\//,
    only: ['^core/writing/', packages],
  },
  {
    name: 'core/ is pure: no disk, network, DOM or Electron, and its parts know the vocabulary and how characters are written only',
    from: /^core\/(?!(?:model|writing)\/)([^/]+)\//,
    only: ['^core/model/', '^core/writing/', '^core/$1/', packages],
  },
  {
    name: 'Parts of electron/ do not know each other: main.ts, library-host.ts, library-service.ts and cli/ connect them',
    from: new RegExp(`^electron/(?!(?:${fetching})/)(${parts})/`),
    only: ['^electron/$1/', '^electron/bridge/contract\\.ts$', '^core/', '^npm:', '^node:'],
  },
  {
    name: 'Parts that fetch share network/, which holds what is safe and what went wrong, and know no other part',
    from: new RegExp(`^electron/(${fetching})/`),
    only: ['^electron/$1/', '^electron/network/', '^electron/bridge/contract\\.ts$', '^core/', '^npm:', '^node:'],
  },
  {
    name: 'The contract is made of the vocabulary only, since both sides share it',
    from: /^electron\/bridge\/contract\.ts$/,
    only: ['^core/model/'],
  },
  {
    name: 'The preload exposes the bridge and nothing else',
    from: /^electron\/preload\.ts$/,
    only: ['^electron/bridge/', '^core/model/', '^npm:electron$'],
  },
  {
    name: 'The command line runs this in plain Node, where there is no Electron',
    from: /^electron\/((archive|library|slides|covers|network|reading|search|platform|service|cli)\/|library-service\.ts$)/,
    never: ['^npm:electron$'],
  },
  {
    name: 'electron/ and renderer/ run in different processes and meet in the contract only',
    from: /^electron\//,
    never: ['^renderer/'],
  },
  {
    name: 'renderer/bridge.ts is the only door to electron/, and knows the contract only',
    from: /^renderer\/bridge\.ts$/,
    types: ['^electron/bridge/contract\\.ts$', '^core/model/'],
    only: [],
  },
  {
    name: 'renderer/bridge.ts is the only door to electron/',
    from: /^renderer\/(?!bridge\.ts$)/,
    types: ['^electron/bridge/contract\\.ts$'],
    never: ['^electron/', '^npm:electron$'],
  },
  {
    name: 'The page has no Node',
    from: /^renderer\//,
    never: ['^node:'],
  },
  {
    name: 'State may import the bridge, the types of its contract, and core',
    from: /^renderer\/state\//,
    types: ['^electron/bridge/contract\\.ts$'],
    only: ['^renderer/state/', '^renderer/bridge\\.ts$', '^core/', packages],
  },
  {
    name: 'Commands may import state, strings and core',
    from: /^renderer\/commands\//,
    only: ['^renderer/(commands|state|strings)/', '^core/', packages],
  },
  {
    name: 'Views may import state, commands, components, viewer, strings and core',
    from: /^renderer\/views\//,
    only: ['^renderer/(views|state|commands|components|viewer|strings|styles)/', '^core/', packages],
  },
  {
    name: 'The viewer knows pdf.js and core, not the app around it',
    from: /^renderer\/viewer\//,
    only: ['^renderer/viewer/', '^core/', packages],
  },
  {
    name: 'pdf.js is known in the viewer only, so that its next version is met in one place',
    from: /^renderer\/(?!viewer\/)/,
    never: ['^npm:pdfjs-dist$'],
  },
  {
    name: 'Components know no domain',
    from: /^renderer\/components\//,
    only: ['^renderer/components/', packages],
  },
  {
    name: 'Strings know the vocabulary only',
    from: /^renderer\/strings\//,
    only: ['^renderer/strings/', '^core/model/', packages],
  },
]

/** The rules that importing `target` from `file` breaks. */
export function findBroken(file, target, isTypeOnly = false) {
  return layers.filter(({ from, only, never, types }) => {
    const match = from.exec(file)
    if (match === null) return false
    const matches = (pattern) => toPattern(pattern, match[1]).test(target)
    if (isTypeOnly && types?.some(matches)) return false
    return (only !== undefined && !only.some(matches)) || never?.some(matches) === true
  })
}

function toPattern(pattern, group = '') {
  return new RegExp((pattern.source ?? pattern).replace('$1', group))
}
