/**
 * The steps that make a library's tables, oldest first; `PRAGMA user_version` counts those that were taken.
 * A step that was released is never changed: another one is added.
 *
 * `pages.state`: 0 is being imported, 1 is in the library, 2 was replaced and awaits sweeping, 3 went with its source,
 * which can be taken back until the library is opened again. Everything that reads looks at 1 only, so an import becomes
 * visible at once, when its last transaction turns 0 to 1. What is asked of every page has an index that holds the answer.
 *
 * `texts` holds what pages say, and its rows are those of the text index. Pages that say the same share one: in many
 * archives a page that nobody translated stands in both languages' folders. `head` is what stands above the body in the file;
 * null when an earlier version read it. The id of a slide's text is its deck's number
 * times 65536 and its page: the text index, which knows ids alone, tells the deck by it.
 *
 * `pages.placed` is what was found for the slides that a page names by a path: see `slide-placing.ts`.
 * `pages.has_pictures` is whether it shows any of its source's own. `images.stamp` tells whether the file of a picture is
 * still the one that is stored.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    location TEXT NOT NULL,
    imported_at TEXT NOT NULL
  );

  CREATE TABLE pages (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    state INTEGER NOT NULL,
    path TEXT NOT NULL,
    item_id TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT,
    description TEXT,
    category TEXT,
    tags TEXT NOT NULL,
    cover TEXT,
    damaged INTEGER NOT NULL,
    json TEXT NOT NULL,
    body TEXT NOT NULL,
    plain TEXT NOT NULL,
    parser INTEGER NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL
  );
  CREATE UNIQUE INDEX pages_live ON pages (source, path) WHERE state = 1;
  CREATE INDEX pages_item ON pages (source, item_id);
  CREATE INDEX pages_state ON pages (state, source);

  CREATE TABLE talks (
    id INTEGER PRIMARY KEY,
    page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    talk_id TEXT NOT NULL,
    title TEXT NOT NULL,
    json TEXT NOT NULL
  );
  CREATE INDEX talks_page ON talks (page_id);

  CREATE TABLE speakers (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    nickname TEXT,
    UNIQUE (name, nickname)
  ) WITHOUT ROWID;

  CREATE TABLE talk_speakers (
    talk INTEGER NOT NULL REFERENCES talks (id) ON DELETE CASCADE,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    affiliation TEXT,
    PRIMARY KEY (talk, speaker_id)
  ) WITHOUT ROWID;
  CREATE INDEX talk_speakers_speaker ON talk_speakers (speaker_id);

  CREATE TABLE tags (
    page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (page_id, tag)
  ) WITHOUT ROWID;

  CREATE TABLE decks (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'remote',
    sha256 TEXT,
    bytes INTEGER,
    pages INTEGER,
    pages_with_text INTEGER,
    failure TEXT
  ) WITHOUT ROWID;

  CREATE TABLE deck_links (
    page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
    deck_id TEXT NOT NULL REFERENCES decks (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    talk_id TEXT,
    PRIMARY KEY (page_id, deck_id)
  ) WITHOUT ROWID;
  CREATE INDEX deck_links_deck ON deck_links (deck_id);

  CREATE TABLE page_texts (
    id INTEGER PRIMARY KEY,
    deck_id TEXT NOT NULL REFERENCES decks (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    has_text INTEGER NOT NULL,
    UNIQUE (deck_id, page)
  );

  CREATE TABLE images (address TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE pinyin (text TEXT PRIMARY KEY, syllables TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  ALTER TABLE sources ADD COLUMN checked_at TEXT;
  ALTER TABLE sources ADD COLUMN trouble TEXT;
  ALTER TABLE sources ADD COLUMN removed_at TEXT;
  ALTER TABLE sources ADD COLUMN etag TEXT;
  ALTER TABLE sources ADD COLUMN last_modified TEXT;
  ALTER TABLE sources ADD COLUMN report TEXT;
  ALTER TABLE sources ADD COLUMN is_named INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE sources ADD COLUMN is_swept INTEGER NOT NULL DEFAULT 0;
  UPDATE sources SET checked_at = imported_at;

  ALTER TABLE pages ADD COLUMN vanished_at TEXT;
  ALTER TABLE pages ADD COLUMN original TEXT;
  ALTER TABLE pages ADD COLUMN repaired TEXT;
  ALTER TABLE pages ADD COLUMN has_broken_head INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE pages ADD COLUMN mark TEXT;
  UPDATE pages SET has_broken_head = 1 WHERE json_extract(json, '$.isHeadBroken');
  CREATE INDEX pages_known
    ON pages (source, state, path, item_id, language, kind, hash, size, mtime, parser, vanished_at);
  CREATE INDEX pages_vanished ON pages (state, vanished_at) WHERE vanished_at IS NOT NULL;

  DROP TABLE talk_speakers;
  DROP TABLE speakers;
  DROP TABLE tags;
  ALTER TABLE deck_links DROP COLUMN talk_id;

  CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    json TEXT NOT NULL,
    subject TEXT NOT NULL,
    made_at TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    plain TEXT NOT NULL,
    original TEXT
  );
  INSERT INTO texts (id, key, body, plain, original) SELECT id, 'page ' || id, body, plain, original FROM pages;
  ALTER TABLE pages DROP COLUMN body;
  ALTER TABLE pages DROP COLUMN plain;
  ALTER TABLE pages DROP COLUMN original;
  ALTER TABLE pages ADD COLUMN text_id INTEGER REFERENCES texts (id);
  UPDATE pages SET text_id = id;
  CREATE INDEX pages_text ON pages (text_id);
  `,
  `
  ALTER TABLE decks ADD COLUMN number INTEGER;
  UPDATE decks SET number = o.number
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS number FROM decks) AS o WHERE o.id = decks.id;
  CREATE UNIQUE INDEX decks_number ON decks (number);
  CREATE TRIGGER decks_numbered AFTER INSERT ON decks WHEN new.number IS NULL BEGIN
    UPDATE decks SET number = (SELECT coalesce(max(number), 0) + 1 FROM decks) WHERE id = new.id;
  END;

  ALTER TABLE page_texts RENAME TO old_page_texts;
  CREATE TABLE page_texts (
    id INTEGER PRIMARY KEY,
    deck_id TEXT NOT NULL REFERENCES decks (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    has_text INTEGER NOT NULL,
    UNIQUE (deck_id, page)
  );
  INSERT INTO page_texts (id, deck_id, page, text, has_text)
    SELECT d.number * 65536 + o.page, o.deck_id, o.page, o.text, o.has_text
    FROM old_page_texts o JOIN decks d ON d.id = o.deck_id;
  DROP TABLE old_page_texts;
  `,
  `
  CREATE TABLE searches (
    id TEXT PRIMARY KEY,
    is_saved INTEGER NOT NULL,
    text TEXT NOT NULL,
    json TEXT NOT NULL,
    used_at TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  ALTER TABLE pages ADD COLUMN placed TEXT;
  CREATE INDEX pages_placed ON pages (source, state) WHERE placed IS NOT NULL;
  ALTER TABLE pages ADD COLUMN has_pictures INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX pages_pictured ON pages (source, state) WHERE has_pictures;
  ALTER TABLE images ADD COLUMN stamp TEXT;
  `,
  `
  CREATE TABLE keepsakes (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    item_id TEXT NOT NULL,
    text TEXT,
    json TEXT NOT NULL,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  );
  CREATE INDEX keepsakes_item ON keepsakes (source, item_id);
  `,
  `
  ALTER TABLE texts ADD COLUMN head TEXT;
  `,
]

/**
 * Tables that hold nothing but what was worked out from the others and from stored slides, as the steps above leave them.
 * They are made again when they are gone, and filled when the library is open; search does the same with its own.
 */
export const derivedTables = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pinyin (text TEXT PRIMARY KEY, syllables TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS page_texts (
    id INTEGER PRIMARY KEY,
    deck_id TEXT NOT NULL REFERENCES decks (id) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    has_text INTEGER NOT NULL,
    UNIQUE (deck_id, page)
  );
`
