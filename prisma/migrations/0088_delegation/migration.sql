-- A supervisor who is away lets another approve for them, for some days (decision 0088).
-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "because" TEXT,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delegation_toId_endsAt_idx" ON "Delegation"("toId", "endsAt");

-- CreateIndex
CREATE INDEX "Delegation_fromId_endsAt_idx" ON "Delegation"("fromId", "endsAt");

ALTER TABLE "Delegation"
  ADD CONSTRAINT "Delegation_from" FOREIGN KEY ("fromId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Delegation_to" FOREIGN KEY ("toId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Delegation_ended_by" FOREIGN KEY ("endedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Delegation_two" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "Delegation_span" CHECK ("endsAt" > "startsAt" AND "endsAt" - "startsAt" <= interval '31 days' AND "startsAt" >= "givenAt"),
  ADD CONSTRAINT "Delegation_ended" CHECK (("endedAt" IS NULL) = ("endedById" IS NULL));

-- It can be ended once, and nothing else of it changes.
CREATE FUNCTION keep_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."endedAt" IS NOT NULL
    OR (NEW."id", NEW."fromId", NEW."toId", NEW."startsAt", NEW."endsAt", NEW."because", NEW."givenAt")
      IS DISTINCT FROM (OLD."id", OLD."fromId", OLD."toId", OLD."startsAt", OLD."endsAt", OLD."because", OLD."givenAt") THEN
    RAISE EXCEPTION 'a delegation is kept as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "Delegation" FOR EACH ROW EXECUTE FUNCTION keep_delegation();
ALTER TABLE "Delegation" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "Delegation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Delegation" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT, UPDATE ON "Delegation" TO ringleader_app;

-- What was decided for another says for whom: never for the one who asked.
ALTER TABLE "Approval"
  ADD COLUMN "decidedForId" UUID,
  ADD CONSTRAINT "Approval_decided_for" FOREIGN KEY ("decidedForId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Approval_for_another" CHECK ("decidedForId" <> "requestedById" AND "decidedForId" <> "decidedById"),
  ADD CONSTRAINT "Approval_for_decided" CHECK ("decidedForId" IS NULL OR "state" IN ('approved', 'declined'));
COMMENT ON COLUMN "Approval"."decidedForId" IS 'For whom the second person decided, standing in; null when they decided in their own right.';

-- Comments, from the models.
COMMENT ON TABLE "Delegation" IS 'Somebody who is away lets another approve for them, for some days.';
COMMENT ON COLUMN "Delegation"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Delegation"."fromId" IS 'Who is away.';
COMMENT ON COLUMN "Delegation"."toId" IS 'Who approves for them.';
COMMENT ON COLUMN "Delegation"."startsAt" IS 'From when.';
COMMENT ON COLUMN "Delegation"."endsAt" IS 'When it ends by itself.';
COMMENT ON COLUMN "Delegation"."because" IS 'Why they are away, in their own words; null when they do not say.';
COMMENT ON COLUMN "Delegation"."givenAt" IS 'When it was given.';
COMMENT ON COLUMN "Delegation"."endedAt" IS 'When it was ended before its time; null when it was not.';
COMMENT ON COLUMN "Delegation"."endedById" IS 'Who ended it: one of the two.';

-- What somebody leads and what they asked for, found without reading every case.
CREATE INDEX "Case_led" ON "Case" ("leadId") WHERE "status" <> 'closed';
CREATE INDEX "Approval_asked" ON "Approval" ("requestedById") WHERE "state" = 'pending';
