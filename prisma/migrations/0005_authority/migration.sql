-- What allowed a search, a seizure or a record, and what puts it in danger: authorities, allegations of duress, sealed
-- talk with a lawyer, victims (decision 0013).
-- CreateEnum
CREATE TYPE "AuthorityKind" AS ENUM ('warrant', 'prosecutor_verbal', 'prosecutor_written', 'judge_order', 'flagrancy', 'consent');

-- CreateEnum
CREATE TYPE "AuthorityEntryKind" AS ENUM ('recorded', 'written', 'corrected', 'withdrawn');

-- CreateEnum
CREATE TYPE "NightException" AS ENUM ('flagrancy', 'call_from_inside', 'open_to_public', 'drug_place');

-- CreateEnum
CREATE TYPE "PrivilegeState" AS ENUM ('sealed', 'released');

-- CreateEnum
CREATE TYPE "VictimGround" AS ENUM ('user', 'coerced');

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "authoritiesNumbered" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Procedure" ADD COLUMN     "authorityId" UUID,
ADD COLUMN     "interpreterIndependent" BOOLEAN,
ADD COLUMN     "nightException" "NightException",
ADD COLUMN     "ownerPresent" BOOLEAN,
ADD COLUMN     "witnessOne" TEXT,
ADD COLUMN     "witnessTwo" TEXT,
ADD COLUMN     "witnessesPolice" BOOLEAN;

-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "authorityId" UUID,
ADD COLUMN     "nightException" "NightException",
ADD COLUMN     "privileged" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "witnessesPolice" BOOLEAN;

-- CreateTable
CREATE TABLE "Authority" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AuthorityKind" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorityEntry" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorityId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry" "AuthorityEntryKind" NOT NULL,
    "reference" TEXT,
    "givenBy" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenAt" TIMESTAMPTZ(3),
    "scope" TEXT[],
    "targets" TEXT[],
    "place" TEXT,
    "placeCode" TEXT,
    "from" TIMESTAMPTZ(3),
    "to" TIMESTAMPTZ(3),
    "note" TEXT,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "AuthorityEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DuressAllegation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "allegedBy" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "DuressAllegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrivilegeSeal" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "state" "PrivilegeState" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "PrivilegeSeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VictimMark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "ground" "VictimGround" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "VictimMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Authority_caseId_id_key" ON "Authority"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Authority_caseId_number_key" ON "Authority"("caseId", "number");

-- CreateIndex
CREATE INDEX "AuthorityEntry_caseId_authorityId_seq_idx" ON "AuthorityEntry"("caseId", "authorityId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AuthorityEntry_authorityId_seq_key" ON "AuthorityEntry"("authorityId", "seq");

-- CreateIndex
CREATE INDEX "DuressAllegation_caseId_itemId_at_idx" ON "DuressAllegation"("caseId", "itemId", "at");

-- CreateIndex
CREATE INDEX "PrivilegeSeal_caseId_itemId_at_idx" ON "PrivilegeSeal"("caseId", "itemId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "VictimMark_caseId_partyId_key" ON "VictimMark"("caseId", "partyId");

-- AddForeignKey
ALTER TABLE "AuthorityEntry" ADD CONSTRAINT "AuthorityEntry_caseId_authorityId_fkey" FOREIGN KEY ("caseId", "authorityId") REFERENCES "Authority"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_caseId_authorityId_fkey" FOREIGN KEY ("caseId", "authorityId") REFERENCES "Authority"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_caseId_authorityId_fkey" FOREIGN KEY ("caseId", "authorityId") REFERENCES "Authority"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everything belongs to one case.
ALTER TABLE "Authority"
  ADD CONSTRAINT "Authority_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Authority_recordedBy" FOREIGN KEY ("recordedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Authority_number" CHECK ("number" >= 1);
ALTER TABLE "AuthorityEntry"
  ADD CONSTRAINT "AuthorityEntry_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "AuthorityEntry_begins" CHECK (("seq" = 1) = ("entry" = 'recorded')),
  ADD CONSTRAINT "AuthorityEntry_reasoned" CHECK (("entry" IN ('corrected', 'withdrawn')) = ("reason" IS NOT NULL)),
  ADD CONSTRAINT "AuthorityEntry_in_writing" CHECK ("entry" <> 'written' OR "writtenAt" IS NOT NULL),
  ADD CONSTRAINT "AuthorityEntry_written_after" CHECK ("writtenAt" >= "givenAt"),
  ADD CONSTRAINT "AuthorityEntry_forward" CHECK ("to" >= "from"),
  ADD CONSTRAINT "AuthorityEntry_not_ahead" CHECK ("givenAt" <= "at" + interval '5 minutes' AND "writtenAt" <= "at" + interval '5 minutes'),
  ADD CONSTRAINT "AuthorityEntry_scope" CHECK (cardinality("scope") >= 1 AND "scope" <@ ARRAY['arrest', 'search', 'seizure', 'device_access', 'interception', 'surveillance', 'records', 'controlled_operation']),
  ADD CONSTRAINT "AuthorityEntry_placeCode" CHECK ("placeCode" ~ '^\d{2}(\d{2}){0,3}$');
ALTER TABLE "DuressAllegation"
  ADD CONSTRAINT "DuressAllegation_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "DuressAllegation_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "PrivilegeSeal"
  ADD CONSTRAINT "PrivilegeSeal_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "PrivilegeSeal_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "VictimMark"
  ADD CONSTRAINT "VictimMark_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "VictimMark_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
CREATE INDEX "Item_authority" ON "Item" ("caseId", "authorityId") WHERE "authorityId" IS NOT NULL;
CREATE INDEX "Procedure_authority" ON "Procedure" ("caseId", "authorityId") WHERE "authorityId" IS NOT NULL;

-- What is said of an authority is written forward; what is withdrawn is spoken of no more.
CREATE FUNCTION authority_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last "AuthorityEntry";
BEGIN
  SELECT * INTO last FROM "AuthorityEntry" WHERE "authorityId" = NEW."authorityId" ORDER BY "seq" DESC LIMIT 1;
  IF NEW."seq" <> coalesce(last."seq", 0) + 1 OR last."entry" = 'withdrawn' OR NEW."at" < last."at" THEN
    RAISE EXCEPTION 'what is said of an authority is written forward, entry by entry' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION authority_goes_forward() IS 'No gap among the entries of an authority, and none after it was withdrawn.';
CREATE TRIGGER goes_forward BEFORE INSERT ON "AuthorityEntry" FOR EACH ROW EXECUTE FUNCTION authority_goes_forward();
ALTER TABLE "AuthorityEntry" ENABLE ALWAYS TRIGGER goes_forward;

-- Whether an item is sealed as privileged is what was last said of it, and nothing else can say so.
CREATE FUNCTION privilege_seals_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Item" SET "privileged" = (NEW."state" = 'sealed') WHERE "id" = NEW."itemId" AND "caseId" = NEW."caseId";
  RETURN NULL;
END $$;
COMMENT ON FUNCTION privilege_seals_item() IS 'Keeps Item.privileged to the last word of PrivilegeSeal.';
CREATE TRIGGER seals_item AFTER INSERT ON "PrivilegeSeal" FOR EACH ROW EXECUTE FUNCTION privilege_seals_item();
ALTER TABLE "PrivilegeSeal" ENABLE ALWAYS TRIGGER seals_item;
CREATE FUNCTION privilege_by_seal_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."privileged" IS DISTINCT FROM (SELECT "state" = 'sealed' FROM "PrivilegeSeal" WHERE "itemId" = NEW."id" ORDER BY "at" DESC, "id" DESC LIMIT 1)
    AND (NEW."privileged" OR TG_OP = 'UPDATE') THEN
    RAISE EXCEPTION 'an item is sealed and released by PrivilegeSeal alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION privilege_by_seal_only() IS 'Refuses to seal or release an item by its own row.';
CREATE TRIGGER privileged_on_insert BEFORE INSERT ON "Item" FOR EACH ROW WHEN (NEW."privileged") EXECUTE FUNCTION privilege_by_seal_only();
CREATE TRIGGER privileged_on_update BEFORE UPDATE ON "Item" FOR EACH ROW WHEN (NEW."privileged" IS DISTINCT FROM OLD."privileged") EXECUTE FUNCTION privilege_by_seal_only();
ALTER TABLE "Item" ENABLE ALWAYS TRIGGER privileged_on_insert;
ALTER TABLE "Item" ENABLE ALWAYS TRIGGER privileged_on_update;

-- What was said once stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Authority', 'AuthorityEntry', 'DuressAllegation', 'PrivilegeSeal', 'VictimMark'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Authority", "AuthorityEntry", "DuressAllegation", "PrivilegeSeal", "VictimMark" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Authority" IS 'A warrant, authorisation, order, flagrancy or consent: what a search, a seizure or a record was allowed by.';
COMMENT ON COLUMN "Authority"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Authority"."caseId" IS 'The case.';
COMMENT ON COLUMN "Authority"."number" IS 'Running number within the case, shown as A-01.';
COMMENT ON COLUMN "Authority"."kind" IS 'What kind of authority it is; never corrected, only withdrawn and recorded anew.';
COMMENT ON COLUMN "Authority"."recordedAt" IS 'When it was recorded.';
COMMENT ON COLUMN "Authority"."recordedById" IS 'Who recorded it.';
COMMENT ON TABLE "AuthorityEntry" IS 'What is said of an authority, whole, each time something is said. Never changed; the latest counts.';
COMMENT ON COLUMN "AuthorityEntry"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "AuthorityEntry"."caseId" IS 'The case.';
COMMENT ON COLUMN "AuthorityEntry"."authorityId" IS 'The authority.';
COMMENT ON COLUMN "AuthorityEntry"."seq" IS 'Place among what was said of it, from 1, without a gap.';
COMMENT ON COLUMN "AuthorityEntry"."entry" IS 'Recorded, put in writing, corrected or withdrawn.';
COMMENT ON COLUMN "AuthorityEntry"."reference" IS 'Its number on paper; null when it has none.';
COMMENT ON COLUMN "AuthorityEntry"."givenBy" IS 'Who gave it: name and office. For flagrancy, the officer who established it.';
COMMENT ON COLUMN "AuthorityEntry"."givenAt" IS 'When it was given.';
COMMENT ON COLUMN "AuthorityEntry"."writtenAt" IS 'When a verbal authorisation was put in writing; null while it was not, or when it never was verbal.';
COMMENT ON COLUMN "AuthorityEntry"."scope" IS 'What it covers: arrest, search, seizure, device_access, interception, surveillance, records, controlled_operation.';
COMMENT ON COLUMN "AuthorityEntry"."targets" IS 'Numbers, plates, accounts or persons it is limited to, one each; empty when to none.';
COMMENT ON COLUMN "AuthorityEntry"."place" IS 'The place it covers, in words; null when it names none.';
COMMENT ON COLUMN "AuthorityEntry"."placeCode" IS 'Province, district, commune, village: two digits each; null when not stated.';
COMMENT ON COLUMN "AuthorityEntry"."from" IS 'From when it may be used; null when from when it was given.';
COMMENT ON COLUMN "AuthorityEntry"."to" IS 'Until when it may be used; null when no end is stated.';
COMMENT ON COLUMN "AuthorityEntry"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "AuthorityEntry"."reason" IS 'Why it was corrected or withdrawn; null otherwise.';
COMMENT ON COLUMN "AuthorityEntry"."at" IS 'When this was said.';
COMMENT ON COLUMN "AuthorityEntry"."byId" IS 'Who said it.';
COMMENT ON TABLE "DuressAllegation" IS 'Somebody''s word that there was force, threat or promise behind an item. Never changed or removed; a prosecutor answers it.';
COMMENT ON COLUMN "DuressAllegation"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "DuressAllegation"."caseId" IS 'The case.';
COMMENT ON COLUMN "DuressAllegation"."itemId" IS 'The item.';
COMMENT ON COLUMN "DuressAllegation"."allegedBy" IS 'Who says so, in words; the form of the item itself when it was answered there.';
COMMENT ON COLUMN "DuressAllegation"."says" IS 'What is said to have happened.';
COMMENT ON COLUMN "DuressAllegation"."at" IS 'When it was recorded.';
COMMENT ON COLUMN "DuressAllegation"."byId" IS 'Who recorded it.';
COMMENT ON TABLE "PrivilegeSeal" IS 'Says that an item holds what a lawyer and a client said to each other, or that a prosecutor released it. The latest counts.';
COMMENT ON COLUMN "PrivilegeSeal"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "PrivilegeSeal"."caseId" IS 'The case.';
COMMENT ON COLUMN "PrivilegeSeal"."itemId" IS 'The item.';
COMMENT ON COLUMN "PrivilegeSeal"."state" IS 'Sealed from the team, or released to it.';
COMMENT ON COLUMN "PrivilegeSeal"."reason" IS 'Why, in words that tell nothing of the content.';
COMMENT ON COLUMN "PrivilegeSeal"."at" IS 'When.';
COMMENT ON COLUMN "PrivilegeSeal"."byId" IS 'Who.';
COMMENT ON TABLE "VictimMark" IS 'Says that a suspect is a victim: somebody who only uses, or who was forced. Never changed; charges on them are flagged.';
COMMENT ON COLUMN "VictimMark"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "VictimMark"."caseId" IS 'The case.';
COMMENT ON COLUMN "VictimMark"."partyId" IS 'The party.';
COMMENT ON COLUMN "VictimMark"."ground" IS 'Only uses, or was forced.';
COMMENT ON COLUMN "VictimMark"."reason" IS 'What shows it.';
COMMENT ON COLUMN "VictimMark"."at" IS 'When.';
COMMENT ON COLUMN "VictimMark"."byId" IS 'Who.';
COMMENT ON COLUMN "Case"."authoritiesNumbered" IS 'How many authorities were numbered in it.';
COMMENT ON COLUMN "Procedure"."authorityId" IS 'The recorded authority it cites; null when none.';
COMMENT ON COLUMN "Procedure"."nightException" IS 'Why a search could begin before 06:00 or after 18:00; null when by day, or when no exception is recorded.';
COMMENT ON COLUMN "Procedure"."ownerPresent" IS 'True when the owner or occupier was there; null when not said.';
COMMENT ON COLUMN "Procedure"."witnessOne" IS 'First witness of a search; null when none.';
COMMENT ON COLUMN "Procedure"."witnessTwo" IS 'Second witness of a search; null when none.';
COMMENT ON COLUMN "Procedure"."witnessesPolice" IS 'True when a witness is of the police or gendarmerie in the operation; null when not said.';
COMMENT ON COLUMN "Procedure"."interpreterIndependent" IS 'True when the interpreter was sworn and of neither police nor case; null when there was none.';
COMMENT ON COLUMN "Item"."authorityId" IS 'The recorded authority it cites itself; null when it stands under that of its procedure, or under none.';
COMMENT ON COLUMN "Item"."witnessesPolice" IS 'True when a witness is of the police or gendarmerie in the operation; null when not said.';
COMMENT ON COLUMN "Item"."nightException" IS 'Why it could be found before 06:00 or after 18:00, when no record of the search says so; null otherwise.';
COMMENT ON COLUMN "Item"."privileged" IS 'True while it is sealed from the team as talk between lawyer and client; kept by the database from PrivilegeSeal.';
