-- Break-glass: one case, one hour, a reason, and a review within 72 hours by another (decision 0084).
-- CreateEnum
CREATE TYPE "GlassVerdict" AS ENUM ('justified', 'not_justified');

-- CreateTable
CREATE TABLE "BrokenGlass" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewBy" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BrokenGlass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlassReview" (
    "glassId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reviewedById" UUID NOT NULL,
    "verdict" "GlassVerdict" NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GlassReview_pkey" PRIMARY KEY ("glassId")
);

-- CreateIndex
CREATE INDEX "BrokenGlass_caseId_byId_expiresAt_idx" ON "BrokenGlass"("caseId", "byId", "expiresAt");

-- CreateIndex
CREATE INDEX "BrokenGlass_byId_id_idx" ON "BrokenGlass"("byId", "id");

-- CreateIndex
CREATE INDEX "BrokenGlass_reviewBy_id_idx" ON "BrokenGlass"("reviewBy", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BrokenGlass_caseId_id_byId_key" ON "BrokenGlass"("caseId", "id", "byId");

-- CreateIndex
CREATE INDEX "GlassReview_caseId_idx" ON "GlassReview"("caseId");

ALTER TABLE "BrokenGlass"
  ADD CONSTRAINT "BrokenGlass_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "BrokenGlass_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "BrokenGlass_reason" CHECK (length(btrim("reason")) > 0),
  -- The hour and the three days are the law's, not the caller's.
  ADD CONSTRAINT "BrokenGlass_hour" CHECK ("expiresAt" - "at" = interval '60 minutes'),
  ADD CONSTRAINT "BrokenGlass_review" CHECK ("reviewBy" - "at" = interval '72 hours');

ALTER TABLE "GlassReview"
  -- The review is of that glass, of that case, of that person.
  ADD CONSTRAINT "GlassReview_glass" FOREIGN KEY ("caseId", "glassId", "byId") REFERENCES "BrokenGlass" ("caseId", "id", "byId"),
  ADD CONSTRAINT "GlassReview_reviewer" FOREIGN KEY ("reviewedById") REFERENCES "Account" ("id"),
  -- Nobody reviews their own.
  ADD CONSTRAINT "GlassReview_two" CHECK ("byId" <> "reviewedById"),
  ADD CONSTRAINT "GlassReview_words" CHECK ("verdict" = 'justified' OR length(btrim("words")) > 0);

-- What was broken and what was said of it stays as it was.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['BrokenGlass', 'GlassReview'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "BrokenGlass", "GlassReview" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "BrokenGlass" IS 'Somebody opened a case that they may not see, for an hour and with a reason. Never changed.';
COMMENT ON COLUMN "BrokenGlass"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "BrokenGlass"."caseId" IS 'The case it opens.';
COMMENT ON COLUMN "BrokenGlass"."byId" IS 'Who broke it.';
COMMENT ON COLUMN "BrokenGlass"."reason" IS 'In the person''s own words.';
COMMENT ON COLUMN "BrokenGlass"."at" IS 'When.';
COMMENT ON COLUMN "BrokenGlass"."expiresAt" IS 'When it closes by itself: an hour later.';
COMMENT ON COLUMN "BrokenGlass"."reviewBy" IS 'Until when a supervisor must have reviewed it: 72 hours later.';
COMMENT ON TABLE "GlassReview" IS 'What a supervisor says of a broken glass. One for each; never changed.';
COMMENT ON COLUMN "GlassReview"."glassId" IS 'The glass.';
COMMENT ON COLUMN "GlassReview"."caseId" IS 'The case it opened.';
COMMENT ON COLUMN "GlassReview"."byId" IS 'Who broke it.';
COMMENT ON COLUMN "GlassReview"."reviewedById" IS 'The supervisor; never the one who broke it.';
COMMENT ON COLUMN "GlassReview"."verdict" IS 'Whether it was justified.';
COMMENT ON COLUMN "GlassReview"."words" IS 'Why; null only when it was justified.';
COMMENT ON COLUMN "GlassReview"."at" IS 'When.';
