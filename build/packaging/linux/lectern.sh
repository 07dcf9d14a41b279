#!/bin/sh
# The `lectern` command of the installed app. What is asked for stands behind `--`, so that Chromium takes none of it for
# a switch of its own. A command ends before there is any window, and needs no display.
app=/opt/Lectern/lectern
case "${1-}" in
  '' | lectern:* | *.lectern | --library | --library=*) exec "$app" "$@" ;;
esac
# Chromium refuses to start for root with its sandbox; a command draws no page that would need one.
[ "$(id -u)" -ne 0 ] || exec "$app" --log-level=3 --no-sandbox -- "$@"
exec "$app" --log-level=3 -- "$@"
