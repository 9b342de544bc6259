-- Redacted copies of files for the defence. The original is never touched; a copy that was made is never changed.
-- CreateEnum
CREATE TYPE "RedactionState" AS ENUM ('searching', 'proposed', 'waiting', 'made', 'none');

-- CreateTable
CREATE TABLE "Redaction" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "words" TEXT[],
    "boxes" JSONB NOT NULL,
    "reason" TEXT,
    "state" "RedactionState" NOT NULL,
    "why" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "pages" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "madeAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,

    CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Redaction_caseId_fileId_idx" ON "Redaction"("caseId", "fileId");

-- CreateIndex
CREATE INDEX "Redaction_state_at_idx" ON "Redaction"("state", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Redaction_caseId_id_key" ON "Redaction"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Redaction_fileId_seq_key" ON "Redaction"("fileId", "seq");

-- References within the case: a row of another case is impossible.
ALTER TABLE "Redaction"
  ADD CONSTRAINT "Redaction_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Redaction_file" FOREIGN KEY ("caseId", "fileId") REFERENCES "ItemFile" ("caseId", "id"),
  ADD CONSTRAINT "Redaction_copy" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256"),
  ADD CONSTRAINT "Redaction_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Redaction_confirmedBy" FOREIGN KEY ("confirmedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Redaction_withdrawnBy" FOREIGN KEY ("withdrawnById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Redaction_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "Redaction_boxes" CHECK (jsonb_typeof("boxes") = 'array'),
  ADD CONSTRAINT "Redaction_confirmed" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) AND ("confirmedAt" IS NULL) = ("reason" IS NULL)),
  -- What is drawn or made was confirmed by a person and hides something.
  ADD CONSTRAINT "Redaction_hides" CHECK ("state" NOT IN ('waiting', 'made') OR ("confirmedAt" IS NOT NULL AND jsonb_array_length("boxes") > 0)),
  ADD CONSTRAINT "Redaction_made" CHECK (("state" = 'made') = ("sha256" IS NOT NULL) AND ("sha256" IS NULL) = ("pages" IS NULL)),
  ADD CONSTRAINT "Redaction_none" CHECK (("state" = 'none') = ("why" IS NOT NULL)),
  ADD CONSTRAINT "Redaction_ended" CHECK (("state" IN ('made', 'none')) = ("madeAt" IS NOT NULL)),
  ADD CONSTRAINT "Redaction_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL) AND ("withdrawnAt" IS NULL OR "state" IN ('made', 'none')));

-- Confirmed boxes stay, and so does what was made of them; a copy can be withdrawn, once.
CREATE FUNCTION redaction_only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."id", OLD."caseId", OLD."itemId", OLD."fileId", OLD."seq", OLD."words", OLD."at", OLD."byId")
     IS DISTINCT FROM (NEW."id", NEW."caseId", NEW."itemId", NEW."fileId", NEW."seq", NEW."words", NEW."at", NEW."byId") THEN
    RAISE EXCEPTION 'a redaction stays of its file' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."confirmedAt" IS NOT NULL AND (OLD."boxes", OLD."reason", OLD."confirmedAt", OLD."confirmedById")
     IS DISTINCT FROM (NEW."boxes", NEW."reason", NEW."confirmedAt", NEW."confirmedById") THEN
    RAISE EXCEPTION 'confirmed boxes are not changed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" IN ('made', 'none') AND (OLD."state", OLD."sha256", OLD."pages", OLD."why", OLD."madeAt", OLD."attempts")
     IS DISTINCT FROM (NEW."state", NEW."sha256", NEW."pages", NEW."why", NEW."madeAt", NEW."attempts") THEN
    RAISE EXCEPTION 'a redacted copy is not changed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a withdrawn copy is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION redaction_only_forward() IS 'Keeps the boxes that a person confirmed and the copy that was made of them; a copy can be withdrawn, once.';
CREATE TRIGGER only_forward BEFORE UPDATE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION redaction_only_forward();
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER only_forward;
CREATE TRIGGER keep_rows BEFORE DELETE ON "Redaction" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "Redaction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Redaction" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT, UPDATE ON "Redaction" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Redaction" IS 'A redacted copy of a file: boxes that a person confirmed, burnt into pictures of its pages. The original is never touched.';
COMMENT ON COLUMN "Redaction"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Redaction"."caseId" IS 'The case.';
COMMENT ON COLUMN "Redaction"."itemId" IS 'The item.';
COMMENT ON COLUMN "Redaction"."fileId" IS 'The file it is a copy of.';
COMMENT ON COLUMN "Redaction"."seq" IS 'Which copy of the file, from 1.';
COMMENT ON COLUMN "Redaction"."words" IS 'Words that were looked for, so that boxes are proposed.';
COMMENT ON COLUMN "Redaction"."boxes" IS 'The boxes: proposed until a person confirms them, then those that are blacked out.';
COMMENT ON COLUMN "Redaction"."reason" IS 'Why it is redacted, as the person wrote when the boxes were confirmed; null until then.';
COMMENT ON COLUMN "Redaction"."state" IS 'Where it stands.';
COMMENT ON COLUMN "Redaction"."why" IS 'Why there is none, from a closed list; null otherwise.';
COMMENT ON COLUMN "Redaction"."attempts" IS 'How often it was tried.';
COMMENT ON COLUMN "Redaction"."sha256" IS 'SHA-256 of the copy, lower-case hex; null until it is made.';
COMMENT ON COLUMN "Redaction"."pages" IS 'Pages of the copy; null until it is made.';
COMMENT ON COLUMN "Redaction"."at" IS 'When it was begun.';
COMMENT ON COLUMN "Redaction"."byId" IS 'Who began it.';
COMMENT ON COLUMN "Redaction"."confirmedById" IS 'Who confirmed the boxes; null until then.';
COMMENT ON COLUMN "Redaction"."confirmedAt" IS 'When the boxes were confirmed; null until then.';
COMMENT ON COLUMN "Redaction"."madeAt" IS 'When it was made or given up; null until then.';
COMMENT ON COLUMN "Redaction"."withdrawnAt" IS 'When it was withdrawn, so that no later set takes it; null while it stands.';
COMMENT ON COLUMN "Redaction"."withdrawnById" IS 'Who withdrew it.';
