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
