-- Mails that say that something waits, and notices that are written once. No mail holds anything of a case.
-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('at_once', 'daily', 'never');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'given_up');

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "once" TEXT;

-- CreateTable
CREATE TABLE "MailChoice" (
    "accountId" UUID NOT NULL,
    "pace" "MailPace" NOT NULL,
    "address" TEXT,
    "quietFrom" INTEGER,
    "quietTo" INTEGER,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailedNotice" (
    "noticeId" UUID NOT NULL,
    "mailId" UUID NOT NULL,

    CONSTRAINT "MailedNotice_pkey" PRIMARY KEY ("noticeId")
);

-- CreateIndex
CREATE INDEX "Mail_accountId_madeAt_idx" ON "Mail"("accountId", "madeAt");

-- CreateIndex
CREATE INDEX "Mail_state_nextAt_idx" ON "Mail"("state", "nextAt");

-- CreateIndex
CREATE INDEX "MailedNotice_mailId_idx" ON "MailedNotice"("mailId");

-- CreateIndex
CREATE INDEX "Notice_accountId_at_id_idx" ON "Notice"("accountId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_accountId_kind_once_key" ON "Notice"("accountId", "kind", "once");

-- AddForeignKey
ALTER TABLE "MailedNotice" ADD CONSTRAINT "MailedNotice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MailChoice"
  ADD CONSTRAINT "MailChoice_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "MailChoice_address" CHECK ("pace" = 'never' OR "address" IS NOT NULL),
  ADD CONSTRAINT "MailChoice_quiet" CHECK (("quietFrom" IS NULL) = ("quietTo" IS NULL) AND "quietFrom" BETWEEN 0 AND 1439
    AND "quietTo" BETWEEN 0 AND 1439 AND "quietFrom" <> "quietTo");
ALTER TABLE "Mail"
  ADD CONSTRAINT "Mail_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Mail_sent" CHECK (("state" = 'sent') = ("sentAt" IS NOT NULL)),
  ADD CONSTRAINT "Mail_tries" CHECK ("tries" >= 0);
ALTER TABLE "MailedNotice"
  ADD CONSTRAINT "MailedNotice_notice" FOREIGN KEY ("noticeId") REFERENCES "Notice" ("id");

GRANT SELECT, INSERT ON "MailChoice", "Mail", "MailedNotice" TO ringleader_app;
GRANT UPDATE ("pace", "address", "quietFrom", "quietTo", "since") ON "MailChoice" TO ringleader_app;
GRANT UPDATE ("state", "tries", "nextAt", "sentAt") ON "Mail" TO ringleader_app;

-- Comments, from the models.
COMMENT ON COLUMN "Notice"."once" IS 'What tells it apart from others like it, so that nobody is told twice that a day comes near; null for all else.';
COMMENT ON TABLE "MailChoice" IS 'How one person wants to be told by mail. Without a row there is no mail.';
COMMENT ON COLUMN "MailChoice"."accountId" IS 'Whose choice.';
COMMENT ON COLUMN "MailChoice"."pace" IS 'As it comes, once a day, or never.';
COMMENT ON COLUMN "MailChoice"."address" IS 'Where the mail goes; null when none is sent.';
COMMENT ON COLUMN "MailChoice"."quietFrom" IS 'When quiet hours begin, in minutes after midnight of the jurisdiction''s clock; null when there are none.';
COMMENT ON COLUMN "MailChoice"."quietTo" IS 'When quiet hours end, in the same way; null when there are none.';
COMMENT ON COLUMN "MailChoice"."since" IS 'From when on what is told is mailed: nobody is mailed what they were told before they asked.';
COMMENT ON TABLE "Mail" IS 'One mail that says that something waits. It holds nothing of any case.';
COMMENT ON COLUMN "Mail"."id" IS 'UUID v7, made by the application; the mail''s own Message-ID is made from it.';
COMMENT ON COLUMN "Mail"."accountId" IS 'Whom it is for.';
COMMENT ON COLUMN "Mail"."state" IS 'Where it stands.';
COMMENT ON COLUMN "Mail"."tries" IS 'How often it was tried.';
COMMENT ON COLUMN "Mail"."nextAt" IS 'When it is tried next.';
COMMENT ON COLUMN "Mail"."madeAt" IS 'When it was made.';
COMMENT ON COLUMN "Mail"."sentAt" IS 'When it was sent; null until then.';
COMMENT ON TABLE "MailedNotice" IS 'A notice that went into a mail. It goes into one at most.';
COMMENT ON COLUMN "MailedNotice"."noticeId" IS 'The notice.';
COMMENT ON COLUMN "MailedNotice"."mailId" IS 'The mail.';
