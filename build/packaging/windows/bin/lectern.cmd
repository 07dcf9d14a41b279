@echo off
rem The `lectern` command of the installed app. It waits until the command has ended.
"%~dp0..\..\Lectern.exe" --log-level=3 -- %*
