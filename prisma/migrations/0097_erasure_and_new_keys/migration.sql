-- Who an informant is can be erased by two people, and the vault gets a new key (decision 0097).
CREATE TABLE vault.erasure (
  id     uuid PRIMARY KEY,
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
COMMENT ON TABLE vault.erasure IS 'Somebody asks that who an informant is be erased. Gone when it was done.';
COMMENT ON COLUMN vault.erasure.id IS 'Random (UUID v4). The approval that waits names it.';
COMMENT ON COLUMN vault.erasure.sealed IS 'Which informant, on what ground and why: AES-256-GCM, bound to the id.';

CREATE TABLE vault.erased (
  erasure  uuid PRIMARY KEY,
  approval uuid NOT NULL UNIQUE
);
COMMENT ON TABLE vault.erased IS 'Two people had an identity erased. Never changed.';
COMMENT ON COLUMN vault.erased.erasure IS 'What was asked; what it said is gone.';
COMMENT ON COLUMN vault.erased.approval IS 'By which approval: one erases one, once.';

DO $$
DECLARE kept text;
BEGIN
  CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON vault.erased FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
  ALTER TABLE vault.erased ENABLE ALWAYS TRIGGER keep_rows;
  DROP TRIGGER keep_rows ON vault.key;
  DROP TRIGGER keep_rows ON vault.identity;
  DROP TRIGGER keep_rows ON vault.ask;
  DROP TRIGGER keep_rows ON vault.told;
  DROP TRIGGER keep_rows ON vault.handover;
  FOREACH kept IN ARRAY ARRAY['key', 'identity', 'ask', 'told', 'handover', 'erasure'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON vault.%I FOR EACH ROW EXECUTE FUNCTION public.only_by_a_door()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_rows', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['erasure', 'erased'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON vault.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;
COMMENT ON TABLE vault.key IS 'Which key seals the vault, so that another is never used beside it. One row, once something is kept; a new key is written there with all that it seals.';
COMMENT ON TABLE vault.identity IS 'Who an informant is. Erased by two people, sealed anew with a new key; else never changed.';
COMMENT ON TABLE vault.pseudonym IS 'What an informant is called in one case. A handover gives it another handler, an erasure leaves it as a name of nobody, a new key seals it anew; else it is never changed.';
COMMENT ON TABLE vault.ask IS 'Somebody asks to learn who an informant is. Sealed anew with a new key; else never changed.';
COMMENT ON TABLE vault.told IS 'What a handler is told of their informants. Sealed anew with a new key; else never changed.';
COMMENT ON TABLE vault.handover IS 'Somebody asks to give an informant, or all of a handler, to another handler. Sealed anew with a new key; else never changed.';

-- Whoever works in the vault holds its key in common until the end of the transaction; whoever changes it waits for them all.
DROP FUNCTION vault.key_mark();
CREATE FUNCTION vault.key_mark() RETURNS bytea
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('key of the vault', 97));
  RETURN (SELECT k.mark FROM vault.key k);
END $$;
COMMENT ON FUNCTION vault.key_mark IS 'Which key the vault is sealed with, and stays sealed with until the transaction ends; null while it is empty.';

CREATE FUNCTION vault.keep_erasure(id uuid, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.erasure VALUES (id, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.keep_erasure IS 'Keeps that somebody asks for an erasure.';

CREATE FUNCTION vault.erasure_under(which uuid) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT e.id, e.sealed FROM vault.erasure e WHERE e.id = which $$;
COMMENT ON FUNCTION vault.erasure_under IS 'One erasure that was asked and not done, sealed.';

-- The database holds it against the approval itself: two people, this very erasure, and a yes.
CREATE FUNCTION vault.erase(which uuid, asker uuid, approver uuid, who uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
DECLARE said uuid;
BEGIN
  SELECT p."id" INTO said FROM public."Approval" p
  WHERE p."act" = 'erase-informant' AND p."state" = 'approved'
    AND p."requestedById" = asker AND p."decidedById" = approver AND asker <> approver AND p."input" ->> 'erasure' = which::text;
  IF said IS NULL THEN RAISE EXCEPTION 'nobody approved this' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO vault.erased VALUES (which, said);
  DELETE FROM vault.erasure e WHERE e.id = which;
  DELETE FROM vault.identity i WHERE i.id = who;
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody is there' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.erase IS 'Takes one identity out of the vault, as two people decided.';

CREATE FUNCTION vault.erased_now(which uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT EXISTS (SELECT FROM vault.erased e WHERE e.erasure = which AND e.xmin = pg_current_xact_id()::xid) $$;
COMMENT ON FUNCTION vault.erased_now IS 'Whether an erasure happens in this very transaction.';

CREATE FUNCTION vault.bury(which uuid, pseudonym uuid, was bytea, nobody bytea, hidden bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT vault.erased_now(which) THEN RAISE EXCEPTION 'not decided' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE vault.pseudonym p SET holder = nobody, sealed = hidden WHERE p.id = pseudonym AND p.holder = was;
  IF NOT FOUND THEN RAISE EXCEPTION 'it is no longer theirs' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.bury IS 'Leaves a pseudonym as a name of nobody, so that it is never drawn again.';

CREATE FUNCTION vault.drop_introduction(which uuid, introduction uuid, whose bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT vault.erased_now(which) THEN RAISE EXCEPTION 'not decided' USING ERRCODE = 'insufficient_privilege'; END IF;
  DELETE FROM vault.introduction i WHERE i.id = introduction AND i.taker = whose;
  RETURN FOUND;
END $$;
COMMENT ON FUNCTION vault.drop_introduction IS 'Takes away that a handler may read whom they took over.';

GRANT CREATE ON SCHEMA vault TO ringleader_vault;
GRANT SELECT, INSERT ON vault.erasure, vault.erased TO ringleader_vault;
GRANT DELETE ON vault.erasure, vault.identity, vault.introduction TO ringleader_vault;
-- A new key: `ringleader informants --new-key` works as this role, on the connection of the owner.
GRANT UPDATE ("mark") ON vault.key TO ringleader_vault;
GRANT UPDATE ("sealed") ON vault.identity, vault.ask, vault.erasure TO ringleader_vault;
GRANT UPDATE ("mark") ON vault.pseudonym TO ringleader_vault;
GRANT UPDATE ("holder", "sealed") ON vault.told TO ringleader_vault;
GRANT UPDATE ("taker", "sealed") ON vault.handover TO ringleader_vault;
GRANT UPDATE ("taker") ON vault.introduction TO ringleader_vault;
DO $$
DECLARE door regprocedure;
BEGIN
  FOR door IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
    WHERE p.pronamespace = 'vault'::regnamespace AND r.rolname <> 'ringleader_vault' LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO ringleader_app', door);
    EXECUTE format('ALTER FUNCTION %s OWNER TO ringleader_vault', door);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA vault FROM ringleader_vault;
