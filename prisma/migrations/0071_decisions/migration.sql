-- What a prosecutor decides on a submitted file, who calls a charge ready for the court, and the charge sheet.
-- A decision takes a snapshot, as every change of status does.
ALTER TYPE "SnapshotCause" ADD VALUE 'decided';

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('introductory_submission', 'charge', 'judicial_investigation', 'no_charge');

-- CreateEnum
CREATE TYPE "ReadyWord" AS ENUM ('ready', 'taken_back');


-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "submissionId" UUID,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionCharge" (
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "offenceClass" TEXT NOT NULL,
    "reason" TEXT,
    "words" TEXT,

    CONSTRAINT "DecisionCharge_pkey" PRIMARY KEY ("decisionId","chargeId")
);

-- CreateTable
CREATE TABLE "ChargeReplaced" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "oldChargeId" UUID NOT NULL,
    "newChargeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "carried" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ChargeReplaced_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadyMark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "word" "ReadyWord" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ReadyMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChargeSheet" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "templates" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ChargeSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Decision_caseId_id_key" ON "Decision"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_caseId_number_key" ON "Decision"("caseId", "number");

-- CreateIndex
CREATE INDEX "DecisionCharge_caseId_chargeId_idx" ON "DecisionCharge"("caseId", "chargeId");

-- CreateIndex
CREATE UNIQUE INDEX "ChargeReplaced_oldChargeId_key" ON "ChargeReplaced"("oldChargeId");

-- CreateIndex
CREATE UNIQUE INDEX "ChargeReplaced_newChargeId_key" ON "ChargeReplaced"("newChargeId");

-- CreateIndex
CREATE INDEX "ChargeReplaced_caseId_idx" ON "ChargeReplaced"("caseId");

-- CreateIndex
CREATE INDEX "ReadyMark_caseId_idx" ON "ReadyMark"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadyMark_chargeId_seq_key" ON "ReadyMark"("chargeId", "seq");

-- CreateIndex
CREATE INDEX "ChargeSheet_caseId_decisionId_idx" ON "ChargeSheet"("caseId", "decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "ChargeSheet_decisionId_number_key" ON "ChargeSheet"("decisionId", "number");

-- AddForeignKey
ALTER TABLE "DecisionCharge" ADD CONSTRAINT "DecisionCharge_caseId_decisionId_fkey" FOREIGN KEY ("caseId", "decisionId") REFERENCES "Decision"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChargeSheet" ADD CONSTRAINT "ChargeSheet_caseId_decisionId_fkey" FOREIGN KEY ("caseId", "decisionId") REFERENCES "Decision"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References within the case: a row of another case is impossible.
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Decision_submission" FOREIGN KEY ("caseId", "submissionId") REFERENCES "Submission" ("caseId", "id"),
  ADD CONSTRAINT "Decision_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Decision_number" CHECK ("number" > 0);
ALTER TABLE "DecisionCharge"
  ADD CONSTRAINT "DecisionCharge_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "DecisionCharge_class" CHECK ("offenceClass" IN ('felony', 'misdemeanour', 'unknown')),
  -- A felony goes through the investigating judge; nobody is left uncharged without a code and a sentence.
  ADD CONSTRAINT "DecisionCharge_felony" CHECK ("offenceClass" <> 'felony' OR "verdict" IN ('introductory_submission', 'no_charge')),
  ADD CONSTRAINT "DecisionCharge_reason" CHECK (("verdict" = 'no_charge') = ("reason" IS NOT NULL) AND ("verdict" <> 'no_charge' OR "words" IS NOT NULL));
ALTER TABLE "ChargeReplaced"
  ADD CONSTRAINT "ChargeReplaced_old" FOREIGN KEY ("caseId", "oldChargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "ChargeReplaced_new" FOREIGN KEY ("caseId", "newChargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "ChargeReplaced_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ChargeReplaced_two" CHECK ("oldChargeId" <> "newChargeId"),
  ADD CONSTRAINT "ChargeReplaced_counts" CHECK ("carried" >= 0 AND "left" >= 0);
ALTER TABLE "ReadyMark"
  ADD CONSTRAINT "ReadyMark_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "ReadyMark_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ReadyMark_seq" CHECK ("seq" > 0);
ALTER TABLE "ChargeSheet"
  ADD CONSTRAINT "ChargeSheet_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ChargeSheet_number" CHECK ("number" > 0),
  ADD CONSTRAINT "ChargeSheet_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- What was decided stays decided, what was written stays written.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Decision', 'DecisionCharge', 'ChargeReplaced', 'ReadyMark', 'ChargeSheet'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Decision", "DecisionCharge", "ChargeReplaced", "ReadyMark", "ChargeSheet" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Decision" IS 'A prosecutor''s decision on a submitted file. Never changed.';
COMMENT ON COLUMN "Decision"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Decision"."caseId" IS 'The case.';
COMMENT ON COLUMN "Decision"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Decision"."submissionId" IS 'The submission it decides; null for one that came before submissions were kept.';
COMMENT ON COLUMN "Decision"."note" IS 'What is said to the whole of it; null when nothing.';
COMMENT ON COLUMN "Decision"."at" IS 'When.';
COMMENT ON COLUMN "Decision"."byId" IS 'The prosecutor who decides.';
COMMENT ON TABLE "DecisionCharge" IS 'What was decided of one charge. Never changed.';
COMMENT ON COLUMN "DecisionCharge"."caseId" IS 'The case.';
COMMENT ON COLUMN "DecisionCharge"."decisionId" IS 'The decision.';
COMMENT ON COLUMN "DecisionCharge"."chargeId" IS 'The charge.';
COMMENT ON COLUMN "DecisionCharge"."verdict" IS 'What was decided.';
COMMENT ON COLUMN "DecisionCharge"."offenceClass" IS 'The class of the offence as the house read it then: felony, misdemeanour or unknown.';
COMMENT ON COLUMN "DecisionCharge"."reason" IS 'Why there is no charge, by its code; null when there is one.';
COMMENT ON COLUMN "DecisionCharge"."words" IS 'In words; null when nothing was said.';
COMMENT ON TABLE "ChargeReplaced" IS 'A charge that a prosecutor replaced by another offence or other modes. Never changed.';
COMMENT ON COLUMN "ChargeReplaced"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ChargeReplaced"."caseId" IS 'The case.';
COMMENT ON COLUMN "ChargeReplaced"."oldChargeId" IS 'The charge that was withdrawn.';
COMMENT ON COLUMN "ChargeReplaced"."newChargeId" IS 'The charge that stands instead.';
COMMENT ON COLUMN "ChargeReplaced"."reason" IS 'Why.';
COMMENT ON COLUMN "ChargeReplaced"."carried" IS 'How many proof links carried over.';
COMMENT ON COLUMN "ChargeReplaced"."left" IS 'How many supporting links the new charge does not ask for; they stay where they were.';
COMMENT ON COLUMN "ChargeReplaced"."at" IS 'When.';
COMMENT ON COLUMN "ChargeReplaced"."byId" IS 'Who.';
COMMENT ON TABLE "ReadyMark" IS 'A named prosecutor says that a charge is ready for the court, or takes it back. Nothing sets it by itself. Never changed.';
COMMENT ON COLUMN "ReadyMark"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ReadyMark"."caseId" IS 'The case.';
COMMENT ON COLUMN "ReadyMark"."chargeId" IS 'The charge.';
COMMENT ON COLUMN "ReadyMark"."seq" IS 'Place in the history of the charge, from 1.';
COMMENT ON COLUMN "ReadyMark"."word" IS 'What is said.';
COMMENT ON COLUMN "ReadyMark"."reason" IS 'Why.';
COMMENT ON COLUMN "ReadyMark"."at" IS 'When.';
COMMENT ON COLUMN "ReadyMark"."byId" IS 'Who, having confirmed within five minutes that it is they.';
COMMENT ON TABLE "ChargeSheet" IS 'One version of the charge sheet of a decision, in both languages. Never changed; an edit is a new version.';
COMMENT ON COLUMN "ChargeSheet"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ChargeSheet"."caseId" IS 'The case.';
COMMENT ON COLUMN "ChargeSheet"."decisionId" IS 'The decision it is of.';
COMMENT ON COLUMN "ChargeSheet"."number" IS 'Version within the decision, from 1, which was drafted from the record.';
COMMENT ON COLUMN "ChargeSheet"."body" IS 'Its parts in Khmer and English.';
COMMENT ON COLUMN "ChargeSheet"."templates" IS 'The versions of the law it stands on, each with whether it was confirmed.';
COMMENT ON COLUMN "ChargeSheet"."hash" IS 'SHA-256 of body and templates as canonical JSON (RFC 8785), lower-case hex; printed on every page.';
COMMENT ON COLUMN "ChargeSheet"."at" IS 'When.';
COMMENT ON COLUMN "ChargeSheet"."byId" IS 'Who.';
