-- The return loop: coded defects that a prosecutor sends back, and every word on them.
-- A return takes a snapshot, as every change of status does.
ALTER TYPE "SnapshotCause" ADD VALUE 'returned';

-- CreateEnum
CREATE TYPE "DefectWord" AS ENUM ('cured', 'accepted', 'not_cured', 'disputed', 'upheld', 'lifted');

-- CreateTable
CREATE TABLE "Return" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER,
    "byId" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "due" DATE,
    "note" TEXT,

    CONSTRAINT "Return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Defect" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "returnId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "itemId" UUID,
    "countId" UUID,
    "chargeId" UUID,
    "element" TEXT,
    "words" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Defect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DefectEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "defectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "word" "DefectWord" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "itemId" UUID,

    CONSTRAINT "DefectEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Return_caseId_id_key" ON "Return"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Return_caseId_number_key" ON "Return"("caseId", "number");

-- CreateIndex
CREATE INDEX "Defect_caseId_returnId_idx" ON "Defect"("caseId", "returnId");

-- CreateIndex
CREATE UNIQUE INDEX "Defect_caseId_id_key" ON "Defect"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Defect_returnId_place_key" ON "Defect"("returnId", "place");

-- CreateIndex
CREATE INDEX "DefectEvent_caseId_defectId_idx" ON "DefectEvent"("caseId", "defectId");

-- CreateIndex
CREATE UNIQUE INDEX "DefectEvent_defectId_seq_key" ON "DefectEvent"("defectId", "seq");

-- AddForeignKey
ALTER TABLE "Defect" ADD CONSTRAINT "Defect_caseId_returnId_fkey" FOREIGN KEY ("caseId", "returnId") REFERENCES "Return"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DefectEvent" ADD CONSTRAINT "DefectEvent_caseId_defectId_fkey" FOREIGN KEY ("caseId", "defectId") REFERENCES "Defect"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References within the case: a row of another case is impossible.
ALTER TABLE "Return"
  ADD CONSTRAINT "Return_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Return_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Return_sent" CHECK (("sentAt" IS NULL) = ("number" IS NULL) AND ("sentAt" IS NULL) = ("due" IS NULL) AND "number" > 0);
-- One that is being written, a prosecutor and case.
CREATE UNIQUE INDEX "Return_one_unsent" ON "Return" ("caseId", "byId") WHERE "sentAt" IS NULL;
ALTER TABLE "Defect"
  ADD CONSTRAINT "Defect_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Defect_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "Defect_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "Defect_about_one" CHECK (num_nonnulls("itemId", "countId", "chargeId") <= 1),
  ADD CONSTRAINT "Defect_element" CHECK (("countId" IS NULL OR "element" IS NOT NULL) AND ("element" IS NULL OR num_nonnulls("countId", "chargeId") = 1)),
  ADD CONSTRAINT "Defect_place" CHECK ("place" BETWEEN 1 AND 50);
ALTER TABLE "DefectEvent"
  ADD CONSTRAINT "DefectEvent_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "DefectEvent_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "DefectEvent_cure" CHECK (("word" = 'cured') = ("itemId" IS NOT NULL)),
  ADD CONSTRAINT "DefectEvent_seq" CHECK ("seq" > 0);

-- What was sent stays as it was sent; what is private may still be changed or thrown away.
CREATE FUNCTION return_stays_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Return' THEN
    IF OLD."sentAt" IS NOT NULL THEN
      RAISE EXCEPTION 'a return that was sent stays as it is' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM "Return" WHERE "id" = OLD."returnId" AND "sentAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a defect that was sent stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION return_stays_sent() IS 'Refuses to change or delete a return that was sent, or a defect of one.';
CREATE TRIGGER keep_sent BEFORE UPDATE OR DELETE ON "Return" FOR EACH ROW EXECUTE FUNCTION return_stays_sent();
ALTER TABLE "Return" ENABLE ALWAYS TRIGGER keep_sent;
CREATE TRIGGER keep_sent BEFORE UPDATE OR DELETE ON "Defect" FOR EACH ROW EXECUTE FUNCTION return_stays_sent();
ALTER TABLE "Defect" ENABLE ALWAYS TRIGGER keep_sent;

-- Nothing joins a return once it was sent, and nothing is said of a defect before.
CREATE FUNCTION defect_while_private() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Return" WHERE "id" = NEW."returnId" AND "sentAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'nothing is added to a return that was sent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION defect_while_private() IS 'Refuses to add a defect to a return that was sent.';
CREATE TRIGGER while_private BEFORE INSERT ON "Defect" FOR EACH ROW EXECUTE FUNCTION defect_while_private();
ALTER TABLE "Defect" ENABLE ALWAYS TRIGGER while_private;
CREATE FUNCTION defect_word_after_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Defect" d JOIN "Return" r ON r."id" = d."returnId" WHERE d."id" = NEW."defectId" AND r."sentAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'nothing is said of a defect that was not sent' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION defect_word_after_sent() IS 'Refuses a word on a defect that is still private.';
CREATE TRIGGER after_sent BEFORE INSERT ON "DefectEvent" FOR EACH ROW EXECUTE FUNCTION defect_word_after_sent();
ALTER TABLE "DefectEvent" ENABLE ALWAYS TRIGGER after_sent;

-- What was said once stays said.
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "DefectEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "DefectEvent" ENABLE ALWAYS TRIGGER keep_rows;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Return', 'Defect', 'DefectEvent'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Return", "Defect", "DefectEvent" TO ringleader_app;
GRANT UPDATE ("number", "sentAt", "due", "note") ON "Return" TO ringleader_app;
GRANT DELETE ON "Defect" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Return" IS 'A file that a prosecutor sends back with coded defects. Until it is sent it is private to who writes it.';
COMMENT ON COLUMN "Return"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Return"."caseId" IS 'The case.';
COMMENT ON COLUMN "Return"."number" IS 'Running number within the case; null until it is sent.';
COMMENT ON COLUMN "Return"."byId" IS 'The prosecutor who writes it.';
COMMENT ON COLUMN "Return"."begunAt" IS 'When it was begun.';
COMMENT ON COLUMN "Return"."sentAt" IS 'When it was sent; null while it is private.';
COMMENT ON COLUMN "Return"."due" IS 'Until which day the defects are to be cured; null until it is sent.';
COMMENT ON COLUMN "Return"."note" IS 'What the prosecutor says to the whole of it; null when nothing.';
COMMENT ON TABLE "Defect" IS 'One coded defect of a returned file, and what it is about. Never changed once it was sent.';
COMMENT ON COLUMN "Defect"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Defect"."caseId" IS 'The case.';
COMMENT ON COLUMN "Defect"."returnId" IS 'The return it belongs to.';
COMMENT ON COLUMN "Defect"."place" IS 'Place within the return, from 1.';
COMMENT ON COLUMN "Defect"."code" IS 'Its code in the catalogue.';
COMMENT ON COLUMN "Defect"."itemId" IS 'The item it is about; null otherwise.';
COMMENT ON COLUMN "Defect"."countId" IS 'The count whose shared element it is about; null otherwise.';
COMMENT ON COLUMN "Defect"."chargeId" IS 'The charge it is about, whole or in one element; null otherwise.';
COMMENT ON COLUMN "Defect"."element" IS 'The element, by its name in the template; null for an item, a whole charge and the whole file.';
COMMENT ON COLUMN "Defect"."words" IS 'What is wrong, in words.';
COMMENT ON COLUMN "Defect"."addedAt" IS 'When it was written down.';
COMMENT ON TABLE "DefectEvent" IS 'A word on a defect: cured, disputed, accepted. The last one tells how it stands. Never changed.';
COMMENT ON COLUMN "DefectEvent"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "DefectEvent"."caseId" IS 'The case.';
COMMENT ON COLUMN "DefectEvent"."defectId" IS 'The defect.';
COMMENT ON COLUMN "DefectEvent"."seq" IS 'Place in the history of the defect, from 1.';
COMMENT ON COLUMN "DefectEvent"."word" IS 'What was said.';
COMMENT ON COLUMN "DefectEvent"."at" IS 'When.';
COMMENT ON COLUMN "DefectEvent"."byId" IS 'Who.';
COMMENT ON COLUMN "DefectEvent"."reason" IS 'How it was cured, or why it is disputed, upheld, lifted or not cured.';
COMMENT ON COLUMN "DefectEvent"."itemId" IS 'The item that cures it; null for other words.';
