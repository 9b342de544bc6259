-- A person leaves: a moment from which their account opens nothing, whether or not anybody writes it down (decision 0087).
-- CreateTable
CREATE TABLE "Leaving" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "because" TEXT NOT NULL,
    "begunById" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "stayedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "Leaving_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Leaving_accountId_idx" ON "Leaving"("accountId");

-- CreateIndex
CREATE INDEX "Leaving_begunAt_id_idx" ON "Leaving"("begunAt", "id");

ALTER TABLE "Leaving"
  ADD CONSTRAINT "Leaving_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Leaving_begun_by" FOREIGN KEY ("begunById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Leaving_closed_by" FOREIGN KEY ("closedById") REFERENCES "Account" ("id"),
  -- Nobody sees themselves out.
  ADD CONSTRAINT "Leaving_not_oneself" CHECK ("begunById" <> "accountId" AND "closedById" <> "accountId"),
  ADD CONSTRAINT "Leaving_because" CHECK (length(btrim("because")) > 0),
  ADD CONSTRAINT "Leaving_ends" CHECK ("endsAt" >= "begunAt"),
  -- It ends in one way: the person stays, or nothing is left behind.
  ADD CONSTRAINT "Leaving_one_end" CHECK (num_nonnulls("stayedAt", "closedAt") <= 1 AND ("closedAt" IS NULL) = ("closedById" IS NULL)),
  ADD CONSTRAINT "Leaving_closed" CHECK ("closedAt" >= "endsAt");
-- A person leaves once at a time.
CREATE UNIQUE INDEX "Leaving_one" ON "Leaving" ("accountId") WHERE "stayedAt" IS NULL AND "closedAt" IS NULL;

-- What came to an end stays as it was, and who leaves, why, and by whose word never changes.
CREATE FUNCTION keep_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."stayedAt" IS NOT NULL OR OLD."closedAt" IS NOT NULL
    OR (NEW."id", NEW."accountId", NEW."begunById", NEW."begunAt") IS DISTINCT FROM (OLD."id", OLD."accountId", OLD."begunById", OLD."begunAt")
    -- A day may come nearer; it never goes further off.
    OR NEW."endsAt" > OLD."endsAt" THEN
    RAISE EXCEPTION 'a leaving is kept as it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "Leaving" FOR EACH ROW EXECUTE FUNCTION keep_leaving();
ALTER TABLE "Leaving" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "Leaving" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Leaving" ENABLE ALWAYS TRIGGER keep_table;

GRANT SELECT, INSERT, UPDATE ON "Leaving" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Leaving" IS 'Somebody leaves the house: from a moment on their account opens nothing, and what needs a successor is handed over first.';
COMMENT ON COLUMN "Leaving"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Leaving"."accountId" IS 'Who leaves.';
COMMENT ON COLUMN "Leaving"."endsAt" IS 'From when the account opens nothing.';
COMMENT ON COLUMN "Leaving"."because" IS 'Why, in the administrator''s words.';
COMMENT ON COLUMN "Leaving"."begunById" IS 'The administrator who began it.';
COMMENT ON COLUMN "Leaving"."begunAt" IS 'When it was begun.';
COMMENT ON COLUMN "Leaving"."stayedAt" IS 'When two people let the person stay; null while they leave.';
COMMENT ON COLUMN "Leaving"."closedAt" IS 'When it was finished, with nothing left behind; null while something is.';
COMMENT ON COLUMN "Leaving"."closedById" IS 'The administrator who finished it.';
