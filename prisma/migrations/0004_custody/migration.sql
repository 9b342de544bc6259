-- The custody ledger (decision 0012): what happened to each object, in whose hands, append-only; one holder at every instant.
-- An exclusion constraint that mixes = on ids with && on periods needs this extension, which comes with PostgreSQL.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "CustodyKind" AS ENUM ('collected', 'drawn', 'sealed', 'offered', 'accepted', 'refused', 'withdrawn', 'expired', 'moved', 'opened', 'sampled', 'sent', 'came_back', 'listed', 'produced', 'returned', 'disposal_requested', 'receipted');

-- CreateEnum
CREATE TYPE "SealFound" AS ENUM ('whole', 'broken');

-- CreateEnum
CREATE TYPE "OutsideKind" AS ENUM ('laboratory', 'court', 'post', 'owner', 'other');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('open', 'accepted', 'refused', 'withdrawn', 'expired');

-- CreateTable
CREATE TABLE "CustodyEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "CustodyKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "lateReason" TEXT,
    "byId" UUID,
    "byUnitId" UUID,
    "offerId" UUID,
    "toAccountId" UUID,
    "toUnitId" UUID,
    "transportMinutes" INTEGER,
    "outsideName" TEXT,
    "outsideKind" "OutsideKind",
    "outsidePerson" TEXT,
    "receiptFileId" UUID,
    "photoFileId" UUID,
    "sealBefore" TEXT,
    "sealAfter" TEXT,
    "sealFound" "SealFound",
    "sealReused" BOOLEAN NOT NULL DEFAULT false,
    "weightUg" BIGINT,
    "toleranceUg" BIGINT,
    "dryingUg" BIGINT,
    "takenUg" BIGINT,
    "scale" TEXT,
    "condition" TEXT,
    "place" TEXT,
    "reason" TEXT,
    "otherItemId" UUID,
    "hearing" TEXT,
    "hearingAt" TIMESTAMPTZ(3),
    "aboutSeq" INTEGER,

    CONSTRAINT "CustodyEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyOffer" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toAccountId" UUID,
    "toUnitId" UUID,
    "code" TEXT NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'open',
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "CustodyOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyHolding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "unitId" UUID,
    "outsideName" TEXT,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "CustodyHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "defect" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CustodyNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CustodyEvent_caseId_sealAfter_idx" ON "CustodyEvent"("caseId", "sealAfter");

-- CreateIndex
CREATE INDEX "CustodyEvent_caseId_itemId_idx" ON "CustodyEvent"("caseId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyEvent_itemId_seq_key" ON "CustodyEvent"("itemId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyEvent_caseId_itemId_seq_key" ON "CustodyEvent"("caseId", "itemId", "seq");

-- CreateIndex
CREATE INDEX "CustodyOffer_caseId_itemId_idx" ON "CustodyOffer"("caseId", "itemId");

-- CreateIndex
CREATE INDEX "CustodyOffer_state_expiresAt_idx" ON "CustodyOffer"("state", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "CustodyOffer_caseId_id_key" ON "CustodyOffer"("caseId", "id");

-- CreateIndex
CREATE INDEX "CustodyHolding_caseId_itemId_from_idx" ON "CustodyHolding"("caseId", "itemId", "from");

-- CreateIndex
CREATE INDEX "CustodyHolding_accountId_idx" ON "CustodyHolding"("accountId");

-- CreateIndex
CREATE INDEX "CustodyHolding_unitId_idx" ON "CustodyHolding"("unitId");

-- CreateIndex
CREATE INDEX "CustodyNote_caseId_itemId_at_idx" ON "CustodyNote"("caseId", "itemId", "at");

-- Everything belongs to one case.
ALTER TABLE "CustodyEvent"
  ADD CONSTRAINT "CustodyEvent_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyEvent_other_item" FOREIGN KEY ("caseId", "otherItemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyEvent_offer" FOREIGN KEY ("caseId", "offerId") REFERENCES "CustodyOffer" ("caseId", "id"),
  ADD CONSTRAINT "CustodyEvent_receipt" FOREIGN KEY ("caseId", "receiptFileId") REFERENCES "ItemFile" ("caseId", "id"),
  ADD CONSTRAINT "CustodyEvent_photo" FOREIGN KEY ("caseId", "photoFileId") REFERENCES "ItemFile" ("caseId", "id"),
  ADD CONSTRAINT "CustodyEvent_about" FOREIGN KEY ("caseId", "itemId", "aboutSeq") REFERENCES "CustodyEvent" ("caseId", "itemId", "seq"),
  ADD CONSTRAINT "CustodyEvent_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyEvent_by_unit" FOREIGN KEY ("byUnitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "CustodyEvent_to_account" FOREIGN KEY ("toAccountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyEvent_to_unit" FOREIGN KEY ("toUnitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "CustodyEvent_seq" CHECK ("seq" >= 1),
  ADD CONSTRAINT "CustodyEvent_not_ahead" CHECK ("at" <= "recordedAt" + interval '5 minutes'),
  -- What is logged as an item late begins its ledger late, and nobody writes that an offer ran out; every other entry says why.
  ADD CONSTRAINT "CustodyEvent_late" CHECK ("recordedAt" - "at" <= interval '24 hours' OR "lateReason" IS NOT NULL OR "kind" IN ('collected', 'expired')),
  ADD CONSTRAINT "CustodyEvent_begins" CHECK (("seq" = 1) = ("kind" IN ('collected', 'drawn'))),
  ADD CONSTRAINT "CustodyEvent_somebody" CHECK ("byId" IS NOT NULL OR "kind" = 'expired'),
  ADD CONSTRAINT "CustodyEvent_offers" CHECK (("offerId" IS NOT NULL) = ("kind" IN ('offered', 'accepted', 'refused', 'withdrawn', 'expired'))),
  ADD CONSTRAINT "CustodyEvent_to_one" CHECK (num_nonnulls("toAccountId", "toUnitId") = CASE WHEN "kind" = 'offered' THEN 1 ELSE 0 END),
  ADD CONSTRAINT "CustodyEvent_reasoned" CHECK ("reason" IS NOT NULL OR "kind" NOT IN ('opened', 'refused', 'disposal_requested')),
  ADD CONSTRAINT "CustodyEvent_outside" CHECK ("outsideName" IS NOT NULL OR "kind" NOT IN ('sent', 'returned')),
  ADD CONSTRAINT "CustodyEvent_weights" CHECK ("weightUg" > 0 AND "toleranceUg" >= 0 AND "dryingUg" >= 0 AND "takenUg" > 0);

ALTER TABLE "CustodyOffer"
  ADD CONSTRAINT "CustodyOffer_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyOffer_from" FOREIGN KEY ("fromId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyOffer_to_account" FOREIGN KEY ("toAccountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyOffer_to_unit" FOREIGN KEY ("toUnitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "CustodyOffer_ended_by" FOREIGN KEY ("endedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyOffer_to_one" CHECK (num_nonnulls("toAccountId", "toUnitId") = 1),
  ADD CONSTRAINT "CustodyOffer_to_another" CHECK ("toAccountId" <> "fromId"),
  ADD CONSTRAINT "CustodyOffer_accepted_by_another" CHECK ("state" NOT IN ('accepted', 'refused') OR "endedById" <> "fromId"),
  ADD CONSTRAINT "CustodyOffer_ended" CHECK (("state" = 'open') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "CustodyOffer_in_time" CHECK ("state" <> 'accepted' OR "endedAt" <= "expiresAt");
-- One open offer an item.
CREATE UNIQUE INDEX "CustodyOffer_one_open" ON "CustodyOffer" ("itemId") WHERE "state" = 'open';
CREATE INDEX "CustodyOffer_open_to_account" ON "CustodyOffer" ("toAccountId") WHERE "state" = 'open';
CREATE INDEX "CustodyOffer_open_to_unit" ON "CustodyOffer" ("toUnitId") WHERE "state" = 'open';

ALTER TABLE "CustodyHolding"
  ADD CONSTRAINT "CustodyHolding_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyHolding_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyHolding_unit" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "CustodyHolding_forward" CHECK ("until" >= "from"),
  -- No two holders at one instant.
  ADD CONSTRAINT "CustodyHolding_no_overlap" EXCLUDE USING gist ("itemId" WITH =, tstzrange("from", "until", '[)') WITH &&);
-- One holder now.
CREATE UNIQUE INDEX "CustodyHolding_one_now" ON "CustodyHolding" ("itemId") WHERE "until" IS NULL;

ALTER TABLE "CustodyNote"
  ADD CONSTRAINT "CustodyNote_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "CustodyNote_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "CustodyNote_seq" CHECK ("seq" >= 0);

-- A ledger is written forward: each entry takes the next place, and none happened or was recorded before the one above it.
CREATE FUNCTION custody_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last "CustodyEvent";
BEGIN
  SELECT * INTO last FROM "CustodyEvent" WHERE "itemId" = NEW."itemId" ORDER BY "seq" DESC LIMIT 1;
  IF NEW."seq" <> coalesce(last."seq", 0) + 1 OR NEW."at" < last."at" OR NEW."recordedAt" < last."recordedAt" THEN
    RAISE EXCEPTION 'a custody ledger is written forward, entry by entry' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION custody_goes_forward() IS 'No gap in the numbers of a ledger, and no entry before the one above it.';
CREATE TRIGGER goes_forward BEFORE INSERT ON "CustodyEvent" FOR EACH ROW EXECUTE FUNCTION custody_goes_forward();
ALTER TABLE "CustodyEvent" ENABLE ALWAYS TRIGGER goes_forward;

-- No instant without a holder: the next holding begins where the one before it ended.
CREATE FUNCTION custody_has_no_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "CustodyHolding" WHERE "itemId" = NEW."itemId" AND "id" <> NEW."id")
    AND NEW."from" IS DISTINCT FROM (SELECT max("until") FROM "CustodyHolding" WHERE "itemId" = NEW."itemId" AND "id" <> NEW."id") THEN
    RAISE EXCEPTION 'a holding begins where the one before it ended' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION custody_has_no_gap() IS 'A new holding begins at the instant at which the last one ended.';
CREATE TRIGGER no_gap BEFORE INSERT ON "CustodyHolding" FOR EACH ROW EXECUTE FUNCTION custody_has_no_gap();
ALTER TABLE "CustodyHolding" ENABLE ALWAYS TRIGGER no_gap;

-- A holding only ends, and an offer only ends: nothing else about them changes, and neither opens again.
CREATE FUNCTION custody_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ends text[] := TG_ARGV[0]::text[];
BEGIN
  IF to_jsonb(OLD) -> ends[1] NOT IN ('null'::jsonb, '"open"'::jsonb) OR to_jsonb(OLD) - ends <> to_jsonb(NEW) - ends THEN
    RAISE EXCEPTION 'a row of % only ends, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION custody_only_ends() IS 'Lets a row be ended once and refuses every other change.';
CREATE TRIGGER only_ends BEFORE UPDATE ON "CustodyHolding" FOR EACH ROW EXECUTE FUNCTION custody_only_ends('{until}');
ALTER TABLE "CustodyHolding" ENABLE ALWAYS TRIGGER only_ends;
CREATE TRIGGER only_ends BEFORE UPDATE ON "CustodyOffer" FOR EACH ROW EXECUTE FUNCTION custody_only_ends('{state,endedAt,endedById}');
ALTER TABLE "CustodyOffer" ENABLE ALWAYS TRIGGER only_ends;

-- What was said once stays said; nothing of custody is ever removed.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['CustodyEvent', 'CustodyNote'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['CustodyOffer', 'CustodyHolding'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['CustodyEvent', 'CustodyNote', 'CustodyOffer', 'CustodyHolding'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "CustodyEvent", "CustodyNote" TO ringleader_app;
GRANT SELECT, INSERT ON "CustodyOffer", "CustodyHolding" TO ringleader_app;
GRANT UPDATE ("state", "endedAt", "endedById") ON "CustodyOffer" TO ringleader_app;
GRANT UPDATE ("until") ON "CustodyHolding" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "CustodyEvent" IS 'One entry of an item''s custody ledger: what happened to the object, when, and in whose hands. Never changed.';
COMMENT ON COLUMN "CustodyEvent"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CustodyEvent"."caseId" IS 'The case.';
COMMENT ON COLUMN "CustodyEvent"."itemId" IS 'The item.';
COMMENT ON COLUMN "CustodyEvent"."seq" IS 'Place in the item''s ledger, from 1, without a gap.';
COMMENT ON COLUMN "CustodyEvent"."kind" IS 'What happened.';
COMMENT ON COLUMN "CustodyEvent"."at" IS 'When it happened.';
COMMENT ON COLUMN "CustodyEvent"."recordedAt" IS 'When it was recorded.';
COMMENT ON COLUMN "CustodyEvent"."lateReason" IS 'Why it was recorded more than 24 hours after it happened; null when it was not.';
COMMENT ON COLUMN "CustodyEvent"."byId" IS 'Who recorded it; null only when an offer ran out by itself.';
COMMENT ON COLUMN "CustodyEvent"."byUnitId" IS 'The store in whose name the recorder acted; null when in none.';
COMMENT ON COLUMN "CustodyEvent"."offerId" IS 'The offer that this entry made or ended; null for other entries.';
COMMENT ON COLUMN "CustodyEvent"."toAccountId" IS 'The person it is offered to; null when to a store, or not an offer.';
COMMENT ON COLUMN "CustodyEvent"."toUnitId" IS 'The store it is offered to; null when to a person, or not an offer.';
COMMENT ON COLUMN "CustodyEvent"."transportMinutes" IS 'Minutes that the transport was said to take; null when not said.';
COMMENT ON COLUMN "CustodyEvent"."outsideName" IS 'Receiver without a sign-in, as written on the receipt; null for people of the house.';
COMMENT ON COLUMN "CustodyEvent"."outsideKind" IS 'What kind of receiver that is.';
COMMENT ON COLUMN "CustodyEvent"."outsidePerson" IS 'Who signed for it there.';
COMMENT ON COLUMN "CustodyEvent"."receiptFileId" IS 'The scanned, signed receipt among the item''s files; null when there is none.';
COMMENT ON COLUMN "CustodyEvent"."photoFileId" IS 'A photograph of this moment among the item''s files; null when there is none.';
COMMENT ON COLUMN "CustodyEvent"."sealBefore" IS 'Seal number as read before; null when there was none or nobody read it.';
COMMENT ON COLUMN "CustodyEvent"."sealAfter" IS 'Seal number set; null when none was.';
COMMENT ON COLUMN "CustodyEvent"."sealFound" IS 'How the seal was found; null when nobody looked.';
COMMENT ON COLUMN "CustodyEvent"."sealReused" IS 'True when the seal set was used before, on this or another item of the case.';
COMMENT ON COLUMN "CustodyEvent"."weightUg" IS 'Gross weight in millionths of a gram, exactly as read; null when it was not weighed.';
COMMENT ON COLUMN "CustodyEvent"."toleranceUg" IS 'What the scale may be off by, in millionths of a gram; null when not said.';
COMMENT ON COLUMN "CustodyEvent"."dryingUg" IS 'Loss by drying that was stated, in millionths of a gram; null when none was.';
COMMENT ON COLUMN "CustodyEvent"."takenUg" IS 'Weight that was taken out as a sample or used up, in millionths of a gram; null when none was.';
COMMENT ON COLUMN "CustodyEvent"."scale" IS 'The scale; null when it was not weighed.';
COMMENT ON COLUMN "CustodyEvent"."condition" IS 'Condition, in words; null when not described.';
COMMENT ON COLUMN "CustodyEvent"."place" IS 'Store, shelf or place it was put; null when not recorded.';
COMMENT ON COLUMN "CustodyEvent"."reason" IS 'Why, in words; null where no reason is asked.';
COMMENT ON COLUMN "CustodyEvent"."otherItemId" IS 'The sample that was drawn from it, or the item it was drawn from; null otherwise.';
COMMENT ON COLUMN "CustodyEvent"."hearing" IS 'The hearing, in words; null when it concerns none.';
COMMENT ON COLUMN "CustodyEvent"."hearingAt" IS 'When the hearing is; null when it concerns none.';
COMMENT ON COLUMN "CustodyEvent"."aboutSeq" IS 'The entry this one adds a receipt to, by its place; null otherwise.';
COMMENT ON TABLE "CustodyOffer" IS 'An offer to hand an item over. It ends in exactly one way.';
COMMENT ON COLUMN "CustodyOffer"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CustodyOffer"."caseId" IS 'The case.';
COMMENT ON COLUMN "CustodyOffer"."itemId" IS 'The item.';
COMMENT ON COLUMN "CustodyOffer"."fromId" IS 'Who offered it.';
COMMENT ON COLUMN "CustodyOffer"."toAccountId" IS 'To whom; null when to a store.';
COMMENT ON COLUMN "CustodyOffer"."toUnitId" IS 'To which store; null when to a person.';
COMMENT ON COLUMN "CustodyOffer"."code" IS 'Code that the receiver gets from the one who hands over, face to face; works once.';
COMMENT ON COLUMN "CustodyOffer"."offeredAt" IS 'When it was offered.';
COMMENT ON COLUMN "CustodyOffer"."expiresAt" IS 'After this it can no longer be accepted.';
COMMENT ON COLUMN "CustodyOffer"."state" IS 'How it stands.';
COMMENT ON COLUMN "CustodyOffer"."endedAt" IS 'When it ended; null while it is open.';
COMMENT ON COLUMN "CustodyOffer"."endedById" IS 'Who ended it; null while it is open and when it ran out.';
COMMENT ON TABLE "CustodyHolding" IS 'Who held an item from when to when. Exactly one holder at every instant.';
COMMENT ON COLUMN "CustodyHolding"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CustodyHolding"."caseId" IS 'The case.';
COMMENT ON COLUMN "CustodyHolding"."itemId" IS 'The item.';
COMMENT ON COLUMN "CustodyHolding"."accountId" IS 'Who holds it, or answers for it while it is outside.';
COMMENT ON COLUMN "CustodyHolding"."unitId" IS 'The store it is held in; null when a person holds it.';
COMMENT ON COLUMN "CustodyHolding"."outsideName" IS 'The outside receiver who has it; null when it is in the house.';
COMMENT ON COLUMN "CustodyHolding"."from" IS 'Since when.';
COMMENT ON COLUMN "CustodyHolding"."until" IS 'Until when; null while they hold it.';
COMMENT ON TABLE "CustodyNote" IS 'What somebody said to explain a defect of custody. It removes nothing. Never changed.';
COMMENT ON COLUMN "CustodyNote"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "CustodyNote"."caseId" IS 'The case.';
COMMENT ON COLUMN "CustodyNote"."itemId" IS 'The item.';
COMMENT ON COLUMN "CustodyNote"."defect" IS 'The defect, by the name it has in the model of readiness.';
COMMENT ON COLUMN "CustodyNote"."seq" IS 'The entry that shows it, by its place; 0 when it is no single entry.';
COMMENT ON COLUMN "CustodyNote"."reason" IS 'The explanation.';
COMMENT ON COLUMN "CustodyNote"."at" IS 'When.';
COMMENT ON COLUMN "CustodyNote"."byId" IS 'Who.';
