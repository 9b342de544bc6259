-- What is kept of a person is corrected when they ask, or that is refused with its reason (decision 0095).
-- CreateTable
CREATE TABLE "PersonCorrection" (
    "personId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "done" BOOLEAN NOT NULL,
    "changed" TEXT[],
    "because" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "served" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "PersonCorrection_pkey" PRIMARY KEY ("personId","seq")
);

-- CreateIndex
CREATE INDEX "PersonCorrection_caseId_partyId_idx" ON "PersonCorrection"("caseId", "partyId");

ALTER TABLE "PersonCorrection"
  ADD CONSTRAINT "PersonCorrection_person" FOREIGN KEY ("personId") REFERENCES "Person" ("id"),
  ADD CONSTRAINT "PersonCorrection_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "PersonCorrection_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "PersonCorrection_seq" CHECK ("seq" > 0 AND "served" >= 0),
  ADD CONSTRAINT "PersonCorrection_said" CHECK (btrim("because") <> '' AND btrim("paper") <> ''),
  ADD CONSTRAINT "PersonCorrection_changed" CHECK ("done" = (cardinality("changed") > 0));
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "PersonCorrection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "PersonCorrection" ENABLE ALWAYS TRIGGER keep_rows;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON "PersonCorrection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "PersonCorrection" ENABLE ALWAYS TRIGGER keep_table;
GRANT SELECT, INSERT ON "PersonCorrection" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "PersonCorrection" IS 'What somebody asked to be corrected of what is kept of them: done, or refused with the reason. Never changed.';
COMMENT ON COLUMN "PersonCorrection"."personId" IS 'The person.';
COMMENT ON COLUMN "PersonCorrection"."seq" IS 'Place among the corrections of the person, from 1.';
COMMENT ON COLUMN "PersonCorrection"."caseId" IS 'The case in which it was asked.';
COMMENT ON COLUMN "PersonCorrection"."partyId" IS 'The person as a party of that case.';
COMMENT ON COLUMN "PersonCorrection"."done" IS 'True when it was done, false when it was refused.';
COMMENT ON COLUMN "PersonCorrection"."changed" IS 'What was changed, by the names of the fields; empty when refused.';
COMMENT ON COLUMN "PersonCorrection"."because" IS 'What shows that it was wrong, or why it stays as it is.';
COMMENT ON COLUMN "PersonCorrection"."paper" IS 'The paper it rests on.';
COMMENT ON COLUMN "PersonCorrection"."served" IS 'How many sets had been served by then, with what was kept before.';
COMMENT ON COLUMN "PersonCorrection"."at" IS 'When.';
COMMENT ON COLUMN "PersonCorrection"."byId" IS 'Who.';
