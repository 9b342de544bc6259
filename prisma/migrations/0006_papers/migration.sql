-- Papers (decision 0014): what was printed out of the record, with what the record said then, and the signed scans that came back.
-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('seizure_record', 'exhibit_list', 'custody_receipt', 'weighing_record', 'interview_record', 'laboratory_request');

-- CreateEnum
CREATE TYPE "PaperLanguages" AS ENUM ('km', 'en', 'both');

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "itemId" UUID,
    "procedureId" UUID,
    "seq" INTEGER,
    "languages" "PaperLanguages" NOT NULL,
    "facts" JSONB NOT NULL,
    "factsHash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,
    "printedById" UUID NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperReturn" (
    "paperId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "changed" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "PaperReturn_pkey" PRIMARY KEY ("paperId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_code_key" ON "Paper"("code");

-- CreateIndex
CREATE INDEX "Paper_caseId_printedAt_id_idx" ON "Paper"("caseId", "printedAt", "id");

-- CreateIndex
CREATE INDEX "Paper_caseId_itemId_printedAt_idx" ON "Paper"("caseId", "itemId", "printedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_caseId_id_key" ON "Paper"("caseId", "id");

-- CreateIndex
CREATE INDEX "PaperReturn_caseId_itemId_idx" ON "PaperReturn"("caseId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperReturn_caseId_paperId_key" ON "PaperReturn"("caseId", "paperId");

-- AddForeignKey
ALTER TABLE "PaperReturn" ADD CONSTRAINT "PaperReturn_caseId_paperId_fkey" FOREIGN KEY ("caseId", "paperId") REFERENCES "Paper"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everything belongs to one case.
ALTER TABLE "Paper"
  ADD CONSTRAINT "Paper_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Paper_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Paper_procedure" FOREIGN KEY ("caseId", "procedureId") REFERENCES "Procedure" ("caseId", "id"),
  ADD CONSTRAINT "Paper_entry" FOREIGN KEY ("caseId", "itemId", "seq") REFERENCES "CustodyEvent" ("caseId", "itemId", "seq"),
  ADD CONSTRAINT "Paper_by" FOREIGN KEY ("printedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Paper_code" CHECK ("code" ~ '^[2-9A-HJKMNP-Z]{8}$'),
  ADD CONSTRAINT "Paper_hash" CHECK ("factsHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Paper_about" CHECK (("itemId" IS NULL) = ("kind" = 'exhibit_list') AND ("seq" IS NOT NULL) = ("kind" = 'custody_receipt') AND ("procedureId" IS NULL OR "kind" = 'exhibit_list'));

ALTER TABLE "PaperReturn"
  ADD CONSTRAINT "PaperReturn_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "PaperReturn_file" FOREIGN KEY ("caseId", "fileId") REFERENCES "ItemFile" ("caseId", "id"),
  ADD CONSTRAINT "PaperReturn_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");

-- What was printed was printed, and what came back came back.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Paper', 'PaperReturn'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Paper", "PaperReturn" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Paper" IS 'One paper that was printed out of the record, with what the record said then. Never changed.';
COMMENT ON COLUMN "Paper"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Paper"."caseId" IS 'The case.';
COMMENT ON COLUMN "Paper"."code" IS 'Eight signs in its QR code, by which its signed scan finds back.';
COMMENT ON COLUMN "Paper"."kind" IS 'Which paper it is.';
COMMENT ON COLUMN "Paper"."itemId" IS 'The item it is about; null for an exhibit list.';
COMMENT ON COLUMN "Paper"."procedureId" IS 'The search or arrest whose objects it lists; null when it lists all, or no list.';
COMMENT ON COLUMN "Paper"."seq" IS 'The entry of the custody ledger that a receipt is for, by its place; null otherwise.';
COMMENT ON COLUMN "Paper"."languages" IS 'In which languages it was printed.';
COMMENT ON COLUMN "Paper"."facts" IS 'What the record said when it was printed, as it stands on the paper.';
COMMENT ON COLUMN "Paper"."factsHash" IS 'SHA-256 of these facts as canonical JSON (RFC 8785), lower-case hex; printed on every page.';
COMMENT ON COLUMN "Paper"."revision" IS 'The revision of the case it was printed from.';
COMMENT ON COLUMN "Paper"."printedAt" IS 'When it was printed.';
COMMENT ON COLUMN "Paper"."printedById" IS 'Who printed it.';
COMMENT ON TABLE "PaperReturn" IS 'The signed scan of a paper, come back as a file of an item. Never changed.';
COMMENT ON COLUMN "PaperReturn"."paperId" IS 'The paper.';
COMMENT ON COLUMN "PaperReturn"."caseId" IS 'The case.';
COMMENT ON COLUMN "PaperReturn"."itemId" IS 'The item whose file it is; for an exhibit list the first on the list.';
COMMENT ON COLUMN "PaperReturn"."fileId" IS 'The scan.';
COMMENT ON COLUMN "PaperReturn"."changed" IS 'Fields of the record that were no longer as printed; empty when the paper still said what the record says.';
COMMENT ON COLUMN "PaperReturn"."at" IS 'When it came back.';
COMMENT ON COLUMN "PaperReturn"."byId" IS 'Who brought it.';
