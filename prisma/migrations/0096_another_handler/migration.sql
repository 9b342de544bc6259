-- An informant gets another handler: one is handed over, or all of somebody who leaves (decision 0096). The vault moves its
-- sealed rows; outside it nothing says which, or whether there were any.

-- CreateTable
CREATE TABLE "InformantSuccessor" (
    "leavingId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InformantSuccessor_pkey" PRIMARY KEY ("leavingId")
);
ALTER TABLE "InformantSuccessor"
  ADD CONSTRAINT "InformantSuccessor_leaving" FOREIGN KEY ("leavingId") REFERENCES "Leaving" ("id"),
  ADD CONSTRAINT "InformantSuccessor_successor" FOREIGN KEY ("successorId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "InformantSuccessor_asked_by" FOREIGN KEY ("askedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "InformantSuccessor_approved_by" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "InformantSuccessor_by_two" CHECK ("askedById" <> "approvedById" AND "successorId" NOT IN ("askedById", "approvedById"));
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "InformantSuccessor" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "InformantSuccessor" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "InformantSuccessor" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "InformantSuccessor" ENABLE ALWAYS TRIGGER keep_table;
GRANT SELECT, INSERT ON "InformantSuccessor" TO ringleader_app;

CREATE TABLE vault.handover (
  id     uuid PRIMARY KEY,
  taker  bytea NOT NULL CHECK (length(taker) = 32),
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
CREATE INDEX handover_taker ON vault.handover (taker);
COMMENT ON TABLE vault.handover IS 'Somebody asks to give an informant, or all of a handler, to another handler. Never changed.';
COMMENT ON COLUMN vault.handover.id IS 'Random (UUID v4). The approval that waits names it.';
COMMENT ON COLUMN vault.handover.taker IS 'HMAC-SHA256 of the account that would take over, another than those beside a pseudonym or a line.';
COMMENT ON COLUMN vault.handover.sealed IS 'Which informant or all, from whom, to whom and why: AES-256-GCM, bound to the id.';

CREATE TABLE vault.allowed (
  handover uuid PRIMARY KEY REFERENCES vault.handover (id),
  approval uuid NOT NULL UNIQUE
);
COMMENT ON TABLE vault.allowed IS 'Two people decided a handover. Never changed.';
COMMENT ON COLUMN vault.allowed.handover IS 'What was asked.';
COMMENT ON COLUMN vault.allowed.approval IS 'By which approval: one allows one handover, once.';

CREATE TABLE vault.settled (
  handover uuid PRIMARY KEY REFERENCES vault.handover (id)
);
COMMENT ON TABLE vault.settled IS 'A handover that was taken or turned down. Never changed.';
COMMENT ON COLUMN vault.settled.handover IS 'Which one.';

CREATE TABLE vault.introduction (
  id     uuid PRIMARY KEY,
  taker  bytea NOT NULL CHECK (length(taker) = 32),
  sealed bytea NOT NULL CHECK (length(sealed) > 28)
);
CREATE INDEX introduction_taker ON vault.introduction (taker);
COMMENT ON TABLE vault.introduction IS 'A new handler may read once whom they took over. It has no time in the clear: a time would join it to a line of the log.';
COMMENT ON COLUMN vault.introduction.id IS 'Random (UUID v4); it stands in no other table.';
COMMENT ON COLUMN vault.introduction.taker IS 'HMAC-SHA256 of the new handler''s account, of this use alone.';
COMMENT ON COLUMN vault.introduction.sealed IS 'Which informant, and when the new handler opened it: AES-256-GCM, bound to the id.';

-- A row that may change is changed by a door of the vault and nobody else: only its functions work as this role.
CREATE FUNCTION public.only_by_a_door() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user <> 'ringleader_vault' THEN
    RAISE EXCEPTION 'the vault is changed by its doors' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION public.only_by_a_door IS 'Refuses a change of the vault to everybody but its own functions.';
DROP TRIGGER keep_rows ON vault.pseudonym;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['handover', 'allowed', 'settled'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON vault.%I FOR EACH ROW EXECUTE FUNCTION public.refuse_change()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_rows', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['pseudonym', 'introduction'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON vault.%I FOR EACH ROW EXECUTE FUNCTION public.only_by_a_door()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_rows', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['handover', 'allowed', 'settled', 'introduction'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON vault.%I FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', kept);
    EXECUTE format('ALTER TABLE vault.%I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;
COMMENT ON TABLE vault.pseudonym IS 'What an informant is called in one case. A handover gives it another handler; else it is never changed.';
COMMENT ON COLUMN vault.pseudonym.holder IS 'HMAC-SHA256 of the account that handles the informant.';

CREATE FUNCTION vault.keep_handover(id uuid, taker bytea, sealed bytea) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  INSERT INTO vault.handover VALUES (id, taker, sealed); SELECT true $$;
COMMENT ON FUNCTION vault.keep_handover IS 'Keeps that somebody asks for another handler.';

CREATE FUNCTION vault.handover_under(which uuid) RETURNS TABLE (id uuid, sealed bytea, stage text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT h.id, h.sealed, CASE WHEN EXISTS (SELECT FROM vault.settled s WHERE s.handover = h.id) THEN 'settled'
    WHEN EXISTS (SELECT FROM vault.allowed a WHERE a.handover = h.id) THEN 'allowed' ELSE 'asked' END
  FROM vault.handover h WHERE h.id = which $$;
COMMENT ON FUNCTION vault.handover_under IS 'One handover, sealed, and how far it went.';

-- The database holds it against the approval itself: two people, this very handover, and a yes.
CREATE FUNCTION vault.allow_handover(which uuid, asker uuid, approver uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
DECLARE said uuid;
BEGIN
  SELECT p."id" INTO said FROM public."Approval" p
  WHERE p."act" IN ('hand-over-informant', 'name-successor') AND p."state" = 'approved'
    AND p."requestedById" = asker AND p."decidedById" = approver AND asker <> approver AND p."input" ->> 'handover' = which::text;
  IF said IS NULL THEN RAISE EXCEPTION 'nobody approved this' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO vault.allowed VALUES (which, said);
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.allow_handover IS 'Writes down that two people decided it.';

CREATE FUNCTION vault.offers_to(whose bytea) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT h.id, h.sealed FROM vault.handover h WHERE h.taker = whose
    AND EXISTS (SELECT FROM vault.allowed a WHERE a.handover = h.id)
    AND NOT EXISTS (SELECT FROM vault.settled s WHERE s.handover = h.id) ORDER BY h.id LIMIT 100 $$;
COMMENT ON FUNCTION vault.offers_to IS 'What was decided and waits for the word of the new handler, sealed.';

CREATE FUNCTION vault.settle(which uuid, whose bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  INSERT INTO vault.settled SELECT h.id FROM vault.handover h WHERE h.id = which AND h.taker = whose
    AND EXISTS (SELECT FROM vault.allowed a WHERE a.handover = h.id) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
COMMENT ON FUNCTION vault.settle IS 'The new handler takes it or turns it down, once.';

-- What moves, moves in the transaction that settled its handover: afterwards that handover moves nothing more.
CREATE FUNCTION vault.settled_now(which uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT EXISTS (SELECT FROM vault.settled s WHERE s.handover = which AND s.xmin = pg_current_xact_id()::xid) $$;
COMMENT ON FUNCTION vault.settled_now IS 'Whether a handover was settled in this very transaction.';

CREATE FUNCTION vault.hand_on(which uuid, pseudonym uuid, was bytea, becomes bytea, hidden bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT vault.settled_now(which) THEN RAISE EXCEPTION 'not decided' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE vault.pseudonym p SET holder = becomes, sealed = hidden WHERE p.id = pseudonym AND p.holder = was;
  IF NOT FOUND THEN RAISE EXCEPTION 'it is no longer theirs' USING ERRCODE = 'restrict_violation'; END IF;
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.hand_on IS 'Gives one pseudonym its new handler.';

CREATE FUNCTION vault.introduce(which uuid, id uuid, taker bytea, sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT vault.settled_now(which) THEN RAISE EXCEPTION 'not decided' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO vault.introduction VALUES (id, taker, sealed);
  RETURN true;
END $$;
COMMENT ON FUNCTION vault.introduce IS 'Lets a new handler read whom they took over.';

CREATE FUNCTION vault.introductions_of(whose bytea) RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
  SELECT i.id, i.sealed FROM vault.introduction i WHERE i.taker = whose ORDER BY i.id LIMIT 500 $$;
COMMENT ON FUNCTION vault.introductions_of IS 'Whom one handler took over, sealed.';

CREATE FUNCTION vault.open_introduction(which uuid, whose bytea, hidden bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  UPDATE vault.introduction i SET sealed = hidden WHERE i.id = which AND i.taker = whose;
  RETURN FOUND;
END $$;
COMMENT ON FUNCTION vault.open_introduction IS 'A new handler opens it; when, is sealed.';

CREATE FUNCTION vault.read_introduced(which uuid, whose bytea, who uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, vault AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM vault.introduction i WHERE i.id = which AND i.taker = whose) THEN
    RAISE EXCEPTION 'not open' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN (SELECT i.sealed FROM vault.identity i WHERE i.id = who);
END $$;
COMMENT ON FUNCTION vault.read_introduced IS 'Hands out one identity, sealed, to the new handler.';

GRANT CREATE ON SCHEMA vault TO ringleader_vault;
GRANT SELECT, INSERT ON vault.handover, vault.allowed, vault.settled, vault.introduction TO ringleader_vault;
GRANT UPDATE ("holder", "sealed") ON vault.pseudonym TO ringleader_vault;
GRANT UPDATE ("sealed") ON vault.introduction TO ringleader_vault;
GRANT SELECT ("id") ON public."Approval" TO ringleader_vault;
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

-- Comments, from the models.
COMMENT ON TABLE "InformantSuccessor" IS 'Who takes over whatever informants somebody handled who leaves. It is named for whoever might handle any, and does not say whether there were.';
COMMENT ON COLUMN "InformantSuccessor"."leavingId" IS 'For which leaving.';
COMMENT ON COLUMN "InformantSuccessor"."successorId" IS 'The officer who takes over.';
COMMENT ON COLUMN "InformantSuccessor"."askedById" IS 'The supervisor who named them.';
COMMENT ON COLUMN "InformantSuccessor"."approvedById" IS 'The second person.';
COMMENT ON COLUMN "InformantSuccessor"."at" IS 'When the second person said yes.';
