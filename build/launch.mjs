import { hasDisplay } from './system-libraries.mjs'

const virtualDisplay = ['-a', '--server-args=-screen 0 1600x1200x24']

/** The command line under a virtual display where there is no real one. */
export function onDisplay(command, args) {
  return hasDisplay() ? [command, args] : ['xvfb-run', [...virtualDisplay, command, ...args]]
}

/** The environment in which Playwright, electron-vite and `npx electron` all find the given runtime. */
export function toEnvironment(runtime) {
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist, ELECTRON_EXEC_PATH: runtime.executable }
}
