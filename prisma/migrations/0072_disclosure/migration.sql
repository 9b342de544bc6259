-- What the defence is shown: marks by a second person, what a prosecutor withholds on record, and what was served.
-- CreateEnum
CREATE TYPE "DisclosureMarkWord" AS ENUM ('undermines', 'assists', 'neither');

-- CreateTable
CREATE TABLE "DisclosureMark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "mark" "DisclosureMarkWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "DisclosureMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Withholding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Withholding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Serving" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "to" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "schedule" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Serving_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServedItem" (
    "caseId" UUID NOT NULL,
    "servingId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "files" JSONB NOT NULL,

    CONSTRAINT "ServedItem_pkey" PRIMARY KEY ("servingId","itemId")
);

-- CreateIndex
CREATE INDEX "DisclosureMark_caseId_idx" ON "DisclosureMark"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "DisclosureMark_itemId_seq_key" ON "DisclosureMark"("itemId", "seq");

-- CreateIndex
CREATE INDEX "Withholding_caseId_idx" ON "Withholding"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Withholding_itemId_seq_key" ON "Withholding"("itemId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Serving_caseId_id_key" ON "Serving"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Serving_caseId_number_key" ON "Serving"("caseId", "number");

-- CreateIndex
CREATE INDEX "ServedItem_caseId_itemId_idx" ON "ServedItem"("caseId", "itemId");

-- AddForeignKey
ALTER TABLE "ServedItem" ADD CONSTRAINT "ServedItem_caseId_servingId_fkey" FOREIGN KEY ("caseId", "servingId") REFERENCES "Serving"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References within the case: a row of another case is impossible.
ALTER TABLE "DisclosureMark"
  ADD CONSTRAINT "DisclosureMark_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "DisclosureMark_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "DisclosureMark_seq" CHECK ("seq" > 0);
ALTER TABLE "Withholding"
  ADD CONSTRAINT "Withholding_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Withholding_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Withholding_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "Withholding_ground" CHECK ("ground" IN ('source_protection', 'witness_safety', 'privilege', 'ongoing_investigation', 'state_secret', 'not_relevant_personal'));
ALTER TABLE "Serving"
  ADD CONSTRAINT "Serving_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Serving_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Serving_number" CHECK ("number" > 0),
  ADD CONSTRAINT "Serving_how" CHECK ("how" IN ('paper', 'copy', 'inspection')),
  ADD CONSTRAINT "Serving_schedule" CHECK (jsonb_typeof("schedule") = 'array'),
  ADD CONSTRAINT "Serving_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "ServedItem"
  ADD CONSTRAINT "ServedItem_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id");

-- Nobody marks what they logged themselves.
CREATE FUNCTION disclosure_marked_by_second() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Item" WHERE "id" = NEW."itemId" AND "loggedById" = NEW."byId") THEN
    RAISE EXCEPTION 'an item is marked by another person than who logged it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION disclosure_marked_by_second() IS 'Refuses a disclosure mark by the person who logged the item.';
CREATE TRIGGER by_second BEFORE INSERT ON "DisclosureMark" FOR EACH ROW EXECUTE FUNCTION disclosure_marked_by_second();
ALTER TABLE "DisclosureMark" ENABLE ALWAYS TRIGGER by_second;

-- What was marked, decided and served stays so.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['DisclosureMark', 'Withholding', 'Serving', 'ServedItem'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "DisclosureMark", "Withholding", "Serving", "ServedItem" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "DisclosureMark" IS 'What a second person says an item does to the case of the prosecution. Never changed; the latest counts.';
COMMENT ON COLUMN "DisclosureMark"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "DisclosureMark"."caseId" IS 'The case.';
COMMENT ON COLUMN "DisclosureMark"."itemId" IS 'The item.';
COMMENT ON COLUMN "DisclosureMark"."seq" IS 'Place in the history of the item, from 1.';
COMMENT ON COLUMN "DisclosureMark"."mark" IS 'What is said.';
COMMENT ON COLUMN "DisclosureMark"."reason" IS 'Why.';
COMMENT ON COLUMN "DisclosureMark"."at" IS 'When.';
COMMENT ON COLUMN "DisclosureMark"."byId" IS 'Who, never the one who logged the item.';
COMMENT ON TABLE "Withholding" IS 'A prosecutor''s decision to keep an item from the defence. Never changed; it holds while the item''s place is withheld.';
COMMENT ON COLUMN "Withholding"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Withholding"."caseId" IS 'The case.';
COMMENT ON COLUMN "Withholding"."itemId" IS 'The item.';
COMMENT ON COLUMN "Withholding"."seq" IS 'Place in the history of the item, from 1.';
COMMENT ON COLUMN "Withholding"."ground" IS 'Why, by its code.';
COMMENT ON COLUMN "Withholding"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "Withholding"."at" IS 'When.';
COMMENT ON COLUMN "Withholding"."byId" IS 'The prosecutor who decided.';
COMMENT ON TABLE "Serving" IS 'One set that was served: to whom, when, how, with the schedule as it was. Never changed.';
COMMENT ON COLUMN "Serving"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Serving"."caseId" IS 'The case.';
COMMENT ON COLUMN "Serving"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Serving"."to" IS 'Who received it: name and office as written.';
COMMENT ON COLUMN "Serving"."how" IS 'How: on paper, as a copy, or by looking at the file.';
COMMENT ON COLUMN "Serving"."schedule" IS 'The schedule as it was, line by line.';
COMMENT ON COLUMN "Serving"."hash" IS 'SHA-256 of the schedule as canonical JSON (RFC 8785), lower-case hex.';
COMMENT ON COLUMN "Serving"."revision" IS 'The revision of the case it was made from.';
COMMENT ON COLUMN "Serving"."at" IS 'When.';
COMMENT ON COLUMN "Serving"."byId" IS 'The prosecutor who served it.';
COMMENT ON TABLE "ServedItem" IS 'One item of a served set, with the hashes of its files then. Never changed.';
COMMENT ON COLUMN "ServedItem"."caseId" IS 'The case.';
COMMENT ON COLUMN "ServedItem"."servingId" IS 'The served set.';
COMMENT ON COLUMN "ServedItem"."itemId" IS 'The item.';
COMMENT ON COLUMN "ServedItem"."files" IS 'Its files then: name and SHA-256.';
