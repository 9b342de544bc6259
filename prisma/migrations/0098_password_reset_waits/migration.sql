-- A password is taken away by two people, after a day in which the person can object (decision 0098).
-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "vouched" BOOLEAN NOT NULL DEFAULT false,
    "objectedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PasswordReset_accountId_effectiveAt_idx" ON "PasswordReset"("accountId", "effectiveAt");

ALTER TABLE "PasswordReset"
  ADD CONSTRAINT "PasswordReset_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "PasswordReset_by_two" CHECK ("askedById" <> "approvedById" AND "accountId" NOT IN ("askedById", "approvedById")),
  -- The day is skipped only where a supervisor vouched.
  ADD CONSTRAINT "PasswordReset_waits_a_day" CHECK ("effectiveAt" >= "at" AND ("vouched" OR "effectiveAt" >= "at" + interval '24 hours')),
  ADD CONSTRAINT "PasswordReset_one_end" CHECK (num_nonnulls("objectedAt", "usedAt") <= 1 AND "usedAt" >= "at");
-- One of each kind stands at a time.
CREATE UNIQUE INDEX "PasswordReset_one" ON "PasswordReset" ("accountId", "vouched") WHERE "objectedAt" IS NULL AND "usedAt" IS NULL;

GRANT SELECT, INSERT, UPDATE ("objectedAt", "usedAt") ON "PasswordReset" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "PasswordReset" IS 'Taking the password of a person away, by two people, after a day in which the person can object.';
COMMENT ON COLUMN "PasswordReset"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "PasswordReset"."accountId" IS 'Whose password.';
COMMENT ON COLUMN "PasswordReset"."askedById" IS 'Who asked.';
COMMENT ON COLUMN "PasswordReset"."approvedById" IS 'The second person.';
COMMENT ON COLUMN "PasswordReset"."at" IS 'When the second person said yes.';
COMMENT ON COLUMN "PasswordReset"."effectiveAt" IS 'From when on a link for a new password can be made; the old one holds until it is.';
COMMENT ON COLUMN "PasswordReset"."vouched" IS 'True when a supervisor over the person said that they are locked out and on duty: then it does not wait.';
COMMENT ON COLUMN "PasswordReset"."objectedAt" IS 'When the person objected, which undoes it; null while it stands.';
COMMENT ON COLUMN "PasswordReset"."usedAt" IS 'When the link was made and the old password went; null until then.';
