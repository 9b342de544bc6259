-- Whoever opens a case says once a day for what, where its unit or one above asks (decision 0089).
ALTER TABLE "Unit" ADD COLUMN "asksPurpose" BOOLEAN NOT NULL DEFAULT false;
COMMENT ON COLUMN "Unit"."asksPurpose" IS 'True when whoever opens a case of this unit, or of one below it, says once a day for what.';

-- CreateTable
CREATE TABLE "StatedPurpose" (
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "purpose" TEXT NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatedPurpose_pkey" PRIMARY KEY ("accountId","caseId","day")
);

-- CreateIndex
CREATE INDEX "StatedPurpose_caseId_day_idx" ON "StatedPurpose"("caseId", "day");

ALTER TABLE "StatedPurpose"
  ADD CONSTRAINT "StatedPurpose_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "StatedPurpose_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "StatedPurpose_words" CHECK ("purpose" <> 'other' OR length(btrim("words")) > 0),
  -- The day is the one in Phnom Penh on which it was said.
  ADD CONSTRAINT "StatedPurpose_day" CHECK ("day" = ("at" AT TIME ZONE INTERVAL '7 hours')::date);
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "StatedPurpose" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "StatedPurpose" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "StatedPurpose" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "StatedPurpose" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT ON "StatedPurpose" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "StatedPurpose" IS 'For what somebody opened a case on a day. The first word of the day stands; never changed.';
COMMENT ON COLUMN "StatedPurpose"."accountId" IS 'Who said it.';
COMMENT ON COLUMN "StatedPurpose"."caseId" IS 'The case it opens.';
COMMENT ON COLUMN "StatedPurpose"."day" IS 'The day in Phnom Penh for which it holds.';
COMMENT ON COLUMN "StatedPurpose"."purpose" IS 'Purpose from a closed list.';
COMMENT ON COLUMN "StatedPurpose"."words" IS 'In the person''s own words; null when the list says it.';
COMMENT ON COLUMN "StatedPurpose"."at" IS 'When.';
