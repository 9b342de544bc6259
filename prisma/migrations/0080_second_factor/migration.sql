-- The second factor: authenticators, passkeys, recovery codes, and taking them away by two.

-- CreateTable
CREATE TABLE "Authenticator" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" BIGINT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "credentialId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyQuestion" (
    "sessionId" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasskeyQuestion_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "RecoverySet" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codes" BYTEA,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoverySet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "mark" BYTEA NOT NULL,
    "setId" UUID NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("mark")
);

-- CreateTable
CREATE TABLE "FactorReset" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "objectedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FactorReset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Authenticator_accountId_idx" ON "Authenticator"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Passkey_credentialId_key" ON "Passkey"("credentialId");

-- CreateIndex
CREATE INDEX "Passkey_accountId_idx" ON "Passkey"("accountId");

-- CreateIndex
CREATE INDEX "RecoverySet_accountId_idx" ON "RecoverySet"("accountId");

-- CreateIndex
CREATE INDEX "RecoveryCode_setId_idx" ON "RecoveryCode"("setId");

-- CreateIndex
CREATE INDEX "FactorReset_accountId_effectiveAt_idx" ON "FactorReset"("accountId", "effectiveAt");

-- AddForeignKey
ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoverySet" ADD CONSTRAINT "RecoverySet_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_setId_fkey" FOREIGN KEY ("setId") REFERENCES "RecoverySet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One authenticator and one set of codes count at a time.
CREATE UNIQUE INDEX "Authenticator_one_counts" ON "Authenticator"("accountId") WHERE "confirmedAt" IS NOT NULL AND "removedAt" IS NULL;
CREATE UNIQUE INDEX "RecoverySet_one_counts" ON "RecoverySet"("accountId") WHERE "endedAt" IS NULL;

ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_step_is_of_a_confirmed" CHECK ("lastStep" IS NULL OR "confirmedAt" IS NOT NULL);
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_counts_up" CHECK ("counter" >= 0);
-- Two people, and never about oneself; the day in which the person can object is not skipped.
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_by_two" CHECK ("askedById" <> "approvedById" AND "accountId" NOT IN ("askedById", "approvedById"));
ALTER TABLE "FactorReset" ADD CONSTRAINT "FactorReset_waits_a_day" CHECK ("effectiveAt" >= "at" + interval '24 hours');

GRANT SELECT, INSERT ON "Authenticator", "Passkey", "RecoverySet", "RecoveryCode", "FactorReset" TO ringleader_app;
GRANT SELECT, INSERT, UPDATE ON "PasskeyQuestion" TO ringleader_app;
GRANT UPDATE ("confirmedAt", "lastStep", "removedAt") ON "Authenticator" TO ringleader_app;
GRANT UPDATE ("counter", "lastUsedAt", "removedAt") ON "Passkey" TO ringleader_app;
GRANT UPDATE ("codes", "endedAt") ON "RecoverySet" TO ringleader_app;
GRANT UPDATE ("usedAt") ON "RecoveryCode" TO ringleader_app;
GRANT UPDATE ("objectedAt") ON "FactorReset" TO ringleader_app;

COMMENT ON TABLE "Authenticator" IS 'An application on a person''s phone that shows a code every thirty seconds (RFC 6238).';
COMMENT ON COLUMN "Authenticator"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Authenticator"."accountId" IS 'Whose it is.';
COMMENT ON COLUMN "Authenticator"."secret" IS 'The shared secret, sealed with a key that is not in the database.';
COMMENT ON COLUMN "Authenticator"."begunAt" IS 'When it was begun; it is to be confirmed within fifteen minutes.';
COMMENT ON COLUMN "Authenticator"."confirmedAt" IS 'When its first code was right; null until then, and it counts for nothing.';
COMMENT ON COLUMN "Authenticator"."lastStep" IS 'The last step whose code was used: no code is good twice.';
COMMENT ON COLUMN "Authenticator"."removedAt" IS 'When it was put away for another; null while it counts.';
COMMENT ON TABLE "Passkey" IS 'A key on a device or a token that answers for a person (WebAuthn).';
COMMENT ON COLUMN "Passkey"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Passkey"."accountId" IS 'Whose it is.';
COMMENT ON COLUMN "Passkey"."credentialId" IS 'The credential''s id, base64url.';
COMMENT ON COLUMN "Passkey"."publicKey" IS 'The public key (COSE).';
COMMENT ON COLUMN "Passkey"."counter" IS 'How often the device says it was used; a smaller number than before is a copy''s.';
COMMENT ON COLUMN "Passkey"."transports" IS 'How the device is reached, as the browser says: usb, nfc, internal.';
COMMENT ON COLUMN "Passkey"."name" IS 'What its owner calls it.';
COMMENT ON COLUMN "Passkey"."addedAt" IS 'When it was added.';
COMMENT ON COLUMN "Passkey"."lastUsedAt" IS 'When it last answered; null until it did.';
COMMENT ON COLUMN "Passkey"."removedAt" IS 'When its owner removed it; null while it counts.';
COMMENT ON TABLE "PasskeyQuestion" IS 'A question that a passkey is to answer once: one that stands for each session.';
COMMENT ON COLUMN "PasskeyQuestion"."sessionId" IS 'The session in which it was asked.';
COMMENT ON COLUMN "PasskeyQuestion"."challenge" IS 'The challenge, base64url.';
COMMENT ON COLUMN "PasskeyQuestion"."expiresAt" IS 'Until when an answer counts.';
COMMENT ON COLUMN "PasskeyQuestion"."usedAt" IS 'When it was answered, rightly or not; null until then.';
COMMENT ON TABLE "RecoverySet" IS 'Ten codes for the day on which phone and key are lost. A new set ends the one before.';
COMMENT ON COLUMN "RecoverySet"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "RecoverySet"."accountId" IS 'Whose they are.';
COMMENT ON COLUMN "RecoverySet"."codes" IS 'The codes, sealed, until their owner says that they are kept; null from then on.';
COMMENT ON COLUMN "RecoverySet"."madeAt" IS 'When they were made.';
COMMENT ON COLUMN "RecoverySet"."endedAt" IS 'When a new set took their place; null while they count.';
COMMENT ON TABLE "RecoveryCode" IS 'One recovery code. It works once.';
COMMENT ON COLUMN "RecoveryCode"."mark" IS 'HMAC-SHA256 of account and code, under a key that is not in the database.';
COMMENT ON COLUMN "RecoveryCode"."setId" IS 'Its set.';
COMMENT ON COLUMN "RecoveryCode"."usedAt" IS 'When it was used; null until then.';
COMMENT ON TABLE "FactorReset" IS 'Taking all second factors of a person away, by two people, after a day in which the person can object.';
COMMENT ON COLUMN "FactorReset"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "FactorReset"."accountId" IS 'Whose factors.';
COMMENT ON COLUMN "FactorReset"."askedById" IS 'Who asked.';
COMMENT ON COLUMN "FactorReset"."approvedById" IS 'The second person.';
COMMENT ON COLUMN "FactorReset"."at" IS 'When the second person said yes.';
COMMENT ON COLUMN "FactorReset"."effectiveAt" IS 'From when on factors that were there at that moment count for nothing.';
COMMENT ON COLUMN "FactorReset"."objectedAt" IS 'When the person objected, which undoes it; null while it stands.';
