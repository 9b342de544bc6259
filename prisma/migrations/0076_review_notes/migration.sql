-- What a prosecutor writes to themselves in a review, and where they are in it.
-- CreateTable
CREATE TABLE "ReviewNote" (
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "itemId" UUID,
    "countId" UUID,
    "chargeId" UUID,
    "element" TEXT,
    "words" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("accountId","caseId","place")
);

-- CreateTable
CREATE TABLE "ReviewDesk" (
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "cell" TEXT,
    "linkId" UUID,
    "seenRevision" INTEGER,
    "seenAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewDesk_pkey" PRIMARY KEY ("accountId","caseId")
);

-- CreateEnum
CREATE TYPE "KeptForm" AS ENUM ('judge', 'questions', 'usable', 'confirm', 'lower');

-- CreateTable
CREATE TABLE "ReviewHalfWritten" (
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "form" "KeptForm" NOT NULL,
    "place" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewHalfWritten_pkey" PRIMARY KEY ("accountId","caseId","form","place")
);

-- References within the case: a row of another case is impossible.
ALTER TABLE "ReviewNote"
  ADD CONSTRAINT "ReviewNote_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ReviewNote_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "ReviewNote_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ReviewNote_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "ReviewNote_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "ReviewNote_about_one" CHECK (num_nonnulls("itemId", "countId", "chargeId") = 1),
  ADD CONSTRAINT "ReviewNote_element" CHECK (("countId" IS NULL OR "element" IS NOT NULL) AND ("itemId" IS NULL OR "element" IS NULL)),
  ADD CONSTRAINT "ReviewNote_version" CHECK ("version" > 0),
  -- The place is the same thing said once more, for the key.
  ADD CONSTRAINT "ReviewNote_place" CHECK ("place" = CASE
    WHEN "itemId" IS NOT NULL THEN 'item:' || "itemId"
    WHEN "countId" IS NOT NULL THEN 'count:' || "countId" || ':' || "element"
    ELSE 'charge:' || "chargeId" || COALESCE(':' || "element", '') END);
ALTER TABLE "ReviewDesk"
  ADD CONSTRAINT "ReviewDesk_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ReviewDesk_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "ReviewDesk_link" FOREIGN KEY ("caseId", "linkId") REFERENCES "ProofLink" ("caseId", "id"),
  ADD CONSTRAINT "ReviewDesk_seen" CHECK (("seenRevision" IS NULL) = ("seenAt" IS NULL));

ALTER TABLE "ReviewHalfWritten"
  ADD CONSTRAINT "ReviewHalfWritten_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ReviewHalfWritten_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "ReviewHalfWritten_place" CHECK (("form" IN ('confirm', 'lower')) = ("place" LIKE 'link:%')
    AND ("form" IN ('questions', 'usable')) = ("place" LIKE 'item:%') AND char_length("place") <= 100),
  ADD CONSTRAINT "ReviewHalfWritten_answers" CHECK (jsonb_typeof("answers") = 'object'),
  ADD CONSTRAINT "ReviewHalfWritten_version" CHECK ("version" > 0);

GRANT SELECT, INSERT ON "ReviewNote", "ReviewDesk", "ReviewHalfWritten" TO ringleader_app;
GRANT UPDATE ("words", "version", "savedAt") ON "ReviewNote" TO ringleader_app;
GRANT UPDATE ("answers", "version", "savedAt") ON "ReviewHalfWritten" TO ringleader_app;
GRANT UPDATE ("cell", "linkId", "seenRevision", "seenAt", "at") ON "ReviewDesk" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "ReviewNote" IS 'What a prosecutor writes to themselves at one place of a file. Only its writer reads it; sent, it becomes a comment or a defect.';
COMMENT ON COLUMN "ReviewNote"."accountId" IS 'Who writes it, and the only one who reads it.';
COMMENT ON COLUMN "ReviewNote"."caseId" IS 'The case.';
COMMENT ON COLUMN "ReviewNote"."place" IS 'Where it stands: `item:<id>`, `count:<id>:<element>`, `charge:<id>:<element>` or `charge:<id>`.';
COMMENT ON COLUMN "ReviewNote"."itemId" IS 'The item it is about; null otherwise.';
COMMENT ON COLUMN "ReviewNote"."countId" IS 'The count whose shared element it is about; null otherwise.';
COMMENT ON COLUMN "ReviewNote"."chargeId" IS 'The charge it is about, whole or in one element; null otherwise.';
COMMENT ON COLUMN "ReviewNote"."element" IS 'The element, by its name in the template; null for an item and a whole charge.';
COMMENT ON COLUMN "ReviewNote"."words" IS 'The words as typed; empty once they were sent.';
COMMENT ON COLUMN "ReviewNote"."version" IS 'Rises with each save; a stale save is told.';
COMMENT ON COLUMN "ReviewNote"."savedAt" IS 'When it was last saved.';
COMMENT ON TABLE "ReviewDesk" IS 'Where a prosecutor is in the review of a file, and up to when they have seen it.';
COMMENT ON COLUMN "ReviewDesk"."accountId" IS 'The prosecutor.';
COMMENT ON COLUMN "ReviewDesk"."caseId" IS 'The case.';
COMMENT ON COLUMN "ReviewDesk"."cell" IS 'The cell that was open last, `<charge>:<element>`; null when none.';
COMMENT ON COLUMN "ReviewDesk"."linkId" IS 'The link at which they stood in it; null when none.';
COMMENT ON COLUMN "ReviewDesk"."seenRevision" IS 'The revision up to which they said they have seen the file; null before they ever did.';
COMMENT ON COLUMN "ReviewDesk"."seenAt" IS 'When they said so; null before they ever did.';
COMMENT ON COLUMN "ReviewDesk"."at" IS 'When they were last here.';
COMMENT ON TABLE "ReviewHalfWritten" IS 'A form of a review that its writer has not sent yet, kept while it is typed. Only its writer reads it.';
COMMENT ON COLUMN "ReviewHalfWritten"."accountId" IS 'Who writes it, and the only one who reads it.';
COMMENT ON COLUMN "ReviewHalfWritten"."caseId" IS 'The case.';
COMMENT ON COLUMN "ReviewHalfWritten"."form" IS 'Which form.';
COMMENT ON COLUMN "ReviewHalfWritten"."place" IS 'Where it stands: a place of the file as notes name it, or `link:<id>`.';
COMMENT ON COLUMN "ReviewHalfWritten"."answers" IS 'The answers as typed; empty once the form was sent.';
COMMENT ON COLUMN "ReviewHalfWritten"."version" IS 'Rises with each save; a stale save is told.';
COMMENT ON COLUMN "ReviewHalfWritten"."savedAt" IS 'When it was last saved.';
