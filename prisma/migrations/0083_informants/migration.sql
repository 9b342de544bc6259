-- The vault: who an informant is. A schema of its own, which the application reaches by a few functions and no other way
-- (decision 0083). All that says who, where or whose is sealed with a key that is not in the database.
CREATE SCHEMA vault;
COMMENT ON SCHEMA vault IS 'Who informants are, sealed. Nothing here shares an id with a case; a reader without the key learns numbers and nothing else.';

CREATE TABLE vault.key (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark bytea NOT NULL CHECK (length(mark) = 32)
);
COMMENT ON TABLE vault.key IS 'Which key seals the vault, so that another is never used beside it. One row, once something is kept.';
COMMENT ON COLUMN vault.key.one IS 'Always true: there is one key.';
COMMENT ON COLUMN vault.key.mark IS 'HMAC-SHA256 under the key; it opens nothing.';

CREATE TABLE vault.identity (
  id     uuid PRIMARY KEY,
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
COMMENT ON TABLE vault.identity IS 'Who an informant is. Never changed.';
COMMENT ON COLUMN vault.identity.id IS 'Random (UUID v4): it says neither when nor whose, and stands in no other table.';
COMMENT ON COLUMN vault.identity.sealed IS 'Name and how to reach them: AES-256-GCM, nonce, tag and text, bound to the id.';

CREATE TABLE vault.pseudonym (
  id     uuid PRIMARY KEY,
  mark   bytea NOT NULL UNIQUE CHECK (length(mark) = 32),
  holder bytea NOT NULL CHECK (length(holder) = 32),
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
CREATE INDEX pseudonym_holder ON vault.pseudonym (holder);
COMMENT ON TABLE vault.pseudonym IS 'What an informant is called in one case. Never changed.';
COMMENT ON COLUMN vault.pseudonym.id IS 'Random (UUID v4); it stands in no other table.';
COMMENT ON COLUMN vault.pseudonym.mark IS 'HMAC-SHA256 of case and pseudonym: found by who has the key and knows both.';
COMMENT ON COLUMN vault.pseudonym.holder IS 'HMAC-SHA256 of the account that registered the informant.';
COMMENT ON COLUMN vault.pseudonym.sealed IS 'Which informant, which case, which handler: AES-256-GCM, bound to the id.';

CREATE TABLE vault.ask (
  id     uuid PRIMARY KEY,
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
COMMENT ON TABLE vault.ask IS 'Somebody asks to learn who an informant is. Never changed.';
COMMENT ON COLUMN vault.ask.id IS 'Random (UUID v4). The approval that waits names it and nothing else.';
COMMENT ON COLUMN vault.ask.sealed IS 'Which pseudonym in which case, who asks and why: AES-256-GCM, bound to the id.';

CREATE TABLE vault.unmasking (
  ask         uuid PRIMARY KEY REFERENCES vault.ask (id),
  asked_by    uuid NOT NULL,
  approved_by uuid NOT NULL,
  at          timestamptz(3) NOT NULL,
  CONSTRAINT unmasking_by_two CHECK (asked_by <> approved_by)
);
COMMENT ON TABLE vault.unmasking IS 'Two people decided that one of them may learn who an informant is. Never changed.';
COMMENT ON COLUMN vault.unmasking.ask IS 'What was asked.';
COMMENT ON COLUMN vault.unmasking.asked_by IS 'Who asked, and may read.';
COMMENT ON COLUMN vault.unmasking.approved_by IS 'The second person.';
COMMENT ON COLUMN vault.unmasking.at IS 'When the second person said yes: from then it may be read for ten minutes, and never again.';

CREATE TABLE vault.told (
  id     uuid PRIMARY KEY,
  holder bytea NOT NULL CHECK (length(holder) = 32),
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
CREATE INDEX told_holder ON vault.told (holder);
COMMENT ON TABLE vault.told IS 'What a handler is told of their informants. Never changed.';
COMMENT ON COLUMN vault.told.id IS 'Random (UUID v4); it stands in no table but the next.';
COMMENT ON COLUMN vault.told.holder IS 'HMAC-SHA256 of the handler''s account, another than the one beside a pseudonym.';
COMMENT ON COLUMN vault.told.sealed IS 'Of whom, by whom and when: AES-256-GCM, bound to the id.';

CREATE TABLE vault.heard (
  told uuid PRIMARY KEY REFERENCES vault.told (id)
);
COMMENT ON TABLE vault.heard IS 'What its handler says to have read.';
COMMENT ON COLUMN vault.heard.told IS 'What was told.';

-- What is in the vault is never changed or taken away, by nobody.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['key', 'identity', 'pseudonym', 'ask', 'unmasking', 'told', 'heard'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON vault.%I FOR EACH ROW EXECUTE FUNCTION public.refuse_change()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON vault.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

-- The doors. None of them lists: each wants a mark that only the key makes, or an id that only the vault gave.
CREATE FUNCTION vault.key_mark() RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$ SELECT k.mark FROM vault.key k $$;
COMMENT ON FUNCTION vault.key_mark IS 'Which key the vault is sealed with; null while it is empty.';

CREATE FUNCTION vault.begin(mark bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.key VALUES (true, mark) ON CONFLICT DO NOTHING; SELECT true $$;
COMMENT ON FUNCTION vault.begin IS 'Remembers the key by its mark, the first time.';

CREATE FUNCTION vault.keep_identity(id uuid, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.identity VALUES (id, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.keep_identity IS 'Keeps who an informant is.';

CREATE FUNCTION vault.keep_pseudonym(id uuid, mark bytea, holder bytea, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.pseudonym VALUES (id, mark, holder, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.keep_pseudonym IS 'Keeps what an informant is called in a case.';

CREATE FUNCTION vault.pseudonyms_of(whose bytea) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT p.id, p.sealed FROM vault.pseudonym p WHERE p.holder = whose ORDER BY p.id LIMIT 500 $$;
COMMENT ON FUNCTION vault.pseudonyms_of IS 'The pseudonyms that one handler gave, sealed.';

CREATE FUNCTION vault.pseudonym_in(which bytea) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT p.id, p.sealed FROM vault.pseudonym p WHERE p.mark = which $$;
COMMENT ON FUNCTION vault.pseudonym_in IS 'One pseudonym of one case, sealed.';

CREATE FUNCTION vault.keep_ask(id uuid, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.ask VALUES (id, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.keep_ask IS 'Keeps what is asked, and why.';

CREATE FUNCTION vault.asks(which uuid[]) RETURNS TABLE (id uuid, sealed bytea, approved_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT a.id, a.sealed, u.at FROM vault.ask a LEFT JOIN vault.unmasking u ON u.ask = a.id
  WHERE a.id = ANY (which[1:100]) $$;
COMMENT ON FUNCTION vault.asks IS 'What was asked under these ids, sealed, and how far it went.';

-- The database holds it against the approval itself: two people, this very ask, and a yes.
CREATE FUNCTION vault.unmask(asked uuid, asker uuid, approver uuid, said_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public."Approval" p WHERE p."act" = 'unmask-informant' AND p."state" = 'approved'
      AND p."requestedById" = asker AND p."decidedById" = approver AND p."input" ->> 'ask' = asked::text) THEN
    RAISE EXCEPTION 'nobody approved this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO vault.unmasking VALUES (asked, asker, approver, said_at);
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.unmask IS 'Writes down that two people decided it.';

CREATE FUNCTION vault.read_identity(asked uuid, reader uuid, which uuid, read_at timestamptz) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM vault.unmasking u WHERE u.ask = asked AND u.asked_by = reader
      AND read_at BETWEEN u.at AND u.at + interval '10 minutes') THEN
    RAISE EXCEPTION 'not open' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN (SELECT i.sealed FROM vault.identity i WHERE i.id = which);
END $$;
COMMENT ON FUNCTION vault.read_identity IS 'Hands out one identity, sealed, while the ten minutes last and to the one who asked.';

CREATE FUNCTION vault.tell(id uuid, holder bytea, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.told VALUES (id, holder, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.tell IS 'Tells a handler something of their informants.';

CREATE FUNCTION vault.told_to(whose bytea) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT t.id, t.sealed FROM vault.told t WHERE t.holder = whose
    AND NOT EXISTS (SELECT FROM vault.heard h WHERE h.told = t.id) ORDER BY t.id LIMIT 100 $$;
COMMENT ON FUNCTION vault.told_to IS 'What a handler was told and has not read, sealed.';

CREATE FUNCTION vault.hear(whose bytea) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
DECLARE many integer;
BEGIN
  INSERT INTO vault.heard SELECT t.id FROM vault.told t WHERE t.holder = whose ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS many = ROW_COUNT;
  RETURN many;
END $$;
COMMENT ON FUNCTION vault.hear IS 'The handler read what they were told.';

-- Rights: nobody signs in as ringleader_vault, and no one but the functions works as it. The application may call them.
GRANT USAGE, CREATE ON SCHEMA vault TO ringleader_vault;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA vault TO ringleader_vault;
GRANT SELECT ("act", "state", "requestedById", "decidedById", "input") ON public."Approval" TO ringleader_vault;
DO $$
DECLARE door regprocedure;
BEGIN
  FOR door IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'vault'::regnamespace LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringleader_app', door);
    EXECUTE format('ALTER FUNCTION %s OWNER TO ringleader_vault', door);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA vault FROM ringleader_vault;
GRANT USAGE ON SCHEMA vault TO ringleader_app;
