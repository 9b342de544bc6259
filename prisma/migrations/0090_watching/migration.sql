-- What is noticed in people's conduct, what is drawn to look closer, and what was found.
-- CreateEnum
CREATE TYPE "FindingVerdict" AS ENUM ('in_order', 'to_improve', 'breach');

-- CreateTable
CREATE TABLE "ConductFlag" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "otherId" UUID,
    "caseId" UUID,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "outOf" INTEGER,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "once" TEXT NOT NULL,

    CONSTRAINT "ConductFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSample" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outOf" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "size" BIGINT NOT NULL,

    CONSTRAINT "AuditSample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSampled" (
    "id" UUID NOT NULL,
    "sampleId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "accountId" UUID,
    "day" DATE,
    "caseId" UUID,
    "weight" INTEGER NOT NULL,
    "reasons" TEXT[],

    CONSTRAINT "AuditSampled_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "flagId" UUID,
    "sampledId" UUID,
    "verdict" "FindingVerdict" NOT NULL,
    "words" TEXT NOT NULL,
    "measure" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConductFlag_once_key" ON "ConductFlag"("once");

-- CreateIndex
CREATE INDEX "ConductFlag_raisedAt_id_idx" ON "ConductFlag"("raisedAt", "id");

-- CreateIndex
CREATE INDEX "ConductFlag_accountId_closedAt_idx" ON "ConductFlag"("accountId", "closedAt");

-- CreateIndex
CREATE INDEX "AuditSample_byId_at_id_idx" ON "AuditSample"("byId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSample_byId_month_key" ON "AuditSample"("byId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSampled_sampleId_place_key" ON "AuditSampled"("sampleId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_flagId_key" ON "Finding"("flagId");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_sampledId_key" ON "Finding"("sampledId");

-- AddForeignKey
ALTER TABLE "AuditSampled" ADD CONSTRAINT "AuditSampled_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "AuditSample"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "ConductFlag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_sampledId_fkey" FOREIGN KEY ("sampledId") REFERENCES "AuditSampled"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ConductFlag"
  ADD CONSTRAINT "ConductFlag_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ConductFlag_other" FOREIGN KEY ("otherId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ConductFlag_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "ConductFlag_counts" CHECK ("count" > 0 AND "outOf" >= 0),
  ADD CONSTRAINT "ConductFlag_two" CHECK ("otherId" <> "accountId");
CREATE INDEX "ConductFlag_open" ON "ConductFlag" ("raisedAt" DESC, "id" DESC) WHERE "closedAt" IS NULL;
ALTER TABLE "AuditSample"
  ADD CONSTRAINT "AuditSample_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "AuditSample_kind" CHECK ("kind" IN ('conduct', 'content')),
  ADD CONSTRAINT "AuditSample_month" CHECK ("month" ~ '^\d{4}-\d{2}$'),
  ADD CONSTRAINT "AuditSample_root" CHECK ("root" ~ '^[0-9a-f]{64}$' AND "size" > 0 AND "outOf" > 0);
ALTER TABLE "AuditSampled"
  ADD CONSTRAINT "AuditSampled_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "AuditSampled_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "AuditSampled_one" CHECK (num_nonnulls("accountId", "caseId") = 1 AND ("accountId" IS NULL) = ("day" IS NULL)),
  ADD CONSTRAINT "AuditSampled_numbers" CHECK ("place" > 0 AND "weight" > 0);
ALTER TABLE "Finding"
  ADD CONSTRAINT "Finding_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Finding_about_one" CHECK (num_nonnulls("flagId", "sampledId") = 1),
  ADD CONSTRAINT "Finding_measure" CHECK ("verdict" = 'in_order' OR "measure" IS NOT NULL);

-- A flag that a finding closed stays as it was then, and none is taken away.
CREATE FUNCTION flag_stays_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."closedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a flag is never taken away, and a closed one stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."count" < OLD."count" THEN
    RAISE EXCEPTION 'what was counted does not become less' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION flag_stays_closed() IS 'Refuses to delete a flag, to change a closed one, and to lower what was counted.';
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "ConductFlag" FOR EACH ROW EXECUTE FUNCTION flag_stays_closed();
ALTER TABLE "ConductFlag" ENABLE ALWAYS TRIGGER keep_rows;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['AuditSample', 'AuditSampled', 'Finding'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['ConductFlag', 'AuditSample', 'AuditSampled', 'Finding'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "ConductFlag", "AuditSample", "AuditSampled", "Finding" TO ringleader_app;
GRANT UPDATE ("count", "outOf", "closedAt") ON "ConductFlag" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "ConductFlag" IS 'Something in a person''s conduct on one day that an auditor is told to look at. It accuses nobody, and the line never sees it.';
COMMENT ON COLUMN "ConductFlag"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ConductFlag"."kind" IS 'What was noticed, by its name in the house''s list.';
COMMENT ON COLUMN "ConductFlag"."accountId" IS 'Whose conduct.';
COMMENT ON COLUMN "ConductFlag"."otherId" IS 'The other of a pair; null otherwise.';
COMMENT ON COLUMN "ConductFlag"."caseId" IS 'The case, where it is of one; null otherwise.';
COMMENT ON COLUMN "ConductFlag"."day" IS 'The day in the jurisdiction''s clock on which it was counted.';
COMMENT ON COLUMN "ConductFlag"."count" IS 'What was counted; it rises while the day goes on.';
COMMENT ON COLUMN "ConductFlag"."outOf" IS 'What it is held against, where the kind has such a thing; null otherwise.';
COMMENT ON COLUMN "ConductFlag"."raisedAt" IS 'When it was raised.';
COMMENT ON COLUMN "ConductFlag"."closedAt" IS 'When a finding closed it; null while it is open.';
COMMENT ON COLUMN "ConductFlag"."once" IS 'What tells it apart, so that it is raised once: kind, persons, case and day.';
COMMENT ON TABLE "AuditSample" IS 'A sample that somebody drew to look closer: of people''s days by an auditor, of files by a supervisor. Who drew it did not choose.';
COMMENT ON COLUMN "AuditSample"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "AuditSample"."kind" IS 'Of conduct, or of the content of files.';
COMMENT ON COLUMN "AuditSample"."byId" IS 'Who drew it.';
COMMENT ON COLUMN "AuditSample"."month" IS 'The month in which it was drawn, as 2026-11; a person draws one a month, so that nobody draws until it suits them.';
COMMENT ON COLUMN "AuditSample"."at" IS 'When.';
COMMENT ON COLUMN "AuditSample"."outOf" IS 'How many it was drawn from.';
COMMENT ON COLUMN "AuditSample"."root" IS 'The root of the sealed log that decided the draw, in hexadecimal; nobody knew it before.';
COMMENT ON COLUMN "AuditSample"."size" IS 'The size of that log.';
COMMENT ON TABLE "AuditSampled" IS 'One thing of a sample: a person''s day, or a file.';
COMMENT ON COLUMN "AuditSampled"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "AuditSampled"."sampleId" IS 'The sample.';
COMMENT ON COLUMN "AuditSampled"."place" IS 'Place in the sample, from 1.';
COMMENT ON COLUMN "AuditSampled"."accountId" IS 'Whose conduct; null for a file.';
COMMENT ON COLUMN "AuditSampled"."day" IS 'On which day; null for a file.';
COMMENT ON COLUMN "AuditSampled"."caseId" IS 'The file; null for conduct.';
COMMENT ON COLUMN "AuditSampled"."weight" IS 'How much it weighed, from 1.';
COMMENT ON COLUMN "AuditSampled"."reasons" IS 'Why it weighed more than 1, by names of the house''s list.';
COMMENT ON TABLE "Finding" IS 'What was found when somebody looked closer, and what is to be done. Never changed.';
COMMENT ON COLUMN "Finding"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Finding"."flagId" IS 'The flag it closes; null for one of a sample.';
COMMENT ON COLUMN "Finding"."sampledId" IS 'The thing of a sample it is about; null for a flag.';
COMMENT ON COLUMN "Finding"."verdict" IS 'In order, to be done better, or against a rule.';
COMMENT ON COLUMN "Finding"."words" IS 'What was looked at and found.';
COMMENT ON COLUMN "Finding"."measure" IS 'What is to be done; null only when all is in order.';
COMMENT ON COLUMN "Finding"."byId" IS 'Who found it.';
COMMENT ON COLUMN "Finding"."at" IS 'When.';
