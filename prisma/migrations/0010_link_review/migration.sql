-- Who confirmed a proof link (decision 0018): a prosecutor's word, with the reason, added and never changed.

-- CreateEnum
CREATE TYPE "LinkVerdict" AS ENUM ('confirmed');

-- CreateTable
CREATE TABLE "LinkReview" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "verdict" "LinkVerdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "LinkReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LinkReview_caseId_linkId_at_idx" ON "LinkReview"("caseId", "linkId", "at");

-- The word is about a link of the same case, and says why.
ALTER TABLE "LinkReview"
  ADD CONSTRAINT "LinkReview_link" FOREIGN KEY ("caseId", "linkId") REFERENCES "ProofLink" ("caseId", "id"),
  ADD CONSTRAINT "LinkReview_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "LinkReview_reason" CHECK (length(btrim("reason")) > 0);

CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "LinkReview" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "LinkReview" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "LinkReview" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "LinkReview" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT ON "LinkReview" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "LinkReview" IS 'A prosecutor''s word on a proof link, with the reason. Never changed.';
COMMENT ON COLUMN "LinkReview"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "LinkReview"."caseId" IS 'The case.';
COMMENT ON COLUMN "LinkReview"."linkId" IS 'The link.';
COMMENT ON COLUMN "LinkReview"."verdict" IS 'What was said of it.';
COMMENT ON COLUMN "LinkReview"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "LinkReview"."at" IS 'When.';
COMMENT ON COLUMN "LinkReview"."byId" IS 'The prosecutor.';
