/** Marks a SQLite file as a corpus of ours ("SCRU"). */
export const APPLICATION_ID = 0x53435255;
/** The schema's version, kept in `PRAGMA user_version`. A newer file is refused, an older one of no known version too. */
export const SCHEMA_VERSION = 1;

/**
 * The corpus file. Truth: `source` (what was read, with its text), `reading` (what each source gave), `moved` (ids that passed on).
 * Derived from it and rebuilt at will: everything else. Row ids are never reused, because the index is keyed by them.
 * The index has no content of its own; its four columns are what `corpus/text/index-words.ts` makes of a passage.
 * `source.location` is the hash of where a source was found (no path of a machine is kept); `passage.letters` the number that the ten
 * hexadecimal digits of its id stand for; `contribution.person` a `person.id`, `person_name` the name as that reading gave it.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE source (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  location TEXT NOT NULL UNIQUE,
  uri TEXT NOT NULL,
  url TEXT,
  host TEXT,
  meeting_number TEXT,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  retrieved TEXT,
  licence TEXT NOT NULL,
  attribution TEXT,
  pipeline TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  given TEXT NOT NULL,
  content BLOB NOT NULL,
  loaded TEXT NOT NULL
);
CREATE INDEX source_sha256 ON source(sha256);
CREATE INDEX source_number ON source(host, meeting_number) WHERE meeting_number IS NOT NULL;
CREATE INDEX source_url ON source(url) WHERE url IS NOT NULL;
CREATE INDEX source_loaded ON source(loaded);

CREATE TABLE reading (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source(row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  meeting INTEGER REFERENCES meeting(row) ON DELETE SET NULL,
  record TEXT NOT NULL,
  lists TEXT NOT NULL,
  UNIQUE (source, ordinal)
);
CREATE INDEX reading_meeting ON reading(meeting);

CREATE TABLE meeting (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  panel TEXT,
  force TEXT,
  document_type TEXT NOT NULL,
  whole INTEGER NOT NULL,
  minutes TEXT,
  date TEXT,
  not_before TEXT,
  not_after TEXT,
  year INTEGER,
  quarter INTEGER,
  start_time TEXT,
  header TEXT NOT NULL
);
CREATE INDEX meeting_panel ON meeting(panel, date);
CREATE INDEX meeting_loose ON meeting(document_type) WHERE whole = 0;

CREATE TABLE item (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting(row) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  number TEXT,
  minute_number TEXT,
  title TEXT,
  preamble TEXT,
  procedural INTEGER NOT NULL,
  truncated INTEGER NOT NULL,
  source_url TEXT
);
CREATE INDEX item_meeting ON item(meeting, place);
CREATE INDEX item_title ON item(title COLLATE NOCASE) WHERE title IS NOT NULL;
CREATE INDEX item_source_url ON item(source_url) WHERE source_url IS NOT NULL;

CREATE TABLE passage (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  meeting INTEGER NOT NULL REFERENCES meeting(row) ON DELETE CASCADE,
  item INTEGER NOT NULL REFERENCES item(row) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  letters INTEGER NOT NULL
);
CREATE INDEX passage_letters ON passage(letters, meeting);
CREATE INDEX passage_item ON passage(item, position);
CREATE INDEX passage_meeting ON passage(meeting);

CREATE TABLE contribution (
  passage INTEGER NOT NULL REFERENCES passage(row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  office TEXT NOT NULL,
  person TEXT,
  person_name TEXT,
  person_evidence TEXT,
  speaker_text TEXT,
  explicit INTEGER,
  act TEXT NOT NULL,
  also_offices TEXT NOT NULL,
  PRIMARY KEY (passage, ordinal)
) WITHOUT ROWID;
CREATE INDEX contribution_person ON contribution(person) WHERE person IS NOT NULL;

CREATE TABLE passage_topic (
  passage INTEGER NOT NULL REFERENCES passage(row) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (passage, topic)
) WITHOUT ROWID;
CREATE INDEX passage_topic_topic ON passage_topic(topic, passage);

CREATE TABLE action (
  passage INTEGER NOT NULL REFERENCES passage(row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT,
  due TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (passage, ordinal)
) WITHOUT ROWID;

-- A person is a row here while a contribution names it; ids stand for ever in "moved" when two become one.
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, panel TEXT) WITHOUT ROWID;

-- Which person each printed name means. "scope" is a panel, or the one meeting of a panel that is not known.
CREATE TABLE person_name (
  scope TEXT NOT NULL,
  name TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (scope, name)
) WITHOUT ROWID;
CREATE INDEX person_name_person ON person_name(person);

CREATE TABLE meeting_issue (
  meeting INTEGER NOT NULL REFERENCES meeting(row) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (meeting, ordinal)
) WITHOUT ROWID;

-- Every id that was given out and is no row's any more. "what" and "new_what": meeting, item, passage or person
-- (a passage whose words are gone passes to its item, an item to its meeting). "new" null: withdrawn, nothing took its place.
CREATE TABLE moved (
  what TEXT NOT NULL,
  old TEXT NOT NULL,
  new_what TEXT,
  new TEXT,
  moved_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (what, old)
) WITHOUT ROWID;
CREATE INDEX moved_new ON moved(new_what, new);

-- What was withdrawn, by the hash of its letters behind its meeting or its panel ("passage"), of its title ("item") or of its bytes ("source"), so that no re-reading brings it back.
CREATE TABLE withdrawn (
  what TEXT NOT NULL,
  hash TEXT NOT NULL,
  withdrawn_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (what, hash)
) WITHOUT ROWID;

-- Every word that a text has had, once, with its stem: what the numbers in "passage_graph" mean. Numbers are never reused.
CREATE TABLE word (number INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT NOT NULL UNIQUE, stem TEXT NOT NULL);

-- The words of each counted passage as numbers (corpus/text/graph-bytes.ts): the arrays in memory are built from them at every start.
CREATE TABLE passage_graph (row INTEGER PRIMARY KEY REFERENCES passage(row) ON DELETE CASCADE, words BLOB NOT NULL);

-- When each meeting was last written or taken away, as a number that only grows: whoever follows the corpus reads on from where it stood.
CREATE TABLE meeting_change (meeting INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE) WITHOUT ROWID;
CREATE TRIGGER contribution_passes AFTER UPDATE OF person ON contribution BEGIN
  INSERT INTO meeting_change SELECT meeting, (SELECT COALESCE(MAX(number), 0) + 1 FROM meeting_change) FROM passage WHERE row = new.passage
    ON CONFLICT DO UPDATE SET number = excluded.number;
END;

CREATE VIRTUAL TABLE passage_words USING fts5(
  plain, joined, also, stems,
  content='', contentless_delete=1, tokenize="ascii tokenchars '.'"
);
`;
