#!/bin/sh
set -e
# For .deb and .rpm alike: dpkg says what happens, rpm how many versions are left. One that takes this one's place needs the rest.
case "${1-}" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

# The library is the reader's, and stays where it is.
if [ -f '/etc/apparmor.d/${executable}' ]; then
  if command -v apparmor_parser >/dev/null && aa-enabled --quiet 2>/dev/null; then
    apparmor_parser --remove '/etc/apparmor.d/${executable}' || true
  fi
  rm -f '/etc/apparmor.d/${executable}'
fi

if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -f -t /usr/share/icons/hicolor || true; fi
