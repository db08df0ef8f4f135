-- Runs at every start, on PGlite and PostgreSQL alike.

create sequence if not exists case_numbers;

create table if not exists cases (
  -- Taken in once for each key.
  idempotency_key text primary key,
  -- SHA-256 of what was sent with it.
  digest text not null,
  case_number text not null unique,
  token text not null unique,
  form_id text not null,
  form_version text not null,
  -- json and not jsonb: kept letter by letter, NUL characters included.
  value json not null,
  status text not null,
  received_at timestamptz not null,
  updated_at timestamptz not null
);

create table if not exists uploads (
  id text primary key,
  form_id text,
  name text not null,
  size bigint not null,
  type text not null,
  -- Upload-Metadata as it came.
  metadata json not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- The case that holds the file; until then it may be taken back, and expires.
  claimed_by text references cases (case_number)
);

create index if not exists uploads_unclaimed on uploads (expires_at) where claimed_by is null;

create table if not exists drafts (
  id text primary key,
  version text not null,
  -- Sealed in the browser: nothing here or near here can open it.
  sealed bytea not null,
  expires_at timestamptz not null
);

create index if not exists drafts_expiry on drafts (expires_at);

-- Whose it is, as a hash that nobody can trace: so much may wait of one client. For folders of before, too.
alter table uploads add column if not exists client text;

alter table drafts add column if not exists client text;

-- Of applications for several items at once: how it was handed in (materials, letters, situation), and a row for each part.
alter table cases add column if not exists joint json;

create table if not exists sub_cases (
  case_number text not null references cases (case_number),
  position integer not null,
  sub_number text not null unique,
  item text not null,
  item_name text not null,
  department text not null,
  form_id text,
  form_version text,
  value json not null,
  status text not null,
  updated_at timestamptz not null,
  primary key (case_number, position)
);

-- What somebody may do with a licence: `ref` names it to whoever has found it, `grant` lets one case use it.
create table if not exists licence_rights (
  token text primary key,
  kind text not null,
  person text not null,
  licence text not null,
  code text not null,
  item text,
  expires_at timestamptz not null,
  used_by text references cases (case_number)
);

create index if not exists licence_rights_unused on licence_rights (expires_at) where used_by is null;

-- What is rated: a case, or a visit to a window. `ref` stands in tokens and says nothing; a visit has a row once it was rated.
create table if not exists rating_subjects (
  ref text primary key,
  -- One row for a case or a visit.
  subject_key text not null unique,
  case_number text,
  window_id text,
  -- What figures are made by.
  item_code text,
  department_code text,
  -- Where it stands: RatingCase of @tongban/core/rating.
  state json not null,
  -- What the department has answered to a bad rating.
  reply text
);

create table if not exists ratings (
  id text primary key,
  -- In the order they were taken in: who fetches records goes on behind the last one.
  position bigserial unique,
  idempotency_key text not null unique,
  digest text not null,
  -- A token is spent by one rating.
  token_id text not null unique,
  ref text not null references rating_subjects (ref),
  stage text not null,
  level integer not null,
  indicators json,
  tags json not null,
  tag_version text not null,
  words text,
  anonymous boolean not null,
  publish boolean,
  channel text not null,
  rated_at timestamptz not null,
  received_at timestamptz not null,
  -- One first rating and one follow-up, whatever tokens there are.
  unique (ref, stage)
);

create index if not exists ratings_time on ratings (rated_at);

-- What is printed at windows: the same as long as the key is, also where each signature is another.
create table if not exists rating_window_codes (
  window_id text primary key,
  code text not null
);

-- What pages on devices of others seal to. The private half is under a secret that is not in the database.
create table if not exists sealing_keys (
  kid text primary key,
  x text not null,
  y text not null,
  private_half bytea not null,
  made_at timestamptz not null
);

-- What the department did about a rating, each step once for its key.
create table if not exists rating_steps (
  idempotency_key text primary key,
  digest text not null,
  rating_id text not null references ratings (id),
  step text not null,
  outcome text,
  words text,
  at timestamptz not null,
  answer json not null
);

-- Times that were booked. Each place at a time is one person's: a row that is not cancelled holds it.
create table if not exists appointments (
  id bigserial primary key,
  idempotency_key text not null unique,
  digest text not null,
  token text unique,
  -- What the booking was answered with; the same for who sends it again.
  answer json,
  hall text not null,
  theme text not null,
  item text,
  -- Where to go, as it was told.
  told json not null,
  -- By the clocks of China: 2026-11-22.
  day text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check_in_by timestamptz not null,
  cancel_until timestamptz not null,
  place integer not null,
  number text not null,
  state text not null,
  -- Gone so many days after the day; `person_key` knows somebody again, and says nothing.
  person json,
  person_key text,
  created_at timestamptz not null
);

create unique index if not exists appointments_places on appointments (hall, theme, starts_at, place) where state <> 'cancelled';

create unique index if not exists appointments_by_number on appointments (hall, day, number);

create index if not exists appointments_missed on appointments (person_key, check_in_by) where state = 'booked';

create index if not exists appointments_end on appointments (ends_at);

-- The last number given at a hall on a day: none is given twice.
create table if not exists appointment_numbers (
  hall text not null,
  day text not null,
  last integer not null,
  primary key (hall, day)
);

create sequence if not exists consultation_numbers;

-- Questions, complaints, suggestions and reports.
create table if not exists consultations (
  id text primary key,
  -- In the order they came: who fetches records goes on behind the last one.
  position bigserial unique,
  idempotency_key text not null unique,
  digest text not null,
  number text not null unique,
  token text not null unique,
  kind text not null,
  item text,
  -- Gone, with `contact` and `answer`, so many days after it was closed.
  words text,
  anonymous boolean not null,
  contact json,
  rating text,
  state text not null,
  due text,
  assigned_to text,
  answer text,
  received_at timestamptz not null,
  updated_at timestamptz not null
);

create index if not exists consultations_closed on consultations (updated_at) where state = 'closed' and words is not null;

-- What was written to be read by everybody.
create table if not exists published_answers (
  id text primary key references consultations (id),
  kind text not null,
  item text,
  question text not null,
  answer text not null,
  published_at timestamptz not null
);

create index if not exists published_answers_newest on published_answers (published_at desc, id desc);

-- What the department did about one, each step once for its key.
create table if not exists consultation_steps (
  idempotency_key text primary key,
  digest text not null,
  consultation_id text not null references consultations (id),
  step text not null,
  at timestamptz not null,
  answer json not null
);

-- Who is signed in. The cookie's secret is not here, and neither is a whole name.
create table if not exists sessions (
  -- SHA-256 of the secret.
  digest text primary key,
  -- The department's own id.
  person text not null,
  kind text not null,
  -- Masked, both.
  name text not null,
  agent text,
  level text not null,
  idle_seconds integer not null,
  begun_at timestamptz not null,
  -- Never later than ends_at, which nothing moves.
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null
);

create index if not exists sessions_end on sessions (idle_ends_at);

-- Whose a case is, and where it stands in their list. For folders of before, too.
create sequence if not exists case_positions;

alter table cases add column if not exists person text;

alter table cases add column if not exists position bigint not null default nextval('case_positions');

create index if not exists cases_person on cases (person, position) where person is not null;

-- What the department says has happened to a case or a sub-case, each once for its key. Its receipt is in no row here.
create table if not exists case_steps (
  idempotency_key text primary key,
  digest text not null,
  position bigserial unique,
  case_number text not null,
  step text not null,
  outcome text,
  note text,
  -- The last day of the promised limit after this step.
  due text,
  at timestamptz not null,
  answer json not null
);

create index if not exists case_steps_case on case_steps (case_number, position);

-- What may be asked for beside the number of a case, as a digest.
create table if not exists case_answers (
  case_number text not null references cases (case_number),
  kind text not null,
  digest text not null,
  primary key (case_number, kind)
);

-- How often a number was looked up in vain, whether there is such a case or not.
create table if not exists case_guesses (
  number_digest text primary key,
  wrong integer not null,
  until timestamptz not null
);
