-- Two people erase what is kept of a person; the hashes of the log stay (decision 0094).
-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PersonErasure" (
    "personId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "remains" JSONB NOT NULL,
    "askedById" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonErasure_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PersonErasure_number_key" ON "PersonErasure"("number");

-- CreateIndex
CREATE UNIQUE INDEX "PersonErasure_approvalId_key" ON "PersonErasure"("approvalId");

-- CreateIndex
CREATE INDEX "PersonErasure_caseId_partyId_idx" ON "PersonErasure"("caseId", "partyId");

ALTER TABLE "PersonErasure"
  ADD CONSTRAINT "PersonErasure_person" FOREIGN KEY ("personId") REFERENCES "Person" ("id"),
  ADD CONSTRAINT "PersonErasure_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "PersonErasure_approval" FOREIGN KEY ("approvalId") REFERENCES "Approval" ("id"),
  ADD CONSTRAINT "PersonErasure_by" FOREIGN KEY ("askedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "PersonErasure_second" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "PersonErasure_by_two" CHECK ("askedById" <> "approvedById"),
  ADD CONSTRAINT "PersonErasure_number" CHECK ("number" > 0),
  ADD CONSTRAINT "PersonErasure_content" CHECK ("content" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "PersonErasure" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "PersonErasure" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "PersonErasure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "PersonErasure" ENABLE ALWAYS TRIGGER keep_table;

-- Erased is what `erase_person` erased, and stays so: a mark on the row alone counts for nothing.
CREATE FUNCTION erased_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."erasedAt" IS NOT NULL AND (to_jsonb(NEW) - '{restricted,version}'::text[]) <> (to_jsonb(OLD) - '{restricted,version}'::text[]) THEN
    RAISE EXCEPTION 'what was erased stays erased' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."erasedAt" IS DISTINCT FROM OLD."erasedAt"
      AND NOT EXISTS (SELECT FROM "PersonErasure" e WHERE e."personId" = NEW."id" AND e."at" = NEW."erasedAt") THEN
    RAISE EXCEPTION 'two people erase, by erase_person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION erased_stays_erased IS 'Keeps the tombstone of a person as it was written.';
CREATE TRIGGER erased_stays_erased BEFORE UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION erased_stays_erased();
ALTER TABLE "Person" ENABLE ALWAYS TRIGGER erased_stays_erased;

-- What was frozen stays frozen, but for the name of somebody of whom what was kept is erased.
CREATE FUNCTION frozen_but_for_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - '{nameKm,nameLatin}'::text[]) = (to_jsonb(OLD) - '{nameKm,nameLatin}'::text[])
      AND EXISTS (SELECT FROM "Charge" h JOIN "Party" y ON y."id" = h."partyId" JOIN "Person" n ON n."id" = y."personId"
        WHERE h."id" = NEW."chargeId" AND n."erasedAt" IS NOT NULL
          AND NEW."nameKm" IS NOT DISTINCT FROM n."nameKm" AND NEW."nameLatin" IS NOT DISTINCT FROM n."nameLatin") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION frozen_but_for_erased IS 'Lets the name in a frozen reading become that of the tombstone, and nothing else about it change.';
DROP TRIGGER keep_rows ON "SnapshotReading";
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "SnapshotReading" FOR EACH ROW EXECUTE FUNCTION frozen_but_for_erased();
ALTER TABLE "SnapshotReading" ENABLE ALWAYS TRIGGER keep_rows;

-- Every name of a person as JSON writes it, in the one form of Unicode in which the log keeps text. What is shorter than four
-- signs is only found as a whole value: a nickname of two letters stands inside too many other words.
CREATE FUNCTION names_as_written(whose uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT CASE WHEN char_length(n) < 4 THEN to_jsonb(n)::text
    ELSE substr(to_jsonb(n)::text, 2, char_length(to_jsonb(n)::text) - 2) END), '{}')
  FROM (SELECT normalize(unnest(array_remove(ARRAY[p."nameKm", p."nameLatin", p."nameOther"] || p."aliases", NULL)), NFC) AS n
    FROM "Person" p WHERE p."id" = whose AND p."erasedAt" IS NULL) said WHERE btrim(n) <> '' $$;
COMMENT ON FUNCTION names_as_written IS 'Every name of a person as it stands inside JSON.';

-- Where the names stand that no erasure reaches: the court file, which is evidence and is never rewritten.
CREATE FUNCTION where_names_remain(whose uuid) RETURNS TABLE (place text, many integer) LANGUAGE plpgsql STABLE AS $$
DECLARE names text[] := names_as_written(whose); cases uuid[]; t name; found integer;
BEGIN
  SELECT array_agg(y."caseId") INTO cases FROM "Party" y WHERE y."personId" = whose;
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'caseId' AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND c.relname NOT IN ('Party', 'Identifier', 'Attribution', 'ControlLink') ORDER BY 1 LOOP
    EXECUTE format('SELECT count(*)::int FROM %I t WHERE t."caseId" = ANY ($1) AND EXISTS (
      SELECT FROM unnest($2) n WHERE position(n IN normalize((to_jsonb(t) - ''{nameKm,nameLatin}''::text[])::text, NFC)) > 0)', t)
      INTO found USING cases, names;
    IF found > 0 THEN place := t; many := found; RETURN NEXT; END IF;
  END LOOP;
END $$;
COMMENT ON FUNCTION where_names_remain IS 'In which tables of the court file the names of a person stand, and in how many rows.';

-- The only way to erase. It holds the approval, the two people and what still runs itself: the application cannot erase a word by
-- any other way, neither in the tables nor in the log.
CREATE FUNCTION erase_person(party uuid, asker uuid, approver uuid, how text, said_at timestamptz, OUT decision integer, OUT gone integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE who "Person"; yes "Approval"; names text[]; parties uuid[]; cases uuid[]; signs uuid[]; objects text[]; left_in jsonb; latin text; khmer text;
BEGIN
  SELECT n.* INTO STRICT who FROM "Person" n JOIN "Party" y ON y."personId" = n."id" WHERE y."id" = party FOR UPDATE OF n;
  SELECT p.* INTO yes FROM "Approval" p JOIN "Account" a ON a."id" = p."requestedById" JOIN "Account" b ON b."id" = p."decidedById"
    WHERE p."act" = 'erase-person' AND p."state" = 'approved' AND p."requestedById" = asker AND p."decidedById" = approver
      AND asker <> approver AND a."unitId" <> b."unitId" AND a."role" = 'supervisor' AND b."role" = 'supervisor'
      AND p."input" ->> 'partyId' = party::text AND NOT EXISTS (SELECT FROM "PersonErasure" e WHERE e."approvalId" = p."id")
    ORDER BY p."decidedAt" DESC LIMIT 1;
  IF NOT FOUND THEN RAISE EXCEPTION 'nobody approved this' USING ERRCODE = 'insufficient_privilege'; END IF;
  SELECT array_agg(y."id"), array_agg(y."caseId") INTO parties, cases FROM "Party" y WHERE y."personId" = who."id";
  IF EXISTS (SELECT FROM "Case" c WHERE c."id" = ANY (cases) AND (c."status" NOT IN ('decided', 'closed') OR c."sensitivity" = 'sealed'))
    OR EXISTS (SELECT FROM "Charge" h JOIN "Case" c ON c."id" = h."caseId" WHERE h."caseId" = ANY (cases) AND h."withdrawnAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Outcome" o WHERE o."chargeId" = h."id") AND (
        (c."status" <> 'closed' AND NOT EXISTS (SELECT FROM "DecisionCharge" d WHERE d."chargeId" = h."id"))
        OR (SELECT d."verdict" <> 'no_charge' FROM "DecisionCharge" d JOIN "Decision" e ON e."id" = d."decisionId"
          WHERE d."chargeId" = h."id" ORDER BY e."number" DESC LIMIT 1))) THEN
    RAISE EXCEPTION 'something against somebody in this file still runs' USING ERRCODE = 'insufficient_privilege';
  END IF;

  PERFORM pg_advisory_xact_lock(4849522);
  SELECT coalesce(max(e."number"), 0) + 1 INTO decision FROM "PersonErasure" e;
  names := names_as_written(who."id");
  SELECT coalesce(jsonb_object_agg(r.place, r.many), '{}') INTO left_in FROM where_names_remain(who."id") r;
  -- Signs that were said to be theirs and nobody else's.
  SELECT coalesce(array_agg(DISTINCT a."identifierId"), '{}') INTO signs FROM "Attribution" a WHERE a."partyId" = ANY (parties)
    AND NOT EXISTS (SELECT FROM "Attribution" o WHERE o."identifierId" = a."identifierId" AND o."partyId" <> ALL (parties));
  SELECT array_agg(id::text) INTO objects FROM (
    SELECT unnest(parties || signs) AS id
    UNION SELECT a."id" FROM "Attribution" a WHERE a."partyId" = ANY (parties) OR a."identifierId" = ANY (signs)
    UNION SELECT k."id" FROM "ControlLink" k WHERE k."fromPartyId" = ANY (parties) OR k."toPartyId" = ANY (parties)
      OR k."fromIdentifierId" = ANY (signs) OR k."toIdentifierId" = ANY (signs)) o;

  -- The log: what it says of them goes, the leaf and its hash stay. Custody is a ledger of its own, and says nothing of suspects.
  WITH erased AS (
    UPDATE audit.detail d SET body = NULL FROM audit.entry e WHERE e.seq = d.seq AND d.body IS NOT NULL
      AND e.type !~ '^(custody|hand-over|restriction|retention|person)\.'
      AND (e.object_id = ANY (objects) OR (e.case_id = ANY (cases) AND EXISTS (SELECT FROM unnest(names) n WHERE position(n IN d.body) > 0)))
    RETURNING 1)
  SELECT count(*)::int INTO gone FROM erased;

  INSERT INTO "PersonErasure" ("personId", "number", "caseId", "partyId", "approvalId", "ground", "content", "entries", "remains", "askedById", "approvedById", "at")
    SELECT who."id", decision, y."caseId", party, yes."id", how, yes."input" ->> 'content', gone, left_in, asker, approver, said_at
    FROM "Party" y WHERE y."id" = party;
  -- The tombstone stands where the name stood, so that each page shows it, in the script of its reader.
  latin := '[erased ' || decision || ']';
  khmer := '[បានលុប ' || translate(decision::text, '0123456789', '០១២៣៤៥៦៧៨៩') || ']';
  UPDATE "Person" n SET "nameKm" = khmer, "nameLatin" = latin, "nameOther" = NULL, "aliases" = '{}', "honorific" = NULL, "sex" = NULL,
    "birthDate" = NULL, "birthYear" = NULL, "birthplace" = NULL, "nationality" = NULL, "searchKey" = '', "erasedAt" = said_at,
    "version" = n."version" + 1 WHERE n."id" = who."id";
  UPDATE "Party" y SET "note" = NULL, "tierReason" = NULL, "version" = y."version" + 1 WHERE y."id" = ANY (parties);
  UPDATE "Identifier" i SET "display" = latin, "normal" = 'erased:' || i."id", "label" = NULL, "note" = NULL, "version" = i."version" + 1
    WHERE i."id" = ANY (signs);
  UPDATE "Attribution" a SET "note" = NULL, "withdrawnReason" = CASE WHEN a."withdrawnAt" IS NOT NULL THEN latin END, "version" = a."version" + 1
    WHERE a."partyId" = ANY (parties) OR a."identifierId" = ANY (signs);
  UPDATE "ControlLink" k SET "note" = NULL, "withdrawnReason" = CASE WHEN k."withdrawnAt" IS NOT NULL THEN latin END, "version" = k."version" + 1
    WHERE k."id"::text = ANY (objects);
  UPDATE "SnapshotReading" s SET "nameKm" = khmer, "nameLatin" = latin FROM "Charge" h
    WHERE h."id" = s."chargeId" AND h."partyId" = ANY (parties);
END $$;
COMMENT ON FUNCTION erase_person IS 'Erases what is kept of a person, as two people approved it, and leaves a tombstone.';
REVOKE ALL ON FUNCTION erase_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person TO ringleader_app;
GRANT SELECT ON "PersonErasure" TO ringleader_app;

-- Comments, from the models.
COMMENT ON COLUMN "Person"."erasedAt" IS 'When two people erased what was kept; the names are those of the tombstone since. Null while nothing was erased.';
COMMENT ON TABLE "PersonErasure" IS 'Two people erased what was kept of a person. It says nothing of who it was. Never changed.';
COMMENT ON COLUMN "PersonErasure"."personId" IS 'The person, of whom a tombstone is left.';
COMMENT ON COLUMN "PersonErasure"."number" IS 'Running number in the house, from 1; the tombstone bears it.';
COMMENT ON COLUMN "PersonErasure"."caseId" IS 'The case in which it was asked.';
COMMENT ON COLUMN "PersonErasure"."partyId" IS 'The person as a party of that case.';
COMMENT ON COLUMN "PersonErasure"."approvalId" IS 'The approval of two people.';
COMMENT ON COLUMN "PersonErasure"."ground" IS 'How it had ended for the person, by its name in the house''s list.';
COMMENT ON COLUMN "PersonErasure"."content" IS 'SHA-256 of exactly what was erased, as both people had it before them.';
COMMENT ON COLUMN "PersonErasure"."entries" IS 'How many details of the log were erased; their hashes stand in the log.';
COMMENT ON COLUMN "PersonErasure"."remains" IS 'Where in the court file the names still stand, by table, with how many rows.';
COMMENT ON COLUMN "PersonErasure"."askedById" IS 'Who asked.';
COMMENT ON COLUMN "PersonErasure"."approvedById" IS 'The second person.';
COMMENT ON COLUMN "PersonErasure"."at" IS 'When.';
