import type { AppUpdater } from 'electron-updater'
import { fail, type Result, succeed } from '../../core/model/failure'
import type { NewVersion } from '../../core/model/update'
import type { Feed } from './feed'
import { isSignedFeed } from './feed-signature'
import { toUpdateFailure } from './update-failure'
import type { Updater } from './updates'

/** Release notes are shown as text; more than this nobody reads. */
const longestNotes = 20_000

/** Opens electron-updater over a feed. It is loaded only now: most starts never need it. */
export async function openUpdater({ configPath, publicKey }: Feed, log: (message: string) => void): Promise<Updater> {
  const { AppImageUpdater, CancellationToken, MacUpdater, NsisUpdater } = await import('electron-updater')
  const Kind = { darwin: MacUpdater, win32: NsisUpdater }[process.platform as string] ?? AppImageUpdater
  const updater = settle(new Kind(), { configPath, publicKey }, log)
  return {
    look: () => look(updater, publicKey),
    async fetch(onProgress, signal) {
      const token = new CancellationToken()
      const stop = () => token.cancel()
      const tell = ({ transferred, total }: { transferred: number; total: number }) => onProgress(transferred, total)
      signal.addEventListener('abort', stop)
      updater.on('download-progress', tell)
      try {
        await updater.downloadUpdate(token)
        return succeed(null)
      } catch (error) {
        return signal.aborted ? fail('cancelled') : { failure: toUpdateFailure(error) }
      } finally {
        updater.off('download-progress', tell)
        signal.removeEventListener('abort', stop)
      }
    },
  }
}

function settle(updater: AppUpdater, { configPath, publicKey }: Feed, log: (message: string) => void): AppUpdater {
  updater.updateConfigPath = configPath
  // Without it, nothing is asked by a program that is not packed; there is a feed only where somebody gave one.
  updater.forceDevUpdateConfig = true
  updater.logger = { info: () => {}, warn: log, error: log }
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = true
  updater.autoRunAppAfterInstall = false
  updater.allowPrerelease = false
  updater.disableWebInstaller = true
  // It would send a number by which a reader can be told again, to offer versions to some first. Everybody is the same to us.
  updater.requestHeaders = { 'x-user-staging-id': 'none' }
  // Asked before an offer takes the place of an earlier one: what is not signed is never fetched, even after one that was.
  updater.isUserWithinRollout = (offer) => isSignedFeed(offer, publicKey)
  return updater
}

async function look(updater: AppUpdater, publicKey: string): Promise<Result<NewVersion | null>> {
  try {
    const found = await updater.checkForUpdates()
    if (found === null) return succeed(null)
    if (!isSignedFeed(found.updateInfo, publicKey)) {
      return fail('unsafe', 'The list of versions is not signed by those who made this one.')
    }
    if (!found.isUpdateAvailable) return succeed(null)
    const { version, releaseNotes } = found.updateInfo
    return succeed({ version, notes: typeof releaseNotes === 'string' ? releaseNotes.slice(0, longestNotes) : '' })
  } catch (error) {
    return { failure: toUpdateFailure(error) }
  }
}
