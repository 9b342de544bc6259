-- A mark as a victim that was made in error is withdrawn by a word of its own, with its reason; both stay (decision 0060).
-- AlterTable
ALTER TABLE "VictimMark" ADD COLUMN     "after" INTEGER,
ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "VictimWithdrawal" (
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "VictimWithdrawal_pkey" PRIMARY KEY ("caseId","partyId","seq")
);

-- DropIndex
DROP INDEX "VictimMark_caseId_partyId_key";

-- CreateIndex
CREATE UNIQUE INDEX "VictimMark_caseId_partyId_seq_key" ON "VictimMark"("caseId", "partyId", "seq");

-- AddForeignKey
ALTER TABLE "VictimWithdrawal" ADD CONSTRAINT "VictimWithdrawal_caseId_partyId_seq_fkey" FOREIGN KEY ("caseId", "partyId", "seq") REFERENCES "VictimMark"("caseId", "partyId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One mark stands at a time: the next needs the withdrawal of the one before it.
ALTER TABLE "VictimMark"
  ADD CONSTRAINT "VictimMark_after_its_withdrawal" FOREIGN KEY ("caseId", "partyId", "after") REFERENCES "VictimWithdrawal" ("caseId", "partyId", "seq"),
  ADD CONSTRAINT "VictimMark_in_order" CHECK (seq >= 1 AND "after" IS NOT DISTINCT FROM NULLIF(seq - 1, 0));
ALTER TABLE "VictimWithdrawal"
  ADD CONSTRAINT "VictimWithdrawal_reason_said" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "VictimWithdrawal_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");

-- What was said once stays said.
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "VictimWithdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "VictimWithdrawal" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "VictimWithdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "VictimWithdrawal" ENABLE ALWAYS TRIGGER keep_table;
GRANT SELECT, INSERT ON "VictimWithdrawal" TO ringleader_app;

COMMENT ON TABLE "VictimMark" IS 'Says that a suspect is a victim: somebody who only uses, or who was forced. Never changed, only withdrawn; while it stands, charges on them are flagged.';
COMMENT ON COLUMN "VictimMark"."seq" IS 'Which mark of this party it is, from 1.';
COMMENT ON COLUMN "VictimMark"."after" IS 'The mark before it, which was withdrawn; null for the first.';
COMMENT ON TABLE "VictimWithdrawal" IS 'Says that a mark as a victim was made in error, and why. Never changed; the mark stays readable beside it.';
COMMENT ON COLUMN "VictimWithdrawal"."caseId" IS 'The case.';
COMMENT ON COLUMN "VictimWithdrawal"."partyId" IS 'The party.';
COMMENT ON COLUMN "VictimWithdrawal"."seq" IS 'Which mark of this party is withdrawn.';
COMMENT ON COLUMN "VictimWithdrawal"."reason" IS 'Why.';
COMMENT ON COLUMN "VictimWithdrawal"."at" IS 'When.';
COMMENT ON COLUMN "VictimWithdrawal"."byId" IS 'Who.';
