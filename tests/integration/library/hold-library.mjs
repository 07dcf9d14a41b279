// Stands for another program that keeps a library to itself.
import Database from 'libsql'

const database = new Database(process.argv[2])
database.exec('PRAGMA journal_mode = WAL; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held (a)')
process.send('held')
setInterval(() => undefined, 1000)
