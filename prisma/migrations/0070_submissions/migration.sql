-- What is submitted: the snapshot that was frozen, and what the file lacked on that day, readable afterwards.
-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "officeId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "note" TEXT,
    "lacks" JSONB NOT NULL,
    "lacking" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "approvedById" UUID NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Submission_officeId_at_id_idx" ON "Submission"("officeId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_caseId_id_key" ON "Submission"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_caseId_number_key" ON "Submission"("caseId", "number");

-- References within the case: a row of another case is impossible.
ALTER TABLE "Submission"
  ADD CONSTRAINT "Submission_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Submission_office" FOREIGN KEY ("officeId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "Submission_snapshot" FOREIGN KEY ("caseId", "snapshotId") REFERENCES "Snapshot" ("caseId", "id"),
  ADD CONSTRAINT "Submission_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Submission_approvedBy" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  -- Nobody approves their own submission.
  ADD CONSTRAINT "Submission_two" CHECK ("byId" <> "approvedById"),
  ADD CONSTRAINT "Submission_lacks" CHECK (jsonb_typeof("lacks") = 'array' AND jsonb_array_length("lacks") = "lacking"),
  ADD CONSTRAINT "Submission_number" CHECK ("number" > 0);
-- The queue of an office: the longest waiting first.
CREATE INDEX "Case_queue" ON "Case" ("officeId", "submittedAt", "id") WHERE "status" = 'submitted';

-- What was submitted stays as it was submitted.
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "Submission" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "Submission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Submission" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT ON "Submission" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Submission" IS 'One submission of a file to the prosecution office: what was frozen, and what it lacked on that day. Never changed.';
COMMENT ON COLUMN "Submission"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Submission"."caseId" IS 'The case.';
COMMENT ON COLUMN "Submission"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Submission"."officeId" IS 'The prosecution office it went to.';
COMMENT ON COLUMN "Submission"."snapshotId" IS 'The snapshot that was frozen with it.';
COMMENT ON COLUMN "Submission"."revision" IS 'The revision of the case that was submitted; work goes on above it.';
COMMENT ON COLUMN "Submission"."note" IS 'What the officer says to the prosecutor; null when nothing.';
COMMENT ON COLUMN "Submission"."lacks" IS 'What the file lacked then, as data; told in the reader''s language.';
COMMENT ON COLUMN "Submission"."lacking" IS 'How many things it lacked.';
COMMENT ON COLUMN "Submission"."at" IS 'When.';
COMMENT ON COLUMN "Submission"."byId" IS 'The officer who asked for it.';
COMMENT ON COLUMN "Submission"."approvedById" IS 'The supervisor who approved it.';
