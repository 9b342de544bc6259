-- A laboratory says by when its result will come; the clock of the result runs to it (decision 0062).
-- AlterTable
ALTER TABLE "CustodyEvent" ADD COLUMN     "resultDueAt" TIMESTAMPTZ(3);

ALTER TABLE "CustodyEvent"
  ADD CONSTRAINT "CustodyEvent_result_promised" CHECK (
    "resultDueAt" IS NULL OR (kind = 'sent' AND "outsideKind" = 'laboratory' AND "resultDueAt" > at)
  );

COMMENT ON COLUMN "CustodyEvent"."resultDueAt" IS 'By when the laboratory said its result will come; null when it said nothing, or when it is none.';
