-- What is due for a person by the outcome of their files, and who is restricted (decision 0093).
-- CreateEnum
CREATE TYPE "RestrictionCause" AS ENUM ('outcome', 'objection', 'court_order');

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "dueReadAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Restriction" (
    "personId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "cause" "RestrictionCause" NOT NULL,
    "endedOn" DATE,
    "reason" TEXT,
    "paper" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "Restriction_pkey" PRIMARY KEY ("personId","seq")
);

-- CreateTable
CREATE TABLE "RestrictionLift" (
    "personId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "approvedById" UUID,

    CONSTRAINT "RestrictionLift_pkey" PRIMARY KEY ("personId","seq")
);

-- CreateTable
CREATE TABLE "RetentionDue" (
    "partyId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ground" TEXT,
    "endsOn" DATE,
    "restrictOn" DATE,
    "reviewOn" DATE,
    "eraseOn" DATE,
    "runs" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RetentionDue_pkey" PRIMARY KEY ("partyId")
);

-- CreateIndex
CREATE INDEX "Restriction_caseId_partyId_idx" ON "Restriction"("caseId", "partyId");

-- CreateIndex
CREATE INDEX "RetentionDue_personId_idx" ON "RetentionDue"("personId");

-- CreateIndex
CREATE INDEX "RetentionDue_eraseOn_partyId_idx" ON "RetentionDue"("eraseOn", "partyId");

-- CreateIndex
CREATE UNIQUE INDEX "RetentionDue_caseId_partyId_key" ON "RetentionDue"("caseId", "partyId");

-- AddForeignKey
ALTER TABLE "RestrictionLift" ADD CONSTRAINT "RestrictionLift_personId_seq_fkey" FOREIGN KEY ("personId", "seq") REFERENCES "Restriction"("personId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "Restriction_outcome_once" ON "Restriction" ("personId", "endedOn") WHERE "cause" = 'outcome';
CREATE INDEX "Case_due_unread" ON "Case" ("id") WHERE "dueReadAt" IS NULL;
-- The calendar: what is due first stands first, and what still runs stands last.
CREATE INDEX "RetentionDue_calendar" ON "RetentionDue" (COALESCE("eraseOn", DATE '9999-12-31'), "partyId");

ALTER TABLE "Restriction"
  ADD CONSTRAINT "Restriction_person" FOREIGN KEY ("personId") REFERENCES "Person" ("id"),
  ADD CONSTRAINT "Restriction_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "Restriction_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Restriction_seq" CHECK ("seq" > 0),
  -- What follows from the outcome is written by the house with its day; what a person brings about has its reason and its paper.
  ADD CONSTRAINT "Restriction_rests_on" CHECK (CASE WHEN "cause" = 'outcome'
    THEN "endedOn" IS NOT NULL AND num_nonnulls("byId", "reason", "paper") = 0
    ELSE "endedOn" IS NULL AND "byId" IS NOT NULL AND btrim("reason") <> '' AND btrim("paper") <> '' END);
ALTER TABLE "RestrictionLift"
  ADD CONSTRAINT "RestrictionLift_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "RestrictionLift_approvedBy" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "RestrictionLift_by_two" CHECK (num_nonnulls("byId", "approvedById", "reason") IN (0, 3) AND "byId" <> "approvedById");
ALTER TABLE "RetentionDue"
  ADD CONSTRAINT "RetentionDue_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "RetentionDue_person" FOREIGN KEY ("personId") REFERENCES "Person" ("id"),
  ADD CONSTRAINT "RetentionDue_ground" CHECK ("ground" IN ('bystander', 'dropped', 'not_charged', 'cleared', 'convicted')),
  ADD CONSTRAINT "RetentionDue_runs" CHECK (("eraseOn" IS NULL) OR cardinality("runs") = 0);
-- Whoever is restricted has nothing by which a search, today's or a later one, could find them.
ALTER TABLE "Person" ADD CONSTRAINT "Person_restricted_not_found" CHECK (NOT "restricted" OR "searchKey" = '');

-- What was said stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Restriction', 'RestrictionLift'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

-- A person is restricted while a restriction stands, and never otherwise: nobody's word on the row alone counts.
CREATE FUNCTION is_restricted(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Restriction" r WHERE r."personId" = whose AND NOT EXISTS (
    SELECT FROM "RestrictionLift" l WHERE l."personId" = r."personId" AND l."seq" = r."seq")) $$;
COMMENT ON FUNCTION is_restricted IS 'Whether a restriction of that person stands.';
CREATE FUNCTION restriction_is_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."restricted" <> is_restricted(NEW."id") THEN
    RAISE EXCEPTION 'a person is restricted while a restriction stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION restriction_is_said IS 'Holds the mark on a person against the restrictions that stand.';
CREATE TRIGGER restriction_is_said BEFORE INSERT OR UPDATE OF "restricted" ON "Person" FOR EACH ROW EXECUTE FUNCTION restriction_is_said();
ALTER TABLE "Person" ENABLE ALWAYS TRIGGER restriction_is_said;
CREATE FUNCTION mark_restricted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Person" p SET "restricted" = is_restricted(p."id"),
    "searchKey" = CASE WHEN is_restricted(p."id") THEN '' ELSE p."searchKey" END, "version" = p."version" + 1
  WHERE p."id" = NEW."personId";
  RETURN NEW;
END $$;
COMMENT ON FUNCTION mark_restricted IS 'Keeps the mark on a person as the restrictions say, and takes away what they are found by.';
CREATE TRIGGER mark_restricted AFTER INSERT ON "Restriction" FOR EACH ROW EXECUTE FUNCTION mark_restricted();
CREATE TRIGGER mark_restricted AFTER INSERT ON "RestrictionLift" FOR EACH ROW EXECUTE FUNCTION mark_restricted();
-- What people lift, two approved; the house lifts only what followed from an outcome.
CREATE FUNCTION lifted_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."byId" IS NULL THEN
    IF NOT EXISTS (SELECT FROM "Restriction" r WHERE r."personId" = NEW."personId" AND r."seq" = NEW."seq" AND r."cause" = 'outcome') THEN
      RAISE EXCEPTION 'two people lift what people restricted' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM "Approval" p JOIN "Party" y ON y."id"::text = p."input" ->> 'partyId' WHERE p."act" = 'lift-restriction'
      AND p."state" = 'approved' AND p."requestedById" = NEW."byId" AND p."decidedById" = NEW."approvedById"
      AND y."personId" = NEW."personId" AND p."input" ->> 'seq' = NEW."seq"::text) THEN
    RAISE EXCEPTION 'nobody approved this' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION lifted_by_two IS 'Holds the lifting of a restriction against the approval of two people.';
CREATE TRIGGER lifted_by_two BEFORE INSERT ON "RestrictionLift" FOR EACH ROW EXECUTE FUNCTION lifted_by_two();
ALTER TABLE "RestrictionLift" ENABLE ALWAYS TRIGGER lifted_by_two;

-- Whatever changes how it ended for somebody says that what is due must be derived anew.
CREATE FUNCTION due_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Case" SET "dueReadAt" = NULL WHERE "id" = NEW."caseId" AND "dueReadAt" IS NOT NULL;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION due_changed IS 'Says of a case that what is due for its people must be derived anew.';
CREATE TRIGGER due_changed AFTER INSERT OR UPDATE OF "standing", "personId" ON "Party" FOR EACH ROW EXECUTE FUNCTION due_changed();
CREATE TRIGGER due_changed AFTER INSERT OR UPDATE OF "withdrawnAt" ON "Charge" FOR EACH ROW EXECUTE FUNCTION due_changed();
CREATE TRIGGER due_changed AFTER INSERT ON "DecisionCharge" FOR EACH ROW EXECUTE FUNCTION due_changed();
CREATE TRIGGER due_changed AFTER INSERT ON "Outcome" FOR EACH ROW EXECUTE FUNCTION due_changed();
CREATE FUNCTION due_changed_with_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> OLD."status" OR NEW."closedAt" IS DISTINCT FROM OLD."closedAt" THEN NEW."dueReadAt" = NULL; END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION due_changed_with_case IS 'The same where the case itself changes.';
CREATE TRIGGER due_changed BEFORE UPDATE OF "status", "closedAt" ON "Case" FOR EACH ROW EXECUTE FUNCTION due_changed_with_case();

ALTER TABLE "Restriction" ENABLE ALWAYS TRIGGER mark_restricted;
ALTER TABLE "RestrictionLift" ENABLE ALWAYS TRIGGER mark_restricted;
ALTER TABLE "Party" ENABLE ALWAYS TRIGGER due_changed;
ALTER TABLE "Charge" ENABLE ALWAYS TRIGGER due_changed;
ALTER TABLE "DecisionCharge" ENABLE ALWAYS TRIGGER due_changed;
ALTER TABLE "Outcome" ENABLE ALWAYS TRIGGER due_changed;
ALTER TABLE "Case" ENABLE ALWAYS TRIGGER due_changed;

GRANT SELECT, INSERT ON "Restriction", "RestrictionLift" TO ringleader_app;
GRANT SELECT, INSERT, UPDATE ON "RetentionDue" TO ringleader_app;

-- Comments, from the models.
COMMENT ON COLUMN "Case"."dueReadAt" IS 'When it was last derived what is due for its people; null while something changed since.';
COMMENT ON COLUMN "Person"."restricted" IS 'True while a restriction stands: no other file finds the person, and there is nothing to find them by.';
COMMENT ON TABLE "Restriction" IS 'No other file finds this person while it stands. Never changed, only lifted.';
COMMENT ON COLUMN "Restriction"."personId" IS 'The person.';
COMMENT ON COLUMN "Restriction"."seq" IS 'Place among the restrictions of the person, from 1.';
COMMENT ON COLUMN "Restriction"."caseId" IS 'The case in which it was said.';
COMMENT ON COLUMN "Restriction"."partyId" IS 'The person as a party of that case.';
COMMENT ON COLUMN "Restriction"."cause" IS 'Why.';
COMMENT ON COLUMN "Restriction"."endedOn" IS 'The day on which everything had ended, for one that follows from the outcome; null otherwise.';
COMMENT ON COLUMN "Restriction"."reason" IS 'In words; null for one that follows from the outcome.';
COMMENT ON COLUMN "Restriction"."paper" IS 'The paper it rests on; null for one that follows from the outcome.';
COMMENT ON COLUMN "Restriction"."at" IS 'When.';
COMMENT ON COLUMN "Restriction"."byId" IS 'Who; null where the house wrote down that everything had ended.';
COMMENT ON TABLE "RestrictionLift" IS 'A restriction was lifted: by two people, or by the house when the outcome it followed from no longer stands. Never changed.';
COMMENT ON COLUMN "RestrictionLift"."personId" IS 'The person.';
COMMENT ON COLUMN "RestrictionLift"."seq" IS 'Which restriction.';
COMMENT ON COLUMN "RestrictionLift"."reason" IS 'Why; null when the house lifted it.';
COMMENT ON COLUMN "RestrictionLift"."at" IS 'When.';
COMMENT ON COLUMN "RestrictionLift"."byId" IS 'Who asked; null when the house lifted it.';
COMMENT ON COLUMN "RestrictionLift"."approvedById" IS 'The second person; null when the house lifted it.';
COMMENT ON TABLE "RetentionDue" IS 'What is due for one person of one case, derived from what was decided and said. Derived anew whenever that changes.';
COMMENT ON COLUMN "RetentionDue"."partyId" IS 'The person as a party of the case.';
COMMENT ON COLUMN "RetentionDue"."caseId" IS 'The case.';
COMMENT ON COLUMN "RetentionDue"."personId" IS 'The person.';
COMMENT ON COLUMN "RetentionDue"."ground" IS 'How it ended; null while something runs.';
COMMENT ON COLUMN "RetentionDue"."endsOn" IS 'When everything against them is over for good; null while something runs.';
COMMENT ON COLUMN "RetentionDue"."restrictOn" IS 'From when no other file finds them; null when from never.';
COMMENT ON COLUMN "RetentionDue"."reviewOn" IS 'When somebody looks whether it is still needed; null while something runs.';
COMMENT ON COLUMN "RetentionDue"."eraseOn" IS 'From when two people may erase what is kept; null while something runs.';
COMMENT ON COLUMN "RetentionDue"."runs" IS 'What still runs, by names of the house''s list.';
COMMENT ON COLUMN "RetentionDue"."at" IS 'When it was derived.';
