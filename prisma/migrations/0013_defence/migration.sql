-- The defence case: innocent explanations and how they were tested, and the answers to what undermines.
-- CreateEnum
CREATE TYPE "ExplanationOutcome" AS ENUM ('rebutted', 'unsettled', 'holds');

-- CreateEnum
CREATE TYPE "ExplanationSide" AS ENUM ('supports', 'rebuts');

-- CreateEnum
CREATE TYPE "ExplanationVoice" AS ENUM ('suspect', 'defence', 'thought_of');

-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('resolved', 'rejected', 'reopened');

-- CreateTable
CREATE TABLE "Explanation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "partyId" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "voice" "ExplanationVoice" NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,

    CONSTRAINT "Explanation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExplanationElement" (
    "caseId" UUID NOT NULL,
    "explanationId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "element" TEXT NOT NULL,

    CONSTRAINT "ExplanationElement_pkey" PRIMARY KEY ("explanationId","chargeId","element")
);

-- CreateTable
CREATE TABLE "ExplanationGround" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "explanationId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "side" "ExplanationSide" NOT NULL,
    "reasoning" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ExplanationGround_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExplanationFinding" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "explanationId" UUID NOT NULL,
    "outcome" "ExplanationOutcome" NOT NULL,
    "done" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ExplanationFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkAnswer" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "answer" "AnswerKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "approvedById" UUID,

    CONSTRAINT "LinkAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkAnswerItem" (
    "caseId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "LinkAnswerItem_pkey" PRIMARY KEY ("answerId","itemId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Explanation_caseId_id_key" ON "Explanation"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Explanation_caseId_number_key" ON "Explanation"("caseId", "number");

-- CreateIndex
CREATE INDEX "ExplanationElement_caseId_idx" ON "ExplanationElement"("caseId");

-- CreateIndex
CREATE INDEX "ExplanationGround_caseId_idx" ON "ExplanationGround"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "ExplanationGround_explanationId_itemId_side_key" ON "ExplanationGround"("explanationId", "itemId", "side");

-- CreateIndex
CREATE INDEX "ExplanationFinding_caseId_idx" ON "ExplanationFinding"("caseId");

-- CreateIndex
CREATE INDEX "ExplanationFinding_explanationId_at_idx" ON "ExplanationFinding"("explanationId", "at");

-- CreateIndex
CREATE INDEX "LinkAnswer_caseId_linkId_at_idx" ON "LinkAnswer"("caseId", "linkId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LinkAnswer_caseId_id_key" ON "LinkAnswer"("caseId", "id");

-- CreateIndex
CREATE INDEX "LinkAnswerItem_caseId_idx" ON "LinkAnswerItem"("caseId");

-- AddForeignKey
ALTER TABLE "ExplanationElement" ADD CONSTRAINT "ExplanationElement_caseId_explanationId_fkey" FOREIGN KEY ("caseId", "explanationId") REFERENCES "Explanation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExplanationGround" ADD CONSTRAINT "ExplanationGround_caseId_explanationId_fkey" FOREIGN KEY ("caseId", "explanationId") REFERENCES "Explanation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExplanationFinding" ADD CONSTRAINT "ExplanationFinding_caseId_explanationId_fkey" FOREIGN KEY ("caseId", "explanationId") REFERENCES "Explanation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkAnswerItem" ADD CONSTRAINT "LinkAnswerItem_caseId_answerId_fkey" FOREIGN KEY ("caseId", "answerId") REFERENCES "LinkAnswer"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- References within the case: a row of another case is impossible.
ALTER TABLE "Explanation"
  ADD CONSTRAINT "Explanation_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "Explanation_addedBy" FOREIGN KEY ("addedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Explanation_number" CHECK ("number" > 0);
ALTER TABLE "ExplanationElement" ADD CONSTRAINT "ExplanationElement_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id");
ALTER TABLE "ExplanationGround"
  ADD CONSTRAINT "ExplanationGround_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ExplanationGround_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "ExplanationFinding" ADD CONSTRAINT "ExplanationFinding_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "LinkAnswer"
  ADD CONSTRAINT "LinkAnswer_link" FOREIGN KEY ("caseId", "linkId") REFERENCES "ProofLink" ("caseId", "id"),
  ADD CONSTRAINT "LinkAnswer_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "LinkAnswer_approvedBy" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  -- What weakens the defence takes two people; what restores it takes one.
  ADD CONSTRAINT "LinkAnswer_by_two" CHECK (("answer" = 'reopened') = ("approvedById" IS NULL) AND "approvedById" IS DISTINCT FROM "byId");
ALTER TABLE "LinkAnswerItem" ADD CONSTRAINT "LinkAnswerItem_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id");

-- Only what undermines is answered.
CREATE FUNCTION answer_is_to_what_undermines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "ProofLink" WHERE "id" = NEW."linkId" AND "polarity" = 'undermines') THEN
    RAISE EXCEPTION 'only a link that undermines is answered' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION answer_is_to_what_undermines() IS 'Refuses an answer to a link that supports.';
CREATE TRIGGER to_what_undermines BEFORE INSERT ON "LinkAnswer" FOR EACH ROW EXECUTE FUNCTION answer_is_to_what_undermines();
ALTER TABLE "LinkAnswer" ENABLE ALWAYS TRIGGER to_what_undermines;

-- What was said once stays said.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Explanation', 'ExplanationElement', 'ExplanationGround', 'ExplanationFinding', 'LinkAnswer', 'LinkAnswerItem'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Explanation", "ExplanationElement", "ExplanationGround", "ExplanationFinding", "LinkAnswer", "LinkAnswerItem" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Explanation" IS 'An innocent account of what a suspect did or knew. It is tested, never removed.';
COMMENT ON COLUMN "Explanation"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Explanation"."caseId" IS 'The case.';
COMMENT ON COLUMN "Explanation"."number" IS 'Running number within the case, as people say it.';
COMMENT ON COLUMN "Explanation"."partyId" IS 'The suspect whose innocent explanation it is.';
COMMENT ON COLUMN "Explanation"."account" IS 'The account in a few sentences, as its best advocate would put it.';
COMMENT ON COLUMN "Explanation"."voice" IS 'Whose account it is.';
COMMENT ON COLUMN "Explanation"."addedAt" IS 'When it was written down.';
COMMENT ON COLUMN "Explanation"."addedById" IS 'Who wrote it down.';
COMMENT ON TABLE "ExplanationElement" IS 'An element of a charge that an innocent explanation would answer.';
COMMENT ON COLUMN "ExplanationElement"."caseId" IS 'The case.';
COMMENT ON COLUMN "ExplanationElement"."explanationId" IS 'The explanation.';
COMMENT ON COLUMN "ExplanationElement"."chargeId" IS 'The charge.';
COMMENT ON COLUMN "ExplanationElement"."element" IS 'The element, by its name in the template.';
COMMENT ON TABLE "ExplanationGround" IS 'An item that supports or rebuts an innocent explanation, and why. Never changed.';
COMMENT ON COLUMN "ExplanationGround"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ExplanationGround"."caseId" IS 'The case.';
COMMENT ON COLUMN "ExplanationGround"."explanationId" IS 'The explanation.';
COMMENT ON COLUMN "ExplanationGround"."itemId" IS 'The item.';
COMMENT ON COLUMN "ExplanationGround"."side" IS 'For the explanation or against it.';
COMMENT ON COLUMN "ExplanationGround"."reasoning" IS 'Why, in a sentence.';
COMMENT ON COLUMN "ExplanationGround"."at" IS 'When it was said.';
COMMENT ON COLUMN "ExplanationGround"."byId" IS 'Who said it.';
COMMENT ON TABLE "ExplanationFinding" IS 'What testing an innocent explanation came to. The latest counts. Never changed.';
COMMENT ON COLUMN "ExplanationFinding"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ExplanationFinding"."caseId" IS 'The case.';
COMMENT ON COLUMN "ExplanationFinding"."explanationId" IS 'The explanation.';
COMMENT ON COLUMN "ExplanationFinding"."outcome" IS 'What came of it.';
COMMENT ON COLUMN "ExplanationFinding"."done" IS 'What was done to test it, and why it came out so.';
COMMENT ON COLUMN "ExplanationFinding"."at" IS 'When.';
COMMENT ON COLUMN "ExplanationFinding"."byId" IS 'Who.';
COMMENT ON TABLE "LinkAnswer" IS 'How an undermining link was answered, by two people. The latest counts. Never changed.';
COMMENT ON COLUMN "LinkAnswer"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "LinkAnswer"."caseId" IS 'The case.';
COMMENT ON COLUMN "LinkAnswer"."linkId" IS 'The undermining link.';
COMMENT ON COLUMN "LinkAnswer"."answer" IS 'resolved: true and explained, it counts a quarter; rejected: untrue, it counts nothing; reopened: it counts whole again.';
COMMENT ON COLUMN "LinkAnswer"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "LinkAnswer"."at" IS 'When the second person agreed, or when it was reopened.';
COMMENT ON COLUMN "LinkAnswer"."byId" IS 'Who answered.';
COMMENT ON COLUMN "LinkAnswer"."approvedById" IS 'The second person; null only where it was reopened.';
COMMENT ON TABLE "LinkAnswerItem" IS 'An item that an answer rests on.';
COMMENT ON COLUMN "LinkAnswerItem"."caseId" IS 'The case.';
COMMENT ON COLUMN "LinkAnswerItem"."answerId" IS 'The answer.';
COMMENT ON COLUMN "LinkAnswerItem"."itemId" IS 'The item.';
