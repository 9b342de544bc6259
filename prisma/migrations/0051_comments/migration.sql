-- What is said of an item, an element or a charge by those who may see the case. It is recordable material of the investigation.
-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "itemId" UUID,
    "countId" UUID,
    "chargeId" UUID,
    "element" TEXT,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "caseId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","accountId")
);

-- CreateTable
CREATE TABLE "CommentWithdrawal" (
    "commentId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentWithdrawal_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "CommentsRead" (
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "readTo" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentsRead_pkey" PRIMARY KEY ("accountId","caseId","place")
);

-- CreateIndex
CREATE INDEX "Comment_caseId_place_number_idx" ON "Comment"("caseId", "place", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_caseId_id_key" ON "Comment"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_caseId_number_key" ON "Comment"("caseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CommentWithdrawal_caseId_commentId_key" ON "CommentWithdrawal"("caseId", "commentId");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_caseId_commentId_fkey" FOREIGN KEY ("caseId", "commentId") REFERENCES "Comment"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentWithdrawal" ADD CONSTRAINT "CommentWithdrawal_caseId_commentId_fkey" FOREIGN KEY ("caseId", "commentId") REFERENCES "Comment"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References within the case: a row of another case is impossible.
ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Comment_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "Comment_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "Comment_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Comment_number" CHECK ("number" > 0),
  ADD CONSTRAINT "Comment_about_one" CHECK (num_nonnulls("itemId", "countId", "chargeId") = 1),
  ADD CONSTRAINT "Comment_element" CHECK (("countId" IS NULL OR "element" IS NOT NULL) AND ("itemId" IS NULL OR "element" IS NULL)),
  -- The place is the same thing said once more, for the index.
  ADD CONSTRAINT "Comment_place" CHECK ("place" = CASE
    WHEN "itemId" IS NOT NULL THEN 'item:' || "itemId"
    WHEN "countId" IS NOT NULL THEN 'count:' || "countId" || ':' || "element"
    ELSE 'charge:' || "chargeId" || COALESCE(':' || "element", '') END);
ALTER TABLE "CommentMention"
  ADD CONSTRAINT "CommentMention_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "CommentsRead"
  ADD CONSTRAINT "CommentsRead_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CommentsRead_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "CommentsRead_to" CHECK ("readTo" > 0);

-- CPIA Code of Practice, 5.1: material that may be relevant is kept. A comment is withdrawn beside it, never taken away.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Comment', 'CommentMention', 'CommentWithdrawal'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Comment", "CommentMention", "CommentWithdrawal", "CommentsRead" TO ringleader_app;
GRANT UPDATE ("readTo", "at") ON "CommentsRead" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Comment" IS 'What somebody who may see a case said of an item, an element or a charge. Recordable material: never changed, never deleted.';
COMMENT ON COLUMN "Comment"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Comment"."caseId" IS 'The case.';
COMMENT ON COLUMN "Comment"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Comment"."place" IS 'What it is about, as an address names it: `item:<id>`, `count:<id>:<element>`, `charge:<id>:<element>` or `charge:<id>`.';
COMMENT ON COLUMN "Comment"."itemId" IS 'The item it is about; null otherwise.';
COMMENT ON COLUMN "Comment"."countId" IS 'The count whose shared element it is about; null otherwise.';
COMMENT ON COLUMN "Comment"."chargeId" IS 'The charge it is about, whole or in one element; null otherwise.';
COMMENT ON COLUMN "Comment"."element" IS 'The element, by its name in the template; null for an item and a whole charge.';
COMMENT ON COLUMN "Comment"."words" IS 'What was said.';
COMMENT ON COLUMN "Comment"."at" IS 'When.';
COMMENT ON COLUMN "Comment"."byId" IS 'Who.';
COMMENT ON TABLE "CommentMention" IS 'Somebody who was told of a comment when it was written. Never changed.';
COMMENT ON COLUMN "CommentMention"."caseId" IS 'The case.';
COMMENT ON COLUMN "CommentMention"."commentId" IS 'The comment.';
COMMENT ON COLUMN "CommentMention"."accountId" IS 'Who was told.';
COMMENT ON TABLE "CommentWithdrawal" IS 'That a comment was withdrawn by who wrote it. It stays, and is shown to who must disclose. Never changed.';
COMMENT ON COLUMN "CommentWithdrawal"."commentId" IS 'The comment.';
COMMENT ON COLUMN "CommentWithdrawal"."caseId" IS 'The case.';
COMMENT ON COLUMN "CommentWithdrawal"."reason" IS 'Why.';
COMMENT ON COLUMN "CommentWithdrawal"."at" IS 'When.';
COMMENT ON TABLE "CommentsRead" IS 'How far one person has read what was said at one place of a case.';
COMMENT ON COLUMN "CommentsRead"."accountId" IS 'Who reads.';
COMMENT ON COLUMN "CommentsRead"."caseId" IS 'The case.';
COMMENT ON COLUMN "CommentsRead"."place" IS 'The place, as a comment names it.';
COMMENT ON COLUMN "CommentsRead"."readTo" IS 'The number of the last comment that was read there.';
COMMENT ON COLUMN "CommentsRead"."at" IS 'When they said so.';
