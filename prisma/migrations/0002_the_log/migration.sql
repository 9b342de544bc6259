-- The tamper-evident log (docs/log-format.md, decision 0003). One function writes it; the application cannot.
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'The log: append-only, one chain for all entries, one for each case.';

CREATE TABLE audit.entry (
  seq       bigint PRIMARY KEY,
  ts_us     bigint NOT NULL UNIQUE,
  stream    text NOT NULL,
  sseq      bigint NOT NULL,
  leaf      bytea NOT NULL,
  leaf_hash bytea NOT NULL,
  type      text NOT NULL,
  actor_id  uuid,
  case_id   uuid,
  object_kind text,
  object_id text,
  outcome   text NOT NULL,
  request   text,
  UNIQUE (stream, sseq)
);
COMMENT ON TABLE audit.entry IS 'One thing that was done, seen or refused. The leaf is the truth; the other columns are read out of it.';
COMMENT ON COLUMN audit.entry.seq IS 'Place in the log, from 0, without a gap; also the index in the tree of RFC 6962.';
COMMENT ON COLUMN audit.entry.ts_us IS 'When it was appended, microseconds since 1970 UTC, strictly increasing.';
COMMENT ON COLUMN audit.entry.stream IS 'case:<uuid>, or sys.';
COMMENT ON COLUMN audit.entry.sseq IS 'Place in its stream, from 0, without a gap.';
COMMENT ON COLUMN audit.entry.leaf IS 'The CEL1 bytes that are hashed.';
COMMENT ON COLUMN audit.entry.leaf_hash IS 'SHA-256 of 0x00 and the leaf (RFC 6962 section 2.1).';
COMMENT ON COLUMN audit.entry.type IS 'What kind of event, from the closed catalogue.';
COMMENT ON COLUMN audit.entry.actor_id IS 'Who; null for the system itself and for strangers.';
COMMENT ON COLUMN audit.entry.case_id IS 'The case; null when it concerns none.';
COMMENT ON COLUMN audit.entry.object_kind IS 'What kind of thing it was done to.';
COMMENT ON COLUMN audit.entry.object_id IS 'Which one.';
COMMENT ON COLUMN audit.entry.outcome IS 'done, refused or failed.';
COMMENT ON COLUMN audit.entry.request IS 'Id of the request it happened in.';
CREATE INDEX entry_case ON audit.entry (case_id, seq DESC);
CREATE INDEX entry_actor ON audit.entry (actor_id, seq DESC);
CREATE INDEX entry_object ON audit.entry (object_id, seq DESC);

CREATE TABLE audit.detail (
  seq  bigint PRIMARY KEY REFERENCES audit.entry (seq),
  salt bytea NOT NULL,
  body text
);
COMMENT ON TABLE audit.detail IS 'What an entry says in full. Erasable by law; the leaf keeps SHA-256 of salt and body.';
COMMENT ON COLUMN audit.detail.seq IS 'The entry.';
COMMENT ON COLUMN audit.detail.salt IS 'Random bytes that keep the hash from being guessed.';
COMMENT ON COLUMN audit.detail.body IS 'Canonical JSON (RFC 8785); null once erased.';

CREATE TABLE audit.head (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  size      bigint NOT NULL,
  ts_us     bigint NOT NULL,
  leaf_hash bytea NOT NULL
);
COMMENT ON TABLE audit.head IS 'Where the log ends. One row.';
COMMENT ON COLUMN audit.head.one IS 'Always true: there is one head.';
COMMENT ON COLUMN audit.head.size IS 'How many entries there are.';
COMMENT ON COLUMN audit.head.ts_us IS 'Time of the last entry.';
COMMENT ON COLUMN audit.head.leaf_hash IS 'Hash of the last leaf; zeros before the first.';
INSERT INTO audit.head VALUES (true, 0, 0, decode(repeat('00', 32), 'hex'));

CREATE TABLE audit.stream (
  name      text PRIMARY KEY,
  size      bigint NOT NULL,
  leaf_hash bytea NOT NULL
);
COMMENT ON TABLE audit.stream IS 'Where each stream ends.';
COMMENT ON COLUMN audit.stream.name IS 'case:<uuid>, or sys.';
COMMENT ON COLUMN audit.stream.size IS 'How many entries it has.';
COMMENT ON COLUMN audit.stream.leaf_hash IS 'Hash of its last leaf.';

-- Appends entries in order. Called last in the caller's transaction: it holds the one lock every writer needs until the commit.
-- The columns are read out of the same bytes that are hashed, so that they cannot disagree.
CREATE FUNCTION audit.append(payloads text[], salts text[], bodies text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, audit AS $$
DECLARE
  zeros constant bytea := decode(repeat('00', 32), 'hex');
  at_head audit.head; at_stream audit.stream;
  said jsonb; packed bytea; payload bytea; stream_name text; hash bytea; ts bigint; i int;
BEGIN
  PERFORM pg_advisory_xact_lock(4849521);
  SELECT * INTO STRICT at_head FROM audit.head;
  FOR i IN 1 .. coalesce(array_length(payloads, 1), 0) LOOP
    said := payloads[i]::jsonb;
    payload := convert_to(payloads[i], 'UTF8');
    stream_name := coalesce('case:' || (said ->> 'case'), 'sys');
    ts := greatest(floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint, at_head.ts_us + 1);
    SELECT * INTO at_stream FROM audit.stream s WHERE s.name = stream_name;
    IF NOT FOUND THEN at_stream := ROW(stream_name, 0, zeros)::audit.stream; END IF;
    packed := convert_to('CEL1', 'UTF8') || int8send(at_head.size) || int8send(ts) || at_head.leaf_hash
      || sha256(convert_to('CEL1-stream', 'UTF8') || '\x00'::bytea || convert_to(stream_name, 'UTF8'))
      || int8send(at_stream.size) || at_stream.leaf_hash || int4send(length(payload)) || payload;
    hash := sha256('\x00'::bytea || packed);
    INSERT INTO audit.entry VALUES (at_head.size, ts, stream_name, at_stream.size, packed, hash, said ->> 'type',
      (said -> 'actor' ->> 'id')::uuid, (said ->> 'case')::uuid, said -> 'object' ->> 'kind', said -> 'object' ->> 'id',
      said ->> 'outcome', said ->> 'request');
    IF bodies[i] IS NOT NULL THEN
      INSERT INTO audit.detail VALUES (at_head.size, decode(salts[i], 'hex'), bodies[i]);
    END IF;
    INSERT INTO audit.stream AS s VALUES (stream_name, at_stream.size + 1, hash)
      ON CONFLICT ON CONSTRAINT stream_pkey DO UPDATE SET size = excluded.size, leaf_hash = excluded.leaf_hash;
    at_head.size := at_head.size + 1; at_head.ts_us := ts; at_head.leaf_hash := hash;
  END LOOP;
  UPDATE audit.head SET size = at_head.size, ts_us = at_head.ts_us, leaf_hash = at_head.leaf_hash;
  RETURN at_head.size;
END $$;
COMMENT ON FUNCTION audit.append IS 'The only writer of the log: packs CEL1 leaves, chains them, and returns the new size.';
REVOKE ALL ON FUNCTION audit.append FROM PUBLIC;

CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON audit.entry FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER keep_table;
CREATE TRIGGER keep_rows BEFORE DELETE ON audit.detail FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.detail ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON audit.detail FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.detail ENABLE ALWAYS TRIGGER keep_table;
CREATE TRIGGER keep_rows BEFORE DELETE ON audit.head FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.head ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_rows BEFORE DELETE ON audit.stream FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.stream ENABLE ALWAYS TRIGGER keep_rows;

GRANT USAGE ON SCHEMA audit TO ringleader_app, ringleader_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA audit TO ringleader_app, ringleader_auditor;
GRANT EXECUTE ON FUNCTION audit.append TO ringleader_app;
