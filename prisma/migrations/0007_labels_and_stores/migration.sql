-- Labels with opaque codes, the shelves and boxes of a store, batches, and inventory counts (decision 0015).
-- CreateEnum
CREATE TYPE "StorePlaceKind" AS ENUM ('shelf', 'box');

-- CreateEnum
CREATE TYPE "CountFinding" AS ENUM ('found', 'missing', 'unexpected', 'misplaced');

-- CreateEnum
CREATE TYPE "BatchKind" AS ENUM ('offered', 'received');

-- AlterEnum
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "CustodyKind" ADD VALUE 'missed';
ALTER TYPE "CustodyKind" ADD VALUE 'misplaced';

-- AlterTable
ALTER TABLE "CustodyEvent" ADD COLUMN     "countId" UUID,
ADD COLUMN     "storePlaceId" UUID;

-- CreateTable
CREATE TABLE "StorePlace" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "StorePlaceKind" NOT NULL,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StorePlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Label" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "caseId" UUID,
    "itemId" UUID,
    "placeId" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID NOT NULL,

    CONSTRAINT "Label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyBatchLine" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "offerId" UUID,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CustodyBatchLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoreCount" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "placeId" UUID,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "begunById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "StoreCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountScan" (
    "id" UUID NOT NULL,
    "countId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "itemId" UUID,
    "placeId" UUID,
    "isPlace" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CountScan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountLine" (
    "id" UUID NOT NULL,
    "countId" UUID NOT NULL,
    "finding" "CountFinding" NOT NULL,
    "caseId" UUID,
    "itemId" UUID,
    "code" TEXT,
    "expectedId" UUID,
    "foundId" UUID,

    CONSTRAINT "CountLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StorePlace_unitId_parentId_idx" ON "StorePlace"("unitId", "parentId");

-- CreateIndex
CREATE UNIQUE INDEX "StorePlace_unitId_id_key" ON "StorePlace"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Label_code_key" ON "Label"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Label_itemId_key" ON "Label"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Label_placeId_key" ON "Label"("placeId");

-- CreateIndex
CREATE INDEX "CustodyBatchLine_byId_batchId_idx" ON "CustodyBatchLine"("byId", "batchId");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyBatchLine_batchId_kind_itemId_key" ON "CustodyBatchLine"("batchId", "kind", "itemId");

-- CreateIndex
CREATE INDEX "StoreCount_unitId_begunAt_idx" ON "StoreCount"("unitId", "begunAt");

-- CreateIndex
CREATE INDEX "CountScan_countId_at_idx" ON "CountScan"("countId", "at");

-- CreateIndex
CREATE INDEX "CountLine_countId_finding_idx" ON "CountLine"("countId", "finding");

-- CreateIndex
CREATE INDEX "CountLine_caseId_itemId_idx" ON "CountLine"("caseId", "itemId");

-- Everything of a case belongs to one case; everything of a store to one store.
ALTER TABLE "CustodyEvent"
  ADD CONSTRAINT "CustodyEvent_store_place" FOREIGN KEY ("storePlaceId") REFERENCES "StorePlace" ("id"),
  ADD CONSTRAINT "CustodyEvent_count" FOREIGN KEY ("countId") REFERENCES "StoreCount" ("id"),
  -- A place of a store always says its name too, so that a ledger can be read without the store.
  ADD CONSTRAINT "CustodyEvent_place_named" CHECK ("storePlaceId" IS NULL OR "place" IS NOT NULL),
  ADD CONSTRAINT "CustodyEvent_counted" CHECK (("countId" IS NOT NULL) = ("kind"::text IN ('missed', 'misplaced')));
-- A count is entered in a ledger once.
CREATE UNIQUE INDEX "CustodyEvent_one_a_count" ON "CustodyEvent" ("countId", "itemId") WHERE "countId" IS NOT NULL;
-- What a store holds now.
CREATE INDEX "CustodyHolding_held_in_store" ON "CustodyHolding" ("unitId", "itemId") WHERE "until" IS NULL;

ALTER TABLE "StorePlace"
  ADD CONSTRAINT "StorePlace_unit" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "StorePlace_parent" FOREIGN KEY ("unitId", "parentId") REFERENCES "StorePlace" ("unitId", "id"),
  ADD CONSTRAINT "StorePlace_created_by" FOREIGN KEY ("createdById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "StorePlace_box_on_shelf" CHECK (("kind" = 'box') = ("parentId" IS NOT NULL)),
  ADD CONSTRAINT "StorePlace_code" CHECK (char_length("code") BETWEEN 1 AND 30);
-- Two places that are used are never called the same.
CREATE UNIQUE INDEX "StorePlace_one_name" ON "StorePlace" ("unitId", coalesce("parentId", '00000000-0000-0000-0000-000000000000'), upper("code")) WHERE "closedAt" IS NULL;

ALTER TABLE "Label"
  ADD CONSTRAINT "Label_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Label_place" FOREIGN KEY ("placeId") REFERENCES "StorePlace" ("id"),
  ADD CONSTRAINT "Label_made_by" FOREIGN KEY ("madeById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Label_on_one" CHECK (num_nonnulls("itemId", "placeId") = 1 AND ("caseId" IS NULL) = ("itemId" IS NULL)),
  -- Ten signs that are not mistaken for one another: 31^10, more than anybody can guess.
  ADD CONSTRAINT "Label_code_form" CHECK ("code" ~ '^[2-9A-HJKMNP-Z]{10}$');

ALTER TABLE "CustodyBatchLine"
  ADD CONSTRAINT "CustodyBatchLine_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyBatchLine_offer" FOREIGN KEY ("caseId", "offerId") REFERENCES "CustodyOffer" ("caseId", "id"),
  ADD CONSTRAINT "CustodyBatchLine_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");

ALTER TABLE "StoreCount"
  ADD CONSTRAINT "StoreCount_unit" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "StoreCount_place" FOREIGN KEY ("unitId", "placeId") REFERENCES "StorePlace" ("unitId", "id"),
  ADD CONSTRAINT "StoreCount_begun_by" FOREIGN KEY ("begunById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "StoreCount_closed_by" FOREIGN KEY ("closedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "StoreCount_closed" CHECK (("closedAt" IS NULL) = ("closedById" IS NULL) AND "closedAt" >= "begunAt");
-- One count of a place at a time.
CREATE UNIQUE INDEX "StoreCount_one_open" ON "StoreCount" ("unitId", coalesce("placeId", "unitId")) WHERE "closedAt" IS NULL;

ALTER TABLE "CountScan"
  ADD CONSTRAINT "CountScan_count" FOREIGN KEY ("countId") REFERENCES "StoreCount" ("id"),
  ADD CONSTRAINT "CountScan_item" FOREIGN KEY ("itemId") REFERENCES "Item" ("id"),
  ADD CONSTRAINT "CountScan_place" FOREIGN KEY ("placeId") REFERENCES "StorePlace" ("id"),
  ADD CONSTRAINT "CountScan_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CountScan_one_thing" CHECK (NOT "isPlace" OR ("itemId" IS NULL AND "placeId" IS NOT NULL));

ALTER TABLE "CountLine"
  ADD CONSTRAINT "CountLine_count" FOREIGN KEY ("countId") REFERENCES "StoreCount" ("id"),
  ADD CONSTRAINT "CountLine_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CountLine_expected" FOREIGN KEY ("expectedId") REFERENCES "StorePlace" ("id"),
  ADD CONSTRAINT "CountLine_found" FOREIGN KEY ("foundId") REFERENCES "StorePlace" ("id"),
  ADD CONSTRAINT "CountLine_says" CHECK (num_nonnulls("itemId", "code") = 1 AND ("caseId" IS NULL) = ("itemId" IS NULL) AND ("finding" = 'unexpected') = ("code" IS NOT NULL));
CREATE UNIQUE INDEX "CountLine_one_item" ON "CountLine" ("countId", "itemId") WHERE "itemId" IS NOT NULL;
CREATE UNIQUE INDEX "CountLine_one_code" ON "CountLine" ("countId", "code") WHERE "code" IS NOT NULL;

-- A box stands on a shelf, not on a box, and shelves stand in stores.
CREATE FUNCTION store_place_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Unit" WHERE "id" = NEW."unitId" AND "kind" = 'store')
    OR (NEW."parentId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "StorePlace" WHERE "id" = NEW."parentId" AND "kind" = 'shelf')) THEN
    RAISE EXCEPTION 'a shelf stands in a store, and a box on a shelf' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION store_place_stands() IS 'Store, shelf, box: no other order.';
CREATE TRIGGER stands BEFORE INSERT ON "StorePlace" FOR EACH ROW EXECUTE FUNCTION store_place_stands();
ALTER TABLE "StorePlace" ENABLE ALWAYS TRIGGER stands;

-- A report is frozen: nothing is scanned into a count that is closed, and nothing is added to its report.
CREATE FUNCTION count_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "StoreCount" WHERE "id" = NEW."countId" AND "closedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'a count that is closed stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION count_is_open() IS 'Refuses what is added to a count after it was closed.';
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['CountScan', 'CountLine'] LOOP
    EXECUTE format('CREATE TRIGGER is_open BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION count_is_open()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER is_open', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['Label', 'CustodyBatchLine', 'CountScan', 'CountLine'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['StorePlace', 'StoreCount'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['Label', 'CustodyBatchLine', 'CountScan', 'CountLine', 'StorePlace', 'StoreCount'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE ON "StorePlace" FOR EACH ROW EXECUTE FUNCTION custody_only_ends('{closedAt}');
ALTER TABLE "StorePlace" ENABLE ALWAYS TRIGGER only_ends;
CREATE TRIGGER only_ends BEFORE UPDATE ON "StoreCount" FOR EACH ROW EXECUTE FUNCTION custody_only_ends('{closedAt,closedById}');
ALTER TABLE "StoreCount" ENABLE ALWAYS TRIGGER only_ends;

GRANT SELECT, INSERT ON "Label", "CustodyBatchLine", "CountScan", "CountLine", "StorePlace", "StoreCount" TO ringleader_app;
GRANT UPDATE ("closedAt") ON "StorePlace" TO ringleader_app;
GRANT UPDATE ("closedAt", "closedById") ON "StoreCount" TO ringleader_app;

-- Comments, from the models.
COMMENT ON COLUMN "CustodyEvent"."storePlaceId" IS 'The shelf or box of a store it was put in; null when it is none that the store has listed.';
COMMENT ON COLUMN "CustodyEvent"."countId" IS 'The inventory count that found this; null for other entries.';
COMMENT ON TABLE "StorePlace" IS 'A shelf of a store, or a box on one of its shelves. Its name never changes; it is closed when nothing is put there any more.';
COMMENT ON COLUMN "StorePlace"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "StorePlace"."unitId" IS 'The store: a unit of that kind.';
COMMENT ON COLUMN "StorePlace"."kind" IS 'A shelf, or a box on one.';
COMMENT ON COLUMN "StorePlace"."parentId" IS 'The shelf the box stands on; null for a shelf.';
COMMENT ON COLUMN "StorePlace"."code" IS 'What is written on it, for example B4.';
COMMENT ON COLUMN "StorePlace"."createdAt" IS 'When it was added.';
COMMENT ON COLUMN "StorePlace"."createdById" IS 'Who added it.';
COMMENT ON COLUMN "StorePlace"."closedAt" IS 'Since when nothing is put there any more; null while it is used.';
COMMENT ON TABLE "Label" IS 'What a label says to a scanner: an opaque code for one item, or one place of a store. Never changed.';
COMMENT ON COLUMN "Label"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Label"."code" IS 'The code itself, drawn at random: it says nothing of what it is on.';
COMMENT ON COLUMN "Label"."caseId" IS 'The case of the item; null when it is a place.';
COMMENT ON COLUMN "Label"."itemId" IS 'The item it is on; null when it is a place.';
COMMENT ON COLUMN "Label"."placeId" IS 'The place it is on; null when it is an item.';
COMMENT ON COLUMN "Label"."madeAt" IS 'When it was made.';
COMMENT ON COLUMN "Label"."madeById" IS 'Who made it.';
COMMENT ON TABLE "CustodyBatchLine" IS 'What came of one object when many were offered or received in one go. Never changed.';
COMMENT ON COLUMN "CustodyBatchLine"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CustodyBatchLine"."batchId" IS 'The batch: what was sent off together, also of several cases.';
COMMENT ON COLUMN "CustodyBatchLine"."kind" IS 'What was done with all of them.';
COMMENT ON COLUMN "CustodyBatchLine"."caseId" IS 'The case.';
COMMENT ON COLUMN "CustodyBatchLine"."itemId" IS 'The item.';
COMMENT ON COLUMN "CustodyBatchLine"."offerId" IS 'The offer that was made or answered; null when there was none.';
COMMENT ON COLUMN "CustodyBatchLine"."outcome" IS 'Done, or the code of the reason why not.';
COMMENT ON COLUMN "CustodyBatchLine"."at" IS 'When.';
COMMENT ON COLUMN "CustodyBatchLine"."byId" IS 'Who.';
COMMENT ON TABLE "StoreCount" IS 'One inventory count of a store, a shelf or a box. It begins, things are scanned, and it is closed once, for ever.';
COMMENT ON COLUMN "StoreCount"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "StoreCount"."unitId" IS 'The store.';
COMMENT ON COLUMN "StoreCount"."placeId" IS 'The shelf or box that is counted; null when it is the whole store.';
COMMENT ON COLUMN "StoreCount"."begunAt" IS 'When it began.';
COMMENT ON COLUMN "StoreCount"."begunById" IS 'Who began it.';
COMMENT ON COLUMN "StoreCount"."closedAt" IS 'When it was closed; null while it goes on.';
COMMENT ON COLUMN "StoreCount"."closedById" IS 'Who closed it; null while it goes on.';
COMMENT ON TABLE "CountScan" IS 'One code scanned during a count. Never changed.';
COMMENT ON COLUMN "CountScan"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CountScan"."countId" IS 'The count.';
COMMENT ON COLUMN "CountScan"."code" IS 'The code, as it was read.';
COMMENT ON COLUMN "CountScan"."itemId" IS 'The item, when this store held it at that moment; null when it is a place, or nothing of this store''s.';
COMMENT ON COLUMN "CountScan"."placeId" IS 'Where the scanner stood: the place that was scanned last, or that is counted; null when none was.';
COMMENT ON COLUMN "CountScan"."isPlace" IS 'True when the code is that of a place, which only says where the scanner now stands.';
COMMENT ON COLUMN "CountScan"."at" IS 'When.';
COMMENT ON COLUMN "CountScan"."byId" IS 'Who.';
COMMENT ON TABLE "CountLine" IS 'One line of the report of a count, written when it is closed. Never changed.';
COMMENT ON COLUMN "CountLine"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CountLine"."countId" IS 'The count.';
COMMENT ON COLUMN "CountLine"."finding" IS 'What was found of it.';
COMMENT ON COLUMN "CountLine"."caseId" IS 'The case; null when the code is of nothing that this store held.';
COMMENT ON COLUMN "CountLine"."itemId" IS 'The item; null when the code is of nothing that this store held.';
COMMENT ON COLUMN "CountLine"."code" IS 'The code as it was read, where it is of nothing that this store held; null otherwise.';
COMMENT ON COLUMN "CountLine"."expectedId" IS 'Where it should be, by its ledger; null when no listed place was recorded.';
COMMENT ON COLUMN "CountLine"."foundId" IS 'Where it was found; null when it was missing, or nobody said.';
