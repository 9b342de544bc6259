-- A reading that time alone will change is read again when its moment has come, also when nobody touches the case.
ALTER TABLE "Case" ADD COLUMN "duesAt" TIMESTAMPTZ(3);

-- The worker asks for those whose moment has passed, the longest waiting first.
CREATE INDEX "Case_duesAt_idx" ON "Case"("duesAt");

COMMENT ON COLUMN "Case"."duesAt" IS 'When time alone next changes what the case says: a step comes due, a writing runs out. Null when nothing waits.';
