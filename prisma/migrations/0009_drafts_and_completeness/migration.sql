-- Drafts of corrections and links, forms that are done once, and what an item lacked each time it was written (decision 0017).
ALTER TABLE "Draft" ADD COLUMN "itemId" UUID, ADD COLUMN "itemVersion" INTEGER;
ALTER TABLE "Draft"
  ADD CONSTRAINT "Draft_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Draft_of_what" CHECK (("kind" <> 'evidence' OR "itemId" IS NULL) AND ("kind" <> 'change' OR "itemId" IS NOT NULL)),
  ADD CONSTRAINT "Draft_made_from" CHECK (("itemVersion" IS NOT NULL) = ("kind" = 'change'));
COMMENT ON COLUMN "Draft"."kind" IS 'Which form: evidence, link, change.';
COMMENT ON COLUMN "Draft"."itemId" IS 'The item that is corrected or linked; null for a new one, and where none is chosen yet.';
COMMENT ON COLUMN "Draft"."itemVersion" IS 'The version of the item that a correction was begun from; null for other forms.';

-- CreateTable
CREATE TABLE "FinishedDraft" (
    "accountId" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FinishedDraft_pkey" PRIMARY KEY ("accountId","draftId")
);
ALTER TABLE "FinishedDraft"
  ADD CONSTRAINT "FinishedDraft_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "FinishedDraft_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "FinishedDraft_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
COMMENT ON TABLE "FinishedDraft" IS 'A form that was sent and done. Sent again it gets the same answer, and nothing is done twice. Never changed.';
COMMENT ON COLUMN "FinishedDraft"."accountId" IS 'Who sent it.';
COMMENT ON COLUMN "FinishedDraft"."draftId" IS 'The draft it was typed in, or the id that a device gave its record.';
COMMENT ON COLUMN "FinishedDraft"."caseId" IS 'The case in which it was done.';
COMMENT ON COLUMN "FinishedDraft"."act" IS 'The act that did it.';
COMMENT ON COLUMN "FinishedDraft"."digest" IS 'SHA-256 of what was sent, lower-case hex: other words under the same draft are another form.';
COMMENT ON COLUMN "FinishedDraft"."answer" IS 'What was answered: ids and a number, no words of the case.';
COMMENT ON COLUMN "FinishedDraft"."at" IS 'When it was done.';

-- CreateTable
CREATE TABLE "Completeness" (
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "asked" INTEGER NOT NULL,
    "missing" TEXT[] NOT NULL,
    "lost" TEXT[] NOT NULL,

    CONSTRAINT "Completeness_pkey" PRIMARY KEY ("itemId","version")
);
-- CreateIndex
CREATE INDEX "Completeness_caseId_itemId_idx" ON "Completeness"("caseId", "itemId");
-- What was logged since some day, for the view of quality at entry.
CREATE INDEX "Completeness_entered" ON "Completeness" ("at") WHERE "version" = 1;
ALTER TABLE "Completeness"
  ADD CONSTRAINT "Completeness_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Completeness_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Completeness_counts" CHECK ("version" >= 1 AND "asked" >= cardinality("missing") AND "lost" <@ "missing");
COMMENT ON TABLE "Completeness" IS 'What an item was asked and what of it was not answered, each time its record was written. Never changed.';
COMMENT ON COLUMN "Completeness"."caseId" IS 'The case.';
COMMENT ON COLUMN "Completeness"."itemId" IS 'The item.';
COMMENT ON COLUMN "Completeness"."version" IS 'The version of the item; 1 is how it was logged.';
COMMENT ON COLUMN "Completeness"."at" IS 'When it was written.';
COMMENT ON COLUMN "Completeness"."byId" IS 'Who wrote it.';
COMMENT ON COLUMN "Completeness"."asked" IS 'How many answers the type asks for, given the others.';
COMMENT ON COLUMN "Completeness"."missing" IS 'Names of the fields that were not answered.';
COMMENT ON COLUMN "Completeness"."lost" IS 'Those of them that cannot be repaired once the scene is left.';

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['FinishedDraft', 'Completeness'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON "FinishedDraft", "Completeness" TO ringleader_app;
