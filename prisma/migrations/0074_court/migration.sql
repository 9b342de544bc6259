-- What happens at court: its days, its orders, and what it said of each charge. Nothing of it is ever changed or deleted.
-- CreateEnum
CREATE TYPE "OutcomeWord" AS ENUM ('convicted', 'reduced', 'element_not_proved', 'acquitted', 'dismissed', 'upheld', 'reversed');

-- CreateEnum
CREATE TYPE "CourtStage" AS ENUM ('first_instance', 'appeal', 'supreme');

-- CreateTable
CREATE TABLE "Hearing" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "on" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourtOrder" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "itemId" UUID,
    "assessmentId" UUID,
    "taskId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CourtOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "stage" "CourtStage" NOT NULL,
    "word" "OutcomeWord" NOT NULL,
    "court" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "cameTo" BOOLEAN NOT NULL,
    "snapshotId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Hearing_caseId_on_idx" ON "Hearing"("caseId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "Hearing_caseId_id_key" ON "Hearing"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Hearing_caseId_number_key" ON "Hearing"("caseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CourtOrder_caseId_id_key" ON "CourtOrder"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CourtOrder_caseId_number_key" ON "CourtOrder"("caseId", "number");

-- CreateIndex
CREATE INDEX "Outcome_caseId_chargeId_idx" ON "Outcome"("caseId", "chargeId");

-- CreateIndex
CREATE INDEX "Outcome_snapshotId_chargeId_idx" ON "Outcome"("snapshotId", "chargeId");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_caseId_id_key" ON "Outcome"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_chargeId_seq_key" ON "Outcome"("chargeId", "seq");

-- References within the case: a row of another case is impossible.
ALTER TABLE "Hearing"
  ADD CONSTRAINT "Hearing_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Hearing_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Hearing_number" CHECK ("number" > 0),
  ADD CONSTRAINT "Hearing_kind" CHECK ("kind" IN ('initial', 'investigating_judge', 'trial', 'appeal', 'deadline'));
ALTER TABLE "CourtOrder"
  ADD CONSTRAINT "CourtOrder_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "CourtOrder_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CourtOrder_assessment" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id"),
  ADD CONSTRAINT "CourtOrder_task" FOREIGN KEY ("caseId", "taskId") REFERENCES "Task" ("caseId", "id"),
  ADD CONSTRAINT "CourtOrder_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CourtOrder_number" CHECK ("number" > 0),
  ADD CONSTRAINT "CourtOrder_kind" CHECK ("kind" IN ('item_excluded', 'further_investigation', 'other')),
  -- An exclusion names its item and is decided in the file; an investigation has its task.
  ADD CONSTRAINT "CourtOrder_excludes" CHECK (("kind" = 'item_excluded') = ("itemId" IS NOT NULL) AND ("itemId" IS NULL) = ("assessmentId" IS NULL)),
  ADD CONSTRAINT "CourtOrder_asks" CHECK (("kind" = 'further_investigation') = ("taskId" IS NOT NULL));
ALTER TABLE "Outcome"
  ADD CONSTRAINT "Outcome_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "Outcome_snapshot" FOREIGN KEY ("caseId", "snapshotId") REFERENCES "Snapshot" ("caseId", "id"),
  ADD CONSTRAINT "Outcome_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Outcome_seq" CHECK ("seq" > 0),
  -- The first word of a court turns nothing.
  ADD CONSTRAINT "Outcome_first" CHECK ("seq" > 1 OR "word" NOT IN ('upheld', 'reversed'));

-- What a court said stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Hearing', 'CourtOrder', 'Outcome'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Hearing", "CourtOrder", "Outcome" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Hearing" IS 'A day at court, or a day until which something is due there. Never changed; what moves is set anew.';
COMMENT ON COLUMN "Hearing"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Hearing"."caseId" IS 'The case.';
COMMENT ON COLUMN "Hearing"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Hearing"."kind" IS 'What it is for, by its code.';
COMMENT ON COLUMN "Hearing"."court" IS 'Which court, as it is called.';
COMMENT ON COLUMN "Hearing"."on" IS 'When it is.';
COMMENT ON COLUMN "Hearing"."note" IS 'What is to be brought or done, in words; null when nothing was said.';
COMMENT ON COLUMN "Hearing"."at" IS 'When it was written down.';
COMMENT ON COLUMN "Hearing"."byId" IS 'Who wrote it down.';
COMMENT ON TABLE "CourtOrder" IS 'What a court ordered. Never changed.';
COMMENT ON COLUMN "CourtOrder"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CourtOrder"."caseId" IS 'The case.';
COMMENT ON COLUMN "CourtOrder"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "CourtOrder"."kind" IS 'What was ordered, by its code.';
COMMENT ON COLUMN "CourtOrder"."court" IS 'Which court, as it is called.';
COMMENT ON COLUMN "CourtOrder"."words" IS 'In words, with the reason of the court.';
COMMENT ON COLUMN "CourtOrder"."itemId" IS 'The item that it excludes; null otherwise.';
COMMENT ON COLUMN "CourtOrder"."assessmentId" IS 'The decision on that item which follows from it; null otherwise.';
COMMENT ON COLUMN "CourtOrder"."taskId" IS 'The task that follows from it; null otherwise.';
COMMENT ON COLUMN "CourtOrder"."at" IS 'When it was written down.';
COMMENT ON COLUMN "CourtOrder"."byId" IS 'Who wrote it down.';
COMMENT ON TABLE "Outcome" IS 'What a court said of one charge, held against the snapshot in which the charge was decided. Never changed; a later one supersedes it.';
COMMENT ON COLUMN "Outcome"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Outcome"."caseId" IS 'The case.';
COMMENT ON COLUMN "Outcome"."chargeId" IS 'The charge: one suspect on one count.';
COMMENT ON COLUMN "Outcome"."seq" IS 'Place in the history of the charge, from 1.';
COMMENT ON COLUMN "Outcome"."stage" IS 'Which court.';
COMMENT ON COLUMN "Outcome"."word" IS 'What it said.';
COMMENT ON COLUMN "Outcome"."court" IS 'Which court, as it is called.';
COMMENT ON COLUMN "Outcome"."on" IS 'The day of the judgment.';
COMMENT ON COLUMN "Outcome"."words" IS 'In words, with the reason of the court.';
COMMENT ON COLUMN "Outcome"."cameTo" IS 'Whether the charge came to what was asked, as the words stood after this one.';
COMMENT ON COLUMN "Outcome"."snapshotId" IS 'The snapshot with which the charge was decided, whose reading it is held against.';
COMMENT ON COLUMN "Outcome"."at" IS 'When it was written down.';
COMMENT ON COLUMN "Outcome"."byId" IS 'Who wrote it down.';
