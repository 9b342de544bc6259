-- What is done before the court starts clocks of the law: the notice to the lawyer, the judgment, provisional detention (decision 0061).
-- AlterEnum
ALTER TYPE "ProcedureKind" ADD VALUE 'judicial_interview';
ALTER TYPE "ProcedureKind" ADD VALUE 'immediate_appearance';
ALTER TYPE "ProcedureKind" ADD VALUE 'detention';

-- AlterTable
ALTER TABLE "Procedure" ADD COLUMN     "felony" BOOLEAN,
ADD COLUMN     "lawyerInvitedAt" TIMESTAMPTZ(3);

-- As text: a value is not used in the transaction that adds it.
ALTER TABLE "Procedure"
  ADD CONSTRAINT "Procedure_invited_to_the_judge" CHECK ("lawyerInvitedAt" IS NULL OR kind::text = 'judicial_interview'),
  ADD CONSTRAINT "Procedure_detained_for" CHECK (felony IS NULL OR kind::text = 'detention');

COMMENT ON COLUMN "Procedure"."lawyerInvitedAt" IS 'When the lawyer was invited to an interview by the investigating judge; null while nobody said so, or when it is none.';
COMMENT ON COLUMN "Procedure"."felony" IS 'True when a provisional detention is for a felony, false for a misdemeanour; null when not said, or when it is none.';
