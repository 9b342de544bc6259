-- Voices (decision 0019): which origins speak as one and since when, who else may have used a sign, grades of foreign scales.
-- CreateEnum
CREATE TYPE "OriginalScale" AS ENUM ('uk_3x5x2', 'uk_5x5x5');

-- CreateEnum
CREATE TYPE "JoinKind" AS ENUM ('merged', 'dependent');

-- CreateEnum
CREATE TYPE "ItemLabel" AS ENUM ('origin', 'class', 'spoken', 'hearsay');

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN     "blind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mapping" TEXT NOT NULL DEFAULT 'grades-1',
ADD COLUMN     "originalInformation" TEXT,
ADD COLUMN     "originalScale" "OriginalScale",
ADD COLUMN     "originalSource" TEXT;

-- AlterTable
ALTER TABLE "Attribution" ADD COLUMN     "rivalOfId" UUID;

-- CreateTable
CREATE TABLE "OriginJoin" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "kind" "JoinKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "why" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "OriginJoin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OriginPart" (
    "joinId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "OriginPart_pkey" PRIMARY KEY ("joinId")
);

-- CreateTable
CREATE TABLE "OriginDecline" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "OriginDecline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelChange" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "label" "ItemLabel" NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "LabelChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OriginJoin_caseId_at_idx" ON "OriginJoin"("caseId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OriginJoin_caseId_id_key" ON "OriginJoin"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "OriginPart_caseId_joinId_key" ON "OriginPart"("caseId", "joinId");

-- CreateIndex
CREATE INDEX "OriginDecline_caseId_at_idx" ON "OriginDecline"("caseId", "at");

-- CreateIndex
CREATE INDEX "LabelChange_caseId_at_id_idx" ON "LabelChange"("caseId", "at", "id");

-- CreateIndex
CREATE INDEX "LabelChange_caseId_itemId_at_idx" ON "LabelChange"("caseId", "itemId", "at");

-- CreateIndex
CREATE INDEX "Attribution_caseId_rivalOfId_idx" ON "Attribution"("caseId", "rivalOfId");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_caseId_identifierId_id_key" ON "Attribution"("caseId", "identifierId", "id");

-- AddForeignKey
ALTER TABLE "OriginPart" ADD CONSTRAINT "OriginPart_caseId_joinId_fkey" FOREIGN KEY ("caseId", "joinId") REFERENCES "OriginJoin"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everything belongs to one case; a rival speaks of the same sign as what it rivals.
ALTER TABLE "Attribution"
  ADD CONSTRAINT "Attribution_rival" FOREIGN KEY ("caseId", "identifierId", "rivalOfId") REFERENCES "Attribution" ("caseId", "identifierId", "id"),
  ADD CONSTRAINT "Attribution_rival_is_another" CHECK ("rivalOfId" <> "id");
ALTER TABLE "OriginJoin"
  ADD CONSTRAINT "OriginJoin_one" FOREIGN KEY ("caseId", "oneId") REFERENCES "Origin" ("caseId", "id"),
  ADD CONSTRAINT "OriginJoin_other" FOREIGN KEY ("caseId", "otherId") REFERENCES "Origin" ("caseId", "id"),
  ADD CONSTRAINT "OriginJoin_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "OriginJoin_two" CHECK ("oneId" <> "otherId");
ALTER TABLE "OriginPart"
  ADD CONSTRAINT "OriginPart_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "OriginDecline"
  ADD CONSTRAINT "OriginDecline_one" FOREIGN KEY ("caseId", "oneId") REFERENCES "Origin" ("caseId", "id"),
  ADD CONSTRAINT "OriginDecline_other" FOREIGN KEY ("caseId", "otherId") REFERENCES "Origin" ("caseId", "id"),
  ADD CONSTRAINT "OriginDecline_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "OriginDecline_in_order" CHECK ("oneId" < "otherId"),
  ADD CONSTRAINT "OriginDecline_basis" CHECK ("basis" ~ '^[0-9a-f]{64}$');
ALTER TABLE "LabelChange"
  ADD CONSTRAINT "LabelChange_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "LabelChange_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "LabelChange_changes" CHECK ("before" <> "after");
ALTER TABLE "Grade"
  ADD CONSTRAINT "Grade_original_whole" CHECK (num_nonnulls("originalScale", "originalSource", "originalInformation") IN (0, 3));

-- A label decides much in the reading: no item changes one without a row that says so, written in the same breath.
CREATE FUNCTION label_changes_are_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "LabelChange" l WHERE l."itemId" = NEW."id" AND l.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a label of an item changed and nothing says so' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION label_changes_are_said() IS 'Refuses, at the commit, a changed origin, class, spoken or hearsay of an item that no LabelChange of the same transaction tells.';
CREATE CONSTRAINT TRIGGER label_changes_are_said AFTER UPDATE OF "originId", "class", "spoken", "hearsay" ON "Item"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD."originId" <> NEW."originId" OR OLD."class" <> NEW."class" OR OLD."spoken" <> NEW."spoken" OR OLD."hearsay" <> NEW."hearsay")
  EXECUTE FUNCTION label_changes_are_said();

-- What was said once stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['OriginJoin', 'OriginPart', 'OriginDecline', 'LabelChange'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "OriginJoin", "OriginPart", "OriginDecline", "LabelChange" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "OriginJoin" IS 'Says that two origins speak with one voice: they were one all along (merged), or one depends on the other. Never changed; a part ends it.';
COMMENT ON COLUMN "OriginJoin"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "OriginJoin"."caseId" IS 'The case.';
COMMENT ON COLUMN "OriginJoin"."oneId" IS 'The origin whose name the voice keeps.';
COMMENT ON COLUMN "OriginJoin"."otherId" IS 'The origin that speaks with it.';
COMMENT ON COLUMN "OriginJoin"."kind" IS 'merged: one source that was entered twice. dependent: two sources that a prosecutor counts as one.';
COMMENT ON COLUMN "OriginJoin"."reason" IS 'Why, in a sentence.';
COMMENT ON COLUMN "OriginJoin"."why" IS 'The suggestion that was accepted, by its code; null when none.';
COMMENT ON COLUMN "OriginJoin"."at" IS 'When.';
COMMENT ON COLUMN "OriginJoin"."byId" IS 'Who says so.';
COMMENT ON TABLE "OriginPart" IS 'Ends a join: the two origins are voices of their own again. Never changed.';
COMMENT ON COLUMN "OriginPart"."joinId" IS 'The join that it ends.';
COMMENT ON COLUMN "OriginPart"."caseId" IS 'The case.';
COMMENT ON COLUMN "OriginPart"."reason" IS 'Why, in a sentence.';
COMMENT ON COLUMN "OriginPart"."at" IS 'When.';
COMMENT ON COLUMN "OriginPart"."byId" IS 'Who says so.';
COMMENT ON TABLE "OriginDecline" IS 'Says that two origins have not one root although something suggests it. Holds while what suggested it stays the same. Never changed.';
COMMENT ON COLUMN "OriginDecline"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "OriginDecline"."caseId" IS 'The case.';
COMMENT ON COLUMN "OriginDecline"."oneId" IS 'One origin; of the two, the one with the smaller id.';
COMMENT ON COLUMN "OriginDecline"."otherId" IS 'The other origin.';
COMMENT ON COLUMN "OriginDecline"."why" IS 'What suggests it, by its code, for example same_person.';
COMMENT ON COLUMN "OriginDecline"."basis" IS 'SHA-256 of the facts that suggested it; when they change, it is suggested again.';
COMMENT ON COLUMN "OriginDecline"."reason" IS 'Why they are two, in a sentence.';
COMMENT ON COLUMN "OriginDecline"."at" IS 'When.';
COMMENT ON COLUMN "OriginDecline"."byId" IS 'Who says so.';
COMMENT ON TABLE "LabelChange" IS 'A change of what decides much in the reading: whose voice an item is, its class, whether a person''s word carries it. Never changed.';
COMMENT ON COLUMN "LabelChange"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "LabelChange"."caseId" IS 'The case.';
COMMENT ON COLUMN "LabelChange"."itemId" IS 'The item.';
COMMENT ON COLUMN "LabelChange"."label" IS 'Which label.';
COMMENT ON COLUMN "LabelChange"."before" IS 'What it was: the origin''s name, the class, yes or no.';
COMMENT ON COLUMN "LabelChange"."after" IS 'What it became.';
COMMENT ON COLUMN "LabelChange"."reason" IS 'Why, in a sentence; null when it was corrected with the record.';
COMMENT ON COLUMN "LabelChange"."at" IS 'When.';
COMMENT ON COLUMN "LabelChange"."byId" IS 'Who changed it.';
COMMENT ON COLUMN "Grade"."originalScale" IS 'The foreign scale it was first given on; null when it was given on the scale above.';
COMMENT ON COLUMN "Grade"."originalSource" IS 'How good the source is, as written on the foreign scale.';
COMMENT ON COLUMN "Grade"."originalInformation" IS 'How good the information is, as written on the foreign scale.';
COMMENT ON COLUMN "Grade"."mapping" IS 'Version of the map by which a grade reaches the engine.';
COMMENT ON COLUMN "Grade"."blind" IS 'True when it was given as a second grade before its giver was shown the first.';
COMMENT ON COLUMN "Attribution"."rivalOfId" IS 'The attribution it is a rival of: another who may have used the same sign. A rival carries no chain.';
