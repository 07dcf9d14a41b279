import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'
import { type MenuLabels, menuLabels } from './menu-labels'

type Item = MenuItemConstructorOptions
type Role = NonNullable<Item['role']>

/** What the menu is made from. */
export interface MenuChoices {
  readonly language: Language
  readonly platform: string
  readonly settings: Pick<Settings, 'theme' | 'language'>
  /** Shows what only helps to develop Lectern. */
  readonly isDevelopment: boolean
  /** Told the id of a chosen command. */
  readonly onCommand: (id: string) => void
}

/** The application menu as Electron's template: standard roles, and items that tell a command's id. */
export function toMenuTemplate(choices: MenuChoices): Item[] {
  const isMac = choices.platform === 'darwin'
  const build = toBuilder(choices)
  return [
    ...(isMac ? [toMacAppMenu(build)] : []),
    toFileMenu(build, isMac),
    toEditMenu(build),
    toViewMenu(build, choices),
    toWindowMenu(build, isMac),
    toHelpMenu(build, isMac),
  ]
}

const separator: Item = { type: 'separator' }

interface Builder {
  command(label: keyof MenuLabels, id: string, accelerator?: string): Item
  role(label: keyof MenuLabels, role: Role): Item
  choice(label: string, id: string, isChosen: boolean): Item
  menu(label: keyof MenuLabels, submenu: Item[], role?: Role): Item
  readonly labels: MenuLabels
}

function toBuilder({ language, onCommand }: MenuChoices): Builder {
  const labels = menuLabels[language]
  return {
    labels,
    command: (label, id, accelerator) => ({
      id,
      label: labels[label],
      click: () => onCommand(id),
      ...(accelerator === undefined ? {} : { accelerator }),
    }),
    role: (label, role) => ({ label: labels[label], role }),
    choice: (label, id, isChosen) => ({ id, label, type: 'radio', checked: isChosen, click: () => onCommand(id) }),
    menu: (label, submenu, role) => ({ label: labels[label], submenu, ...(role === undefined ? {} : { role }) }),
  }
}

function toMacAppMenu({ command, role }: Builder): Item {
  return {
    label: 'Lectern',
    submenu: [
      role('about', 'about'),
      separator,
      command('settings', 'app.settings', 'CmdOrCtrl+,'),
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('showAll', 'unhide'),
      separator,
      role('quit', 'quit'),
    ],
  }
}

function toFileMenu({ command, role, menu }: Builder, isMac: boolean): Item {
  return menu('file', [
    command('importFolder', 'import.folder', 'CmdOrCtrl+O'),
    command('importFile', 'import.file'),
    separator,
    command('sources', 'sources.open', 'CmdOrCtrl+Shift+O'),
    command('refreshAll', 'sources.refresh-all', 'F5'),
    separator,
    command('keepsakes', 'keepsakes.open', 'CmdOrCtrl+Shift+K'),
    command('exportKeepsakes', 'keepsakes.export'),
    separator,
    command('corrections', 'corrections.open', 'CmdOrCtrl+Shift+E'),
    command('exportCorrections', 'corrections.export'),
    command('importCorrections', 'corrections.import'),
    separator,
    command('fetchAll', 'slides.fetch-all'),
    command('exportPack', 'pack.export', 'CmdOrCtrl+E'),
    separator,
    ...(isMac
      ? [role('close', 'close')]
      : [command('settings', 'app.settings', 'CmdOrCtrl+,'), separator, role('quit', 'quit')]),
  ])
}

function toEditMenu({ command, role, menu }: Builder): Item {
  return menu('edit', [
    role('undo', 'undo'),
    role('redo', 'redo'),
    separator,
    role('cut', 'cut'),
    role('copy', 'copy'),
    command('copyLink', 'link.copy', 'CmdOrCtrl+Shift+C'),
    role('paste', 'paste'),
    role('selectAll', 'selectAll'),
    separator,
    command('find', 'search.focus', 'CmdOrCtrl+K'),
    command('nextHit', 'hits.next', 'F3'),
    command('previousHit', 'hits.previous', 'Shift+F3'),
  ])
}

function toViewMenu({ command, role, choice, menu, labels }: Builder, { settings, isDevelopment }: MenuChoices): Item {
  return menu('view', [
    command('toggleSide', 'view.toggle-side', 'CmdOrCtrl+B'),
    separator,
    menu('theme', [
      choice(labels.themeSystem, 'view.theme-system', settings.theme === 'system'),
      choice(labels.themeLight, 'view.theme-light', settings.theme === 'light'),
      choice(labels.themeDark, 'view.theme-dark', settings.theme === 'dark'),
    ]),
    menu('language', [
      choice(labels.languageSystem, 'view.language-system', settings.language === 'system'),
      // Each language is named in itself, so that it can be found again.
      choice('中文', 'view.language-zh', settings.language === 'zh'),
      choice('English', 'view.language-en', settings.language === 'en'),
    ]),
    separator,
    role('resetZoom', 'resetZoom'),
    role('zoomIn', 'zoomIn'),
    role('zoomOut', 'zoomOut'),
    separator,
    role('fullScreen', 'togglefullscreen'),
    ...(isDevelopment ? [separator, role('reload', 'reload'), role('developerTools', 'toggleDevTools')] : []),
  ])
}

function toWindowMenu({ role, menu }: Builder, isMac: boolean): Item {
  const ends = isMac ? [role('zoom', 'zoom'), separator, role('front', 'front')] : [role('close', 'close')]
  return menu('window', [role('minimize', 'minimize'), ...ends], 'windowMenu')
}

function toHelpMenu({ command, role, menu }: Builder, isMac: boolean): Item {
  return menu(
    'help',
    [
      command('guide', 'help.guide', 'F1'),
      command('shortcuts', 'help.shortcuts'),
      separator,
      command('updates', 'help.updates'),
      ...(isMac ? [] : [separator, role('about', 'about')]),
    ],
    'help',
  )
}
