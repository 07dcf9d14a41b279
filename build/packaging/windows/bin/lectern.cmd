@echo off
rem The `lectern` command of the installed app. It waits until the command has ended. By itself, with a link, a pack
rem or a library it opens the window, as on other systems.
setlocal
set "first=%~1"
set "command=--log-level=3 --"
if not defined first set "command="
if /i "%first:~0,8%"=="lectern:" set "command="
if /i "%first:~-8%"==".lectern" set "command="
if "%first%"=="--library" set "command="
"%~dp0..\..\Lectern.exe" %command% %*
