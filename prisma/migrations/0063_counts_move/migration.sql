-- A count goes over to a later version of its offence (decision 63). Its readings of before are frozen first.
ALTER TYPE "SnapshotCause" ADD VALUE 'law_moved';

-- What answers a contradiction ends its line of enquiry.
ALTER TYPE "TaskAwaits" ADD VALUE 'answer';

-- CreateTable
CREATE TABLE "CountMove" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "countId" UUID NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "linksFallen" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CountMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CountMove_caseId_countId_at_idx" ON "CountMove"("caseId", "countId", "at");

-- A count of the same case moves from one known version to another, and somebody says why.
ALTER TABLE "CountMove"
  ADD CONSTRAINT "CountMove_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "CountMove_from" FOREIGN KEY ("fromId") REFERENCES "OffenceTemplate" ("id"),
  ADD CONSTRAINT "CountMove_to" FOREIGN KEY ("toId") REFERENCES "OffenceTemplate" ("id"),
  ADD CONSTRAINT "CountMove_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CountMove_moves" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "CountMove_reason" CHECK (length(btrim("reason")) > 0),
  ADD CONSTRAINT "CountMove_fallen" CHECK ("linksFallen" >= 0);

CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "CountMove" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "CountMove" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "CountMove" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "CountMove" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT ON "CountMove" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "CountMove" IS 'That a count went over to a later version of its offence. Never changed.';
COMMENT ON COLUMN "CountMove"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CountMove"."caseId" IS 'The case.';
COMMENT ON COLUMN "CountMove"."countId" IS 'The count.';
COMMENT ON COLUMN "CountMove"."fromId" IS 'The version it stood on.';
COMMENT ON COLUMN "CountMove"."toId" IS 'The version it stands on since.';
COMMENT ON COLUMN "CountMove"."reason" IS 'Why it was moved.';
COMMENT ON COLUMN "CountMove"."linksFallen" IS 'How many supporting links fell, because what they supported is not asked any more.';
COMMENT ON COLUMN "CountMove"."at" IS 'When.';
COMMENT ON COLUMN "CountMove"."byId" IS 'Who moved it.';
