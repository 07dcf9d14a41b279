// Stands for an import that is killed: commits pages that are not live yet, leaves a transaction open, and waits.
import Database from 'libsql'

const database = new Database(process.argv[2])
database.prepare(`INSERT OR IGNORE INTO texts (id, key, body, plain) VALUES (1, 'half', '', '')`).run()
const insert = `INSERT INTO pages (source, state, path, item_id, language, kind, title, tags, damaged, json, text_id,
  parser, hash, size, mtime, mark) VALUES ('folder', 0, ?, ?, 'zh', 'event', 'half', '[]', 0, '{}', 1, 1, '', 0, 0,
  '${process.pid}-x')`
for (let page = 0; page < 20; page += 1) database.prepare(insert).run([`zh/h${page}.md`, `h${page}`])
database.exec('BEGIN IMMEDIATE')
database.prepare(insert).run(['zh/open.md', 'open'])
database.exec('UPDATE pages SET state = 2 WHERE state = 1')
process.send('staged')
setInterval(() => undefined, 1000)
