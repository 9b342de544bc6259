-- The review of a file by prosecutors: their own judgement on elements and charges, and what they say of items.
-- CreateEnum
CREATE TYPE "JudgementWord" AS ENUM ('holds', 'not_yet', 'cannot_hold');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('yes', 'with_care', 'no');

-- CreateTable
CREATE TABLE "Judgement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "countId" UUID,
    "chargeId" UUID,
    "element" TEXT,
    "seq" INTEGER NOT NULL,
    "word" "JudgementWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemReview" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "reliable" "ReviewAnswer" NOT NULL,
    "credible" "ReviewAnswer" NOT NULL,
    "otherMaterial" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ItemReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Judgement_caseId_place_seq_key" ON "Judgement"("caseId", "place", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ItemReview_caseId_itemId_seq_key" ON "ItemReview"("caseId", "itemId", "seq");

-- References within the case: a row of another case is impossible.
ALTER TABLE "Judgement"
  ADD CONSTRAINT "Judgement_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Judgement_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "Judgement_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "Judgement_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Judgement_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "Judgement_about_one" CHECK (num_nonnulls("countId", "chargeId") = 1),
  ADD CONSTRAINT "Judgement_element" CHECK ("countId" IS NULL OR "element" IS NOT NULL),
  -- The place is the same thing said once more, for the index.
  ADD CONSTRAINT "Judgement_place" CHECK ("place" = CASE
    WHEN "countId" IS NOT NULL THEN 'count:' || "countId" || ':' || "element"
    ELSE 'charge:' || "chargeId" || COALESCE(':' || "element", '') END);
ALTER TABLE "ItemReview"
  ADD CONSTRAINT "ItemReview_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ItemReview_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ItemReview_seq" CHECK ("seq" > 0);

-- What was said once stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Judgement', 'ItemReview'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Judgement", "ItemReview" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Judgement" IS 'A prosecutor''s own judgement on an element or a charge, beside what the engine reads. Never changed; the last one stands.';
COMMENT ON COLUMN "Judgement"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Judgement"."caseId" IS 'The case.';
COMMENT ON COLUMN "Judgement"."place" IS 'What it is about, as a form names it: `count:<id>:<element>`, `charge:<id>:<element>` or `charge:<id>`.';
COMMENT ON COLUMN "Judgement"."countId" IS 'The count whose shared element it is about; null otherwise.';
COMMENT ON COLUMN "Judgement"."chargeId" IS 'The charge it is about, whole or in one element; null otherwise.';
COMMENT ON COLUMN "Judgement"."element" IS 'The element, by its name in the template; null for a whole charge.';
COMMENT ON COLUMN "Judgement"."seq" IS 'Place in the history of what it is about, from 1.';
COMMENT ON COLUMN "Judgement"."word" IS 'What the prosecutor thinks.';
COMMENT ON COLUMN "Judgement"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "Judgement"."revision" IS 'The revision of the case it was said of.';
COMMENT ON COLUMN "Judgement"."at" IS 'When.';
COMMENT ON COLUMN "Judgement"."byId" IS 'The prosecutor.';
COMMENT ON TABLE "ItemReview" IS 'A prosecutor''s answers to what is asked of an item beside its admissibility. Never changed; the last one stands.';
COMMENT ON COLUMN "ItemReview"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ItemReview"."caseId" IS 'The case.';
COMMENT ON COLUMN "ItemReview"."itemId" IS 'The item.';
COMMENT ON COLUMN "ItemReview"."seq" IS 'Place in the history of the item''s review, from 1.';
COMMENT ON COLUMN "ItemReview"."reliable" IS 'Whether the source can be relied on.';
COMMENT ON COLUMN "ItemReview"."credible" IS 'Whether what it says can be believed.';
COMMENT ON COLUMN "ItemReview"."otherMaterial" IS 'What other material there is or should be; null when none is wanted.';
COMMENT ON COLUMN "ItemReview"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "ItemReview"."at" IS 'When.';
COMMENT ON COLUMN "ItemReview"."byId" IS 'The prosecutor.';
