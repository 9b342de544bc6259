-- An office that is informed of a case before it is submitted: who was told, what it may read, what it is asked and what it gives.
-- CreateEnum
CREATE TYPE "TellingWay" AS ENUM ('in_person', 'telephone', 'in_writing');

-- CreateTable
CREATE TABLE "OfficeTold" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "toldTo" TEXT,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "how" "TellingWay" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "OfficeTold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleasedItem" (
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ReleasedItem_pkey" PRIMARY KEY ("officeId", "itemId")
);

-- CreateTable
CREATE TABLE "AuthorisationRequest" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "officeId" UUID NOT NULL,
    "scope" TEXT[],
    "targets" TEXT[],
    "place" TEXT,
    "grounds" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "AuthorisationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorisationGiven" (
    "authorityId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "requestId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "AuthorisationGiven_pkey" PRIMARY KEY ("authorityId")
);

-- CreateTable
CREATE TABLE "AuthorisationRefused" (
    "requestId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "AuthorisationRefused_pkey" PRIMARY KEY ("requestId")
);

-- CreateIndex
CREATE INDEX "OfficeTold_caseId_at_idx" ON "OfficeTold"("caseId", "at");
CREATE INDEX "ReleasedItem_caseId_officeId_at_idx" ON "ReleasedItem"("caseId", "officeId", "at");
CREATE UNIQUE INDEX "AuthorisationRequest_caseId_id_key" ON "AuthorisationRequest"("caseId", "id");
CREATE UNIQUE INDEX "AuthorisationRequest_caseId_number_key" ON "AuthorisationRequest"("caseId", "number");
CREATE INDEX "AuthorisationRequest_officeId_at_idx" ON "AuthorisationRequest"("officeId", "at");
CREATE UNIQUE INDEX "AuthorisationGiven_requestId_key" ON "AuthorisationGiven"("requestId");
CREATE INDEX "AuthorisationGiven_caseId_officeId_idx" ON "AuthorisationGiven"("caseId", "officeId");
CREATE INDEX "AuthorisationRefused_caseId_idx" ON "AuthorisationRefused"("caseId");

-- References within the case: a row of another case is impossible.
ALTER TABLE "OfficeTold"
  ADD CONSTRAINT "OfficeTold_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "OfficeTold_office" FOREIGN KEY ("officeId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "OfficeTold_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "ReleasedItem"
  ADD CONSTRAINT "ReleasedItem_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "ReleasedItem_office" FOREIGN KEY ("officeId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "ReleasedItem_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "AuthorisationRequest"
  ADD CONSTRAINT "AuthorisationRequest_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "AuthorisationRequest_office" FOREIGN KEY ("officeId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "AuthorisationRequest_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "AuthorisationRequest_number" CHECK ("number" > 0),
  ADD CONSTRAINT "AuthorisationRequest_scope" CHECK (cardinality("scope") > 0);
ALTER TABLE "AuthorisationGiven"
  ADD CONSTRAINT "AuthorisationGiven_authority" FOREIGN KEY ("caseId", "authorityId") REFERENCES "Authority" ("caseId", "id"),
  ADD CONSTRAINT "AuthorisationGiven_request" FOREIGN KEY ("caseId", "requestId") REFERENCES "AuthorisationRequest" ("caseId", "id"),
  ADD CONSTRAINT "AuthorisationGiven_office" FOREIGN KEY ("officeId") REFERENCES "Unit" ("id"),
  ADD CONSTRAINT "AuthorisationGiven_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");
ALTER TABLE "AuthorisationRefused"
  ADD CONSTRAINT "AuthorisationRefused_request" FOREIGN KEY ("caseId", "requestId") REFERENCES "AuthorisationRequest" ("caseId", "id"),
  ADD CONSTRAINT "AuthorisationRefused_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id");

-- A request is answered once: what was given is not refused, and what was refused is not given.
CREATE FUNCTION answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_TABLE_NAME = 'AuthorisationGiven' AND EXISTS (SELECT 1 FROM "AuthorisationRefused" WHERE "requestId" = NEW."requestId"))
    OR (TG_TABLE_NAME = 'AuthorisationRefused' AND EXISTS (SELECT 1 FROM "AuthorisationGiven" WHERE "requestId" = NEW."requestId")) THEN
    RAISE EXCEPTION 'this request is answered already' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_once BEFORE INSERT ON "AuthorisationGiven" FOR EACH ROW WHEN (NEW."requestId" IS NOT NULL) EXECUTE FUNCTION answered_once();
CREATE TRIGGER answered_once BEFORE INSERT ON "AuthorisationRefused" FOR EACH ROW EXECUTE FUNCTION answered_once();
ALTER TABLE "AuthorisationGiven" ENABLE ALWAYS TRIGGER answered_once;
ALTER TABLE "AuthorisationRefused" ENABLE ALWAYS TRIGGER answered_once;

-- What was told, released, asked and answered stays so.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['OfficeTold', 'ReleasedItem', 'AuthorisationRequest', 'AuthorisationGiven', 'AuthorisationRefused'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "OfficeTold", "ReleasedItem", "AuthorisationRequest", "AuthorisationGiven", "AuthorisationRefused" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "OfficeTold" IS 'Says that a prosecution office was told of a case: to whom, when and how. Never changed; what was told cannot be taken back.';
COMMENT ON COLUMN "OfficeTold"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "OfficeTold"."caseId" IS 'The case.';
COMMENT ON COLUMN "OfficeTold"."officeId" IS 'The office.';
COMMENT ON COLUMN "OfficeTold"."toldTo" IS 'To whom it was said, by name and office; null when it is not known.';
COMMENT ON COLUMN "OfficeTold"."toldAt" IS 'When it was said.';
COMMENT ON COLUMN "OfficeTold"."how" IS 'How.';
COMMENT ON COLUMN "OfficeTold"."at" IS 'When it was recorded.';
COMMENT ON COLUMN "OfficeTold"."byId" IS 'Who recorded it.';
COMMENT ON TABLE "ReleasedItem" IS 'An item that police let an informed office read before the file is submitted. Never changed; what was read cannot be unread.';
COMMENT ON COLUMN "ReleasedItem"."caseId" IS 'The case.';
COMMENT ON COLUMN "ReleasedItem"."itemId" IS 'The item.';
COMMENT ON COLUMN "ReleasedItem"."officeId" IS 'The office it was released to.';
COMMENT ON COLUMN "ReleasedItem"."reason" IS 'Why.';
COMMENT ON COLUMN "ReleasedItem"."at" IS 'When.';
COMMENT ON COLUMN "ReleasedItem"."byId" IS 'Who released it.';
COMMENT ON TABLE "AuthorisationRequest" IS 'An authorisation that police ask of the informed office. Never changed.';
COMMENT ON COLUMN "AuthorisationRequest"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "AuthorisationRequest"."caseId" IS 'The case.';
COMMENT ON COLUMN "AuthorisationRequest"."number" IS 'Running number within the case, shown as R-01.';
COMMENT ON COLUMN "AuthorisationRequest"."officeId" IS 'The office that is asked.';
COMMENT ON COLUMN "AuthorisationRequest"."scope" IS 'What is to be covered: arrest, search, seizure, device_access, interception, surveillance, records, controlled_operation.';
COMMENT ON COLUMN "AuthorisationRequest"."targets" IS 'Numbers, plates, accounts or persons it concerns, one each; empty when none in particular.';
COMMENT ON COLUMN "AuthorisationRequest"."place" IS 'The place, in words; null when it concerns none.';
COMMENT ON COLUMN "AuthorisationRequest"."grounds" IS 'Why it is needed.';
COMMENT ON COLUMN "AuthorisationRequest"."at" IS 'When it was asked.';
COMMENT ON COLUMN "AuthorisationRequest"."byId" IS 'Who asked.';
COMMENT ON TABLE "AuthorisationGiven" IS 'An authorisation that a prosecutor of the informed office gave: which authority of the case it became. Never changed.';
COMMENT ON COLUMN "AuthorisationGiven"."authorityId" IS 'The authority.';
COMMENT ON COLUMN "AuthorisationGiven"."caseId" IS 'The case.';
COMMENT ON COLUMN "AuthorisationGiven"."officeId" IS 'The office that gave it.';
COMMENT ON COLUMN "AuthorisationGiven"."requestId" IS 'The request it answers; null when it was given unasked.';
COMMENT ON COLUMN "AuthorisationGiven"."at" IS 'When it was recorded.';
COMMENT ON COLUMN "AuthorisationGiven"."byId" IS 'The prosecutor who gave it.';
COMMENT ON TABLE "AuthorisationRefused" IS 'A request for an authorisation that a prosecutor refused, with the reason. Never changed.';
COMMENT ON COLUMN "AuthorisationRefused"."requestId" IS 'The request.';
COMMENT ON COLUMN "AuthorisationRefused"."caseId" IS 'The case.';
COMMENT ON COLUMN "AuthorisationRefused"."reason" IS 'Why.';
COMMENT ON COLUMN "AuthorisationRefused"."at" IS 'When.';
COMMENT ON COLUMN "AuthorisationRefused"."byId" IS 'The prosecutor who refused it.';
