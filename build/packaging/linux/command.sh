#!/bin/sh
exec /opt/Lectern/bin/lectern "$@"
