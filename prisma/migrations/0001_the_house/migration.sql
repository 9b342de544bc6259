-- CreateSchema

-- CreateEnum
CREATE TYPE "Sensitivity" AS ENUM ('normal', 'sealed');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'submitted', 'returned', 'decided', 'closed');

-- CreateEnum
CREATE TYPE "ItemType" AS ENUM ('drug_seizure', 'laboratory_report', 'device', 'call_records', 'interception', 'surveillance', 'informant_information', 'accomplice_statement', 'witness_statement', 'suspect_statement', 'financial_record', 'property_vehicle', 'document_ledger', 'photo_cctv', 'controlled_operation', 'travel_record');

-- CreateEnum
CREATE TYPE "OriginKind" AS ENUM ('witness', 'device', 'records_system', 'exhibit', 'expert', 'official_record', 'tip', 'observation_team', 'other');

-- CreateEnum
CREATE TYPE "FilePlace" AS ENUM ('undecided', 'in_file', 'unused', 'withheld');

-- CreateEnum
CREATE TYPE "ProcedureKind" AS ENUM ('arrest', 'search', 'interview', 'interpreter');

-- CreateEnum
CREATE TYPE "SourceGrade" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F', 'P1', 'P2', 'P3', 'P4');

-- CreateEnum
CREATE TYPE "Admissibility" AS ENUM ('unassessed', 'cleared', 'at_risk', 'excluded', 'intelligence_only');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('police', 'prosecution_office', 'store', 'laboratory', 'ministry');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('officer', 'custodian', 'prosecutor', 'supervisor', 'auditor', 'administrator');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "Assurance" AS ENUM ('password', 'second_factor');

-- CreateEnum
CREATE TYPE "ApprovalState" AS ENUM ('pending', 'approved', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('supports', 'undermines');

-- CreateEnum
CREATE TYPE "Strength" AS ENUM ('fits', 'points', 'shows', 'proves');

-- CreateEnum
CREATE TYPE "StepState" AS ENUM ('open', 'done', 'not_applicable');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('suspect', 'witness', 'victim', 'other');

-- CreateEnum
CREATE TYPE "SuspectRole" AS ENUM ('leader', 'lieutenant', 'financier', 'broker', 'supplier', 'chemist', 'transporter', 'courier', 'retail_dealer', 'other');

-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('phone', 'imei', 'bank_account', 'mobile_money', 'wallet', 'plate', 'id_document', 'alias', 'address', 'social_handle');

-- CreateEnum
CREATE TYPE "ControlKind" AS ENUM ('ordered', 'paid', 'supplied', 'recruited', 'directed', 'transported', 'kept', 'met', 'benefited', 'contacted');

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "sensitivity" "Sensitivity" NOT NULL DEFAULT 'normal',
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "leadId" UUID NOT NULL,
    "officeId" UUID,
    "informedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "itemsNumbered" INTEGER NOT NULL DEFAULT 0,
    "countsNumbered" INTEGER NOT NULL DEFAULT 0,
    "proceduresNumbered" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseSerial" (
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "CaseSerial_pkey" PRIMARY KEY ("unitId","year")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "addedById" UUID NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Origin" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OriginKind" NOT NULL,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Procedure" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ProcedureKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "place" TEXT NOT NULL,
    "partyId" UUID,
    "authority" TEXT,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Procedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" "ItemType" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "originId" UUID NOT NULL,
    "procedureId" UUID,
    "obtainedAt" TIMESTAMPTZ(3) NOT NULL,
    "obtainedZone" TEXT NOT NULL DEFAULT 'Asia/Phnom_Penh',
    "obtainedPlace" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "obtainedBy" TEXT NOT NULL,
    "legalBasis" TEXT,
    "authorisation" TEXT,
    "persons" TEXT,
    "witnessOne" TEXT,
    "witnessTwo" TEXT,
    "language" TEXT,
    "interpreter" TEXT,
    "interpreterSworn" BOOLEAN,
    "interpreterIndependent" BOOLEAN,
    "hearsay" BOOLEAN NOT NULL DEFAULT false,
    "spoken" BOOLEAN NOT NULL DEFAULT false,
    "uniqueObject" BOOLEAN NOT NULL DEFAULT false,
    "class" TEXT NOT NULL,
    "filePlace" "FilePlace" NOT NULL DEFAULT 'undecided',
    "exculpatory" BOOLEAN NOT NULL DEFAULT false,
    "remarks" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "loggedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemDerivation" (
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "parentId" UUID NOT NULL,

    CONSTRAINT "ItemDerivation_pkey" PRIMARY KEY ("itemId","parentId")
);

-- CreateTable
CREATE TABLE "Grade" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "source" "SourceGrade" NOT NULL,
    "information" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "value" "Admissibility" NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "ItemFile" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "attachedById" UUID NOT NULL,

    CONSTRAINT "ItemFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "claimed" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "fileId" UUID,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameKm" TEXT NOT NULL,
    "parentId" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID NOT NULL,
    "nameLatin" TEXT NOT NULL,
    "nameKm" TEXT,
    "language" TEXT NOT NULL DEFAULT 'km',
    "khmerDigits" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "status" "AccountStatus" NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "assurance" "Assurance" NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInBucket" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStartedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInBucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "caseId" UUID,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "ApprovalState" NOT NULL DEFAULT 'pending',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatedReason" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatedReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "caseId" UUID,
    "params" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OffenceTemplate" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OffenceTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Count" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "templateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountSeizure" (
    "caseId" UUID NOT NULL,
    "countId" UUID NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "CountSeizure_pkey" PRIMARY KEY ("countId","itemId")
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "countId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "modes" TEXT[],
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofLink" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "strength" "Strength" NOT NULL,
    "locator" JSONB NOT NULL,
    "reasoning" TEXT NOT NULL,
    "countId" UUID,
    "chargeId" UUID,
    "element" TEXT,
    "attributionId" UUID,
    "controlLinkId" UUID,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "proposedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProofLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProofBasis" (
    "caseId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "attributionId" UUID NOT NULL,

    CONSTRAINT "ProofBasis_pkey" PRIMARY KEY ("linkId","attributionId")
);

-- CreateTable
CREATE TABLE "StepMark" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "triggerId" UUID NOT NULL,
    "state" "StepState" NOT NULL,
    "reason" TEXT NOT NULL,
    "itemId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "StepMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "parameterHash" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "display" INTEGER NOT NULL,
    "displayIfCleared" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "limit" TEXT NOT NULL,
    "result" JSONB,
    "resultIfCleared" JSONB,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "nameKm" TEXT,
    "nameLatin" TEXT,
    "nameOther" TEXT,
    "aliases" TEXT[],
    "honorific" TEXT,
    "sex" TEXT,
    "birthDate" DATE,
    "birthYear" INTEGER,
    "birthplace" TEXT,
    "nationality" TEXT,
    "searchKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "nameKm" TEXT,
    "nameLatin" TEXT,
    "registration" TEXT,
    "searchKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "standing" "Standing" NOT NULL,
    "role" "SuspectRole",
    "tier" INTEGER,
    "tierReason" TEXT,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "display" TEXT NOT NULL,
    "normal" TEXT NOT NULL,
    "label" TEXT,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "identifierId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "from" DATE,
    "to" DATE,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ControlLink" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "ControlKind" NOT NULL,
    "fromPartyId" UUID,
    "fromIdentifierId" UUID,
    "toPartyId" UUID,
    "toIdentifierId" UUID,
    "toItemId" UUID,
    "from" DATE,
    "to" DATE,
    "note" TEXT,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ControlLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Case_number_key" ON "Case"("number");

-- CreateIndex
CREATE INDEX "Case_unitId_changedAt_id_idx" ON "Case"("unitId", "changedAt", "id");

-- CreateIndex
CREATE INDEX "Case_officeId_changedAt_id_idx" ON "Case"("officeId", "changedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Case_unitId_year_serial_key" ON "Case"("unitId", "year", "serial");

-- CreateIndex
CREATE INDEX "TeamMember_accountId_until_idx" ON "TeamMember"("accountId", "until");

-- CreateIndex
CREATE INDEX "TeamMember_caseId_until_idx" ON "TeamMember"("caseId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "Origin_caseId_id_key" ON "Origin"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Origin_caseId_name_key" ON "Origin"("caseId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Procedure_caseId_id_key" ON "Procedure"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Procedure_caseId_number_key" ON "Procedure"("caseId", "number");

-- CreateIndex
CREATE INDEX "Item_caseId_type_number_idx" ON "Item"("caseId", "type", "number");

-- CreateIndex
CREATE INDEX "Item_caseId_obtainedAt_id_idx" ON "Item"("caseId", "obtainedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Item_caseId_id_key" ON "Item"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Item_caseId_number_key" ON "Item"("caseId", "number");

-- CreateIndex
CREATE INDEX "ItemDerivation_caseId_idx" ON "ItemDerivation"("caseId");

-- CreateIndex
CREATE INDEX "Grade_caseId_itemId_at_idx" ON "Grade"("caseId", "itemId", "at");

-- CreateIndex
CREATE INDEX "Assessment_caseId_itemId_at_idx" ON "Assessment"("caseId", "itemId", "at");

-- CreateIndex
CREATE INDEX "ItemFile_caseId_itemId_idx" ON "ItemFile"("caseId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemFile_caseId_id_key" ON "ItemFile"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ItemFile_itemId_sha256_name_key" ON "ItemFile"("itemId", "sha256", "name");

-- CreateIndex
CREATE INDEX "Upload_startedAt_idx" ON "Upload"("startedAt");

-- CreateIndex
CREATE INDEX "Draft_accountId_savedAt_idx" ON "Draft"("accountId", "savedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_code_key" ON "Unit"("code");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_username_key" ON "Account"("username");

-- CreateIndex
CREATE INDEX "Account_unitId_idx" ON "Account"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_revokedAt_idx" ON "Session"("accountId", "revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_idx" ON "OneTimeLink"("accountId");

-- CreateIndex
CREATE INDEX "Approval_state_requestedAt_idx" ON "Approval"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "Approval_caseId_idx" ON "Approval"("caseId");

-- CreateIndex
CREATE INDEX "StatedReason_caseId_accountId_expiresAt_idx" ON "StatedReason"("caseId", "accountId", "expiresAt");

-- CreateIndex
CREATE INDEX "Notice_accountId_readAt_at_idx" ON "Notice"("accountId", "readAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OffenceTemplate_code_version_key" ON "OffenceTemplate"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Count_caseId_id_key" ON "Count"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Count_caseId_number_key" ON "Count"("caseId", "number");

-- CreateIndex
CREATE INDEX "CountSeizure_caseId_idx" ON "CountSeizure"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Charge_caseId_id_key" ON "Charge"("caseId", "id");

-- CreateIndex
CREATE INDEX "ProofLink_caseId_itemId_idx" ON "ProofLink"("caseId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ProofLink_caseId_id_key" ON "ProofLink"("caseId", "id");

-- CreateIndex
CREATE INDEX "ProofBasis_caseId_idx" ON "ProofBasis"("caseId");

-- CreateIndex
CREATE INDEX "StepMark_caseId_step_triggerId_at_idx" ON "StepMark"("caseId", "step", "triggerId", "at");

-- CreateIndex
CREATE INDEX "Reading_caseId_revision_idx" ON "Reading"("caseId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_chargeId_revision_model_parameterHash_key" ON "Reading"("chargeId", "revision", "model", "parameterHash");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_id_key" ON "Party"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_personId_key" ON "Party"("caseId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Party_caseId_organisationId_key" ON "Party"("caseId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Identifier_caseId_id_key" ON "Identifier"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Identifier_caseId_kind_normal_key" ON "Identifier"("caseId", "kind", "normal");

-- CreateIndex
CREATE INDEX "Attribution_caseId_identifierId_idx" ON "Attribution"("caseId", "identifierId");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_caseId_id_key" ON "Attribution"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ControlLink_caseId_id_key" ON "ControlLink"("caseId", "id");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_caseId_originId_fkey" FOREIGN KEY ("caseId", "originId") REFERENCES "Origin"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_caseId_procedureId_fkey" FOREIGN KEY ("caseId", "procedureId") REFERENCES "Procedure"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemFile" ADD CONSTRAINT "ItemFile_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemFile" ADD CONSTRAINT "ItemFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Count" ADD CONSTRAINT "Count_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "OffenceTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountSeizure" ADD CONSTRAINT "CountSeizure_caseId_countId_fkey" FOREIGN KEY ("caseId", "countId") REFERENCES "Count"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_caseId_countId_fkey" FOREIGN KEY ("caseId", "countId") REFERENCES "Count"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofLink" ADD CONSTRAINT "ProofLink_caseId_itemId_fkey" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_caseId_chargeId_fkey" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- References that keep a case's rows together: a link to another case's row is impossible.
ALTER TABLE "Party" ADD CONSTRAINT "Party_one_of" CHECK (num_nonnulls("personId", "organisationId") = 1),
  ADD CONSTRAINT "Party_suspect_has_role" CHECK (("standing" = 'suspect') = ("role" IS NOT NULL) AND ("standing" = 'suspect') = ("tier" IS NOT NULL)),
  ADD CONSTRAINT "Party_tier" CHECK ("tier" BETWEEN 1 AND 4);
ALTER TABLE "Attribution"
  ADD CONSTRAINT "Attribution_identifier" FOREIGN KEY ("caseId", "identifierId") REFERENCES "Identifier" ("caseId", "id"),
  ADD CONSTRAINT "Attribution_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "Attribution_period" CHECK ("from" <= "to"),
  ADD CONSTRAINT "Attribution_withdrawn_with_reason" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL));
CREATE UNIQUE INDEX "Attribution_once" ON "Attribution" ("identifierId", "partyId", COALESCE("from", '-infinity'), COALESCE("to", 'infinity')) WHERE "withdrawnAt" IS NULL;
ALTER TABLE "ControlLink"
  ADD CONSTRAINT "ControlLink_fromParty" FOREIGN KEY ("caseId", "fromPartyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "ControlLink_fromIdentifier" FOREIGN KEY ("caseId", "fromIdentifierId") REFERENCES "Identifier" ("caseId", "id"),
  ADD CONSTRAINT "ControlLink_toParty" FOREIGN KEY ("caseId", "toPartyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "ControlLink_toIdentifier" FOREIGN KEY ("caseId", "toIdentifierId") REFERENCES "Identifier" ("caseId", "id"),
  ADD CONSTRAINT "ControlLink_toItem" FOREIGN KEY ("caseId", "toItemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ControlLink_one_start" CHECK (num_nonnulls("fromPartyId", "fromIdentifierId") = 1),
  ADD CONSTRAINT "ControlLink_one_end" CHECK (num_nonnulls("toPartyId", "toIdentifierId", "toItemId") = 1),
  ADD CONSTRAINT "ControlLink_not_to_itself" CHECK ("fromPartyId" IS DISTINCT FROM "toPartyId" OR "fromPartyId" IS NULL),
  ADD CONSTRAINT "ControlLink_not_to_itself_either" CHECK ("fromIdentifierId" IS DISTINCT FROM "toIdentifierId" OR "fromIdentifierId" IS NULL),
  ADD CONSTRAINT "ControlLink_period" CHECK ("from" <= "to"),
  ADD CONSTRAINT "ControlLink_withdrawn_with_reason" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL));
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id");
ALTER TABLE "Origin" ADD CONSTRAINT "Origin_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id");
ALTER TABLE "Procedure" ADD CONSTRAINT "Procedure_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Procedure_party" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party" ("caseId", "id"),
  ADD CONSTRAINT "Procedure_period" CHECK ("at" <= "until");
ALTER TABLE "Item" ADD CONSTRAINT "Item_position" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "Item_class" CHECK ("class" IN ('official','expert','device','financial','document','witness','accomplice','informant','anonymous','confession_uncorroborated'));
ALTER TABLE "ItemDerivation"
  ADD CONSTRAINT "ItemDerivation_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ItemDerivation_parent" FOREIGN KEY ("caseId", "parentId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "ItemDerivation_not_of_itself" CHECK ("itemId" <> "parentId");
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_information" CHECK ("information" BETWEEN 1 AND 6);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'), ADD CONSTRAINT "StoredFile_size" CHECK ("size" BETWEEN 1 AND 2147483648);
ALTER TABLE "Upload"
  ADD CONSTRAINT "Upload_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Upload_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Upload_size" CHECK ("size" BETWEEN 1 AND 2147483648);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Draft_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id");
ALTER TABLE "Count" ADD CONSTRAINT "Count_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Count_period" CHECK ("from" <= "to");
ALTER TABLE "CountSeizure" ADD CONSTRAINT "CountSeizure_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id");
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_modes" CHECK (cardinality("modes") >= 1),
  ADD CONSTRAINT "Charge_withdrawn_with_reason" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL));
CREATE UNIQUE INDEX "Charge_once" ON "Charge" ("countId", "partyId") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "ProofLink"
  ADD CONSTRAINT "ProofLink_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "ProofLink_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "ProofLink_attribution" FOREIGN KEY ("caseId", "attributionId") REFERENCES "Attribution" ("caseId", "id"),
  ADD CONSTRAINT "ProofLink_controlLink" FOREIGN KEY ("caseId", "controlLinkId") REFERENCES "ControlLink" ("caseId", "id"),
  ADD CONSTRAINT "ProofLink_one_target" CHECK (num_nonnulls("countId", "chargeId", "attributionId", "controlLinkId") = 1),
  ADD CONSTRAINT "ProofLink_element_of" CHECK ("element" IS NULL OR num_nonnulls("countId", "chargeId") = 1),
  ADD CONSTRAINT "ProofLink_count_element" CHECK ("countId" IS NULL OR "element" IS NOT NULL),
  ADD CONSTRAINT "ProofLink_whole_charge_undermines" CHECK (NOT ("chargeId" IS NOT NULL AND "element" IS NULL AND "polarity" = 'supports')),
  ADD CONSTRAINT "ProofLink_withdrawn_with_reason" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL));
CREATE INDEX "ProofLink_case_standing" ON "ProofLink" ("caseId") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "ProofBasis"
  ADD CONSTRAINT "ProofBasis_link" FOREIGN KEY ("caseId", "linkId") REFERENCES "ProofLink" ("caseId", "id"),
  ADD CONSTRAINT "ProofBasis_attribution" FOREIGN KEY ("caseId", "attributionId") REFERENCES "Attribution" ("caseId", "id");
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "StepMark_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id");
ALTER TABLE "Case" ADD CONSTRAINT "Case_lead" FOREIGN KEY ("leadId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Case_informed_when" CHECK (("officeId" IS NULL) = ("informedAt" IS NULL));
ALTER TABLE "CaseSerial" ADD CONSTRAINT "CaseSerial_unit" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id");
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_addedBy" FOREIGN KEY ("addedById") REFERENCES "Account" ("id");
CREATE UNIQUE INDEX "TeamMember_once" ON "TeamMember" ("caseId", "accountId") WHERE "until" IS NULL;
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_code" CHECK ("code" ~ '^[A-Z][A-Z0-9]{1,7}$'), ADD CONSTRAINT "Unit_not_above_itself" CHECK ("parentId" <> "id");
ALTER TABLE "Account" ADD CONSTRAINT "Account_username" CHECK ("username" ~ '^[a-z][a-z0-9._-]{1,39}$'),
  ADD CONSTRAINT "Account_language" CHECK ("language" IN ('en', 'km')),
  ADD CONSTRAINT "Account_active_has_password" CHECK ("status" <> 'active' OR "passwordHash" IS NOT NULL);
ALTER TABLE "Approval"
  ADD CONSTRAINT "Approval_requestedBy" FOREIGN KEY ("requestedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Approval_decidedBy" FOREIGN KEY ("decidedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Approval_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Approval_by_another" CHECK ("decidedById" <> "requestedById" OR "state" = 'withdrawn'),
  ADD CONSTRAINT "Approval_decided" CHECK (("state" IN ('pending', 'expired')) = ("decidedAt" IS NULL));
ALTER TABLE "StatedReason"
  ADD CONSTRAINT "StatedReason_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "StatedReason_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id");
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_display" CHECK ("display" BETWEEN 0 AND 100 AND "displayIfCleared" BETWEEN 0 AND 100);

-- What was said once stays said.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Keeps append-only tables append-only, also against their owner in replica mode.';
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Grade', 'Assessment', 'StepMark', 'StoredFile', 'ItemFile', 'ItemDerivation', 'StatedReason', 'ProofBasis', 'OffenceTemplate'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

-- Records of the case are never removed, only withdrawn.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Case', 'TeamMember', 'Person', 'Organisation', 'Party', 'Identifier', 'Attribution', 'ControlLink', 'Origin', 'Procedure', 'Item', 'Count', 'Charge', 'ProofLink', 'Account', 'Unit', 'Approval'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

-- What the application may do. DELETE only where a row is nobody's record.
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ringleader_app;
REVOKE UPDATE ON "Grade", "Assessment", "StepMark", "StoredFile", "ItemFile", "ItemDerivation", "StatedReason", "ProofBasis", "OffenceTemplate" FROM ringleader_app;
GRANT DELETE ON "Draft", "Upload", "SignInBucket", "CountSeizure" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Case" IS 'One investigation file on a syndicate.';
COMMENT ON COLUMN "Case"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Case"."number" IS 'What people call it: unit code, year, running number, for example KUM-2026-0031.';
COMMENT ON COLUMN "Case"."unitId" IS 'The unit that owns it.';
COMMENT ON COLUMN "Case"."year" IS 'The year of the number.';
COMMENT ON COLUMN "Case"."serial" IS 'The running number within unit and year.';
COMMENT ON COLUMN "Case"."title" IS 'A short name that does not name a suspect.';
COMMENT ON COLUMN "Case"."summary" IS 'What it is about, in a paragraph.';
COMMENT ON COLUMN "Case"."sensitivity" IS 'sealed: the team only, whatever the role.';
COMMENT ON COLUMN "Case"."status" IS 'Where the file stands.';
COMMENT ON COLUMN "Case"."leadId" IS 'The officer who answers for it.';
COMMENT ON COLUMN "Case"."officeId" IS 'The prosecution office that is informed of it; null until one is.';
COMMENT ON COLUMN "Case"."informedAt" IS 'When the office was informed.';
COMMENT ON COLUMN "Case"."submittedAt" IS 'When it was last submitted for review.';
COMMENT ON COLUMN "Case"."closedAt" IS 'When it was closed.';
COMMENT ON COLUMN "Case"."openedAt" IS 'When it was opened.';
COMMENT ON COLUMN "Case"."changedAt" IS 'When anything in it last changed.';
COMMENT ON COLUMN "Case"."itemsNumbered" IS 'How many items were numbered in it; the last item''s number.';
COMMENT ON COLUMN "Case"."countsNumbered" IS 'How many counts were numbered in it.';
COMMENT ON COLUMN "Case"."proceduresNumbered" IS 'How many records of procedure were numbered in it.';
COMMENT ON COLUMN "Case"."revision" IS 'Rises with each act that changes the case; readings belong to one revision.';
COMMENT ON COLUMN "Case"."version" IS 'Rises with each change of the case''s own row; a stale change is refused.';
COMMENT ON TABLE "CaseSerial" IS 'The last running number a unit gave in a year.';
COMMENT ON COLUMN "CaseSerial"."unitId" IS 'The unit.';
COMMENT ON COLUMN "CaseSerial"."year" IS 'The year.';
COMMENT ON COLUMN "CaseSerial"."last" IS 'The last number given.';
COMMENT ON TABLE "TeamMember" IS 'A person assigned to a case.';
COMMENT ON COLUMN "TeamMember"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "TeamMember"."caseId" IS 'The case.';
COMMENT ON COLUMN "TeamMember"."accountId" IS 'Who is assigned.';
COMMENT ON COLUMN "TeamMember"."since" IS 'From when.';
COMMENT ON COLUMN "TeamMember"."until" IS 'Until when; null while the assignment stands.';
COMMENT ON COLUMN "TeamMember"."addedById" IS 'Who assigned them.';
COMMENT ON TABLE "Origin" IS 'The root source of items: one witness, one device, one records system. Items of one origin are one voice.';
COMMENT ON COLUMN "Origin"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Origin"."caseId" IS 'The case.';
COMMENT ON COLUMN "Origin"."name" IS 'What people call it.';
COMMENT ON COLUMN "Origin"."kind" IS 'What kind of source it is.';
COMMENT ON COLUMN "Origin"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "Origin"."addedAt" IS 'When it was added.';
COMMENT ON COLUMN "Origin"."addedById" IS 'Who added it.';
COMMENT ON COLUMN "Origin"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "Procedure" IS 'An arrest, a search, an interview, the use of an interpreter: what items rest on and steps are triggered by.';
COMMENT ON COLUMN "Procedure"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Procedure"."caseId" IS 'The case.';
COMMENT ON COLUMN "Procedure"."number" IS 'Running number within the case.';
COMMENT ON COLUMN "Procedure"."kind" IS 'What was done.';
COMMENT ON COLUMN "Procedure"."at" IS 'When it began; for an arrest, the arrival at the unit.';
COMMENT ON COLUMN "Procedure"."until" IS 'When it ended; null when it has not, or has no length.';
COMMENT ON COLUMN "Procedure"."place" IS 'Where.';
COMMENT ON COLUMN "Procedure"."partyId" IS 'Whom it concerned; null when nobody in the file.';
COMMENT ON COLUMN "Procedure"."authority" IS 'Who allowed it and under which law, in words.';
COMMENT ON COLUMN "Procedure"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "Procedure"."addedAt" IS 'When it was recorded.';
COMMENT ON COLUMN "Procedure"."addedById" IS 'Who recorded it.';
COMMENT ON COLUMN "Procedure"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "Item" IS 'An exhibit, statement, record or file: one piece of evidence, with its common record.';
COMMENT ON COLUMN "Item"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Item"."caseId" IS 'The case.';
COMMENT ON COLUMN "Item"."number" IS 'Running number within the case, shown as E-001.';
COMMENT ON COLUMN "Item"."type" IS 'One of the sixteen types.';
COMMENT ON COLUMN "Item"."title" IS 'What it is, in a line.';
COMMENT ON COLUMN "Item"."description" IS 'Facts, no opinions.';
COMMENT ON COLUMN "Item"."originId" IS 'Whose voice it is.';
COMMENT ON COLUMN "Item"."procedureId" IS 'The search, arrest or interview it rests on; null when none.';
COMMENT ON COLUMN "Item"."obtainedAt" IS 'When it was obtained.';
COMMENT ON COLUMN "Item"."obtainedZone" IS 'Time zone as typed, for example Asia/Phnom_Penh.';
COMMENT ON COLUMN "Item"."obtainedPlace" IS 'Where it was obtained, in words.';
COMMENT ON COLUMN "Item"."latitude" IS 'Latitude in degrees; null when not taken.';
COMMENT ON COLUMN "Item"."longitude" IS 'Longitude in degrees; null when not taken.';
COMMENT ON COLUMN "Item"."obtainedBy" IS 'Who obtained it: name and rank as written in the record.';
COMMENT ON COLUMN "Item"."legalBasis" IS 'Article and law it was obtained under, in words; null when not stated.';
COMMENT ON COLUMN "Item"."authorisation" IS 'Who authorised it, when, verbal or written, reference, scope.';
COMMENT ON COLUMN "Item"."persons" IS 'Who else was there.';
COMMENT ON COLUMN "Item"."witnessOne" IS 'First witness; null when none.';
COMMENT ON COLUMN "Item"."witnessTwo" IS 'Second witness; null when none.';
COMMENT ON COLUMN "Item"."language" IS 'Language of the content: km, en, vi, zh, th, other.';
COMMENT ON COLUMN "Item"."interpreter" IS 'Name of the interpreter; null when none.';
COMMENT ON COLUMN "Item"."interpreterSworn" IS 'True when the interpreter was sworn; null when there was none.';
COMMENT ON COLUMN "Item"."interpreterIndependent" IS 'True when the interpreter came neither from police nor from the case; null when there was none.';
COMMENT ON COLUMN "Item"."hearsay" IS 'True when it reports what somebody else said.';
COMMENT ON COLUMN "Item"."spoken" IS 'True when a person''s word carries it; withoutPerson removes these.';
COMMENT ON COLUMN "Item"."uniqueObject" IS 'True when the object can be told from all others, as by a serial number.';
COMMENT ON COLUMN "Item"."class" IS 'Class of readiness.md: official, expert, device, financial, document, witness, accomplice, informant, anonymous, confession_uncorroborated.';
COMMENT ON COLUMN "Item"."filePlace" IS 'Where it belongs: court file, unused schedule, withheld by order, not decided.';
COMMENT ON COLUMN "Item"."exculpatory" IS 'True when it points away from a suspect and must be disclosed.';
COMMENT ON COLUMN "Item"."remarks" IS 'Remarks of the officer.';
COMMENT ON COLUMN "Item"."facts" IS 'The facts of its type, checked by the type''s declaration.';
COMMENT ON COLUMN "Item"."loggedAt" IS 'When it was logged.';
COMMENT ON COLUMN "Item"."loggedById" IS 'Who logged it.';
COMMENT ON COLUMN "Item"."changedAt" IS 'When it last changed.';
COMMENT ON COLUMN "Item"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "ItemDerivation" IS 'Says that one item was made from another, as a sample from a bulk or a translation from a recording.';
COMMENT ON COLUMN "ItemDerivation"."caseId" IS 'The case.';
COMMENT ON COLUMN "ItemDerivation"."itemId" IS 'The item that was made.';
COMMENT ON COLUMN "ItemDerivation"."parentId" IS 'The item it was made from.';
COMMENT ON TABLE "Grade" IS 'How good the source and the information are, as one person saw it. Never changed; a later one counts.';
COMMENT ON COLUMN "Grade"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Grade"."caseId" IS 'The case.';
COMMENT ON COLUMN "Grade"."itemId" IS 'The item.';
COMMENT ON COLUMN "Grade"."source" IS 'Admiralty A to F for people, P1 to P4 for processes.';
COMMENT ON COLUMN "Grade"."information" IS 'Admiralty 1 to 6.';
COMMENT ON COLUMN "Grade"."reason" IS 'Why, in a sentence.';
COMMENT ON COLUMN "Grade"."at" IS 'When.';
COMMENT ON COLUMN "Grade"."byId" IS 'Who graded.';
COMMENT ON TABLE "Assessment" IS 'A prosecutor''s view of whether an item can be used. Never changed; the latest counts.';
COMMENT ON COLUMN "Assessment"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Assessment"."caseId" IS 'The case.';
COMMENT ON COLUMN "Assessment"."itemId" IS 'The item.';
COMMENT ON COLUMN "Assessment"."value" IS 'What was decided.';
COMMENT ON COLUMN "Assessment"."reason" IS 'Why, in words.';
COMMENT ON COLUMN "Assessment"."at" IS 'When.';
COMMENT ON COLUMN "Assessment"."byId" IS 'The prosecutor.';
COMMENT ON TABLE "StoredFile" IS 'A file''s bytes, stored once by their hash.';
COMMENT ON COLUMN "StoredFile"."sha256" IS 'SHA-256 of the bytes, lower-case hex.';
COMMENT ON COLUMN "StoredFile"."size" IS 'Length in bytes.';
COMMENT ON COLUMN "StoredFile"."storedAt" IS 'When they were first stored.';
COMMENT ON TABLE "ItemFile" IS 'A file of an item. The original is never changed or removed.';
COMMENT ON COLUMN "ItemFile"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ItemFile"."caseId" IS 'The case.';
COMMENT ON COLUMN "ItemFile"."itemId" IS 'The item.';
COMMENT ON COLUMN "ItemFile"."sha256" IS 'The bytes.';
COMMENT ON COLUMN "ItemFile"."name" IS 'Name as it came, made safe for showing only where it is shown.';
COMMENT ON COLUMN "ItemFile"."mediaType" IS 'Media type found in the bytes; application/octet-stream when unknown.';
COMMENT ON COLUMN "ItemFile"."attachedAt" IS 'When it was attached.';
COMMENT ON COLUMN "ItemFile"."attachedById" IS 'Who attached it.';
COMMENT ON TABLE "Upload" IS 'A file on its way: bytes arrive in pieces until all are there.';
COMMENT ON COLUMN "Upload"."id" IS '32 hex digits, also the name of the unfinished file.';
COMMENT ON COLUMN "Upload"."caseId" IS 'The case.';
COMMENT ON COLUMN "Upload"."itemId" IS 'The item it will belong to.';
COMMENT ON COLUMN "Upload"."accountId" IS 'Who sends it.';
COMMENT ON COLUMN "Upload"."name" IS 'Name as it came.';
COMMENT ON COLUMN "Upload"."size" IS 'Length that was announced, in bytes.';
COMMENT ON COLUMN "Upload"."claimed" IS 'SHA-256 the browser computed; null until it is known.';
COMMENT ON COLUMN "Upload"."startedAt" IS 'When it began.';
COMMENT ON COLUMN "Upload"."fileId" IS 'The file it became; null until it did.';
COMMENT ON TABLE "Draft" IS 'What a person is still typing. Saved as it is typed; only its author sees it.';
COMMENT ON COLUMN "Draft"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Draft"."accountId" IS 'Whose draft it is.';
COMMENT ON COLUMN "Draft"."caseId" IS 'The case.';
COMMENT ON COLUMN "Draft"."kind" IS 'Which form: evidence, link, case.';
COMMENT ON COLUMN "Draft"."answers" IS 'The answers as typed.';
COMMENT ON COLUMN "Draft"."version" IS 'Rises with each save; a stale save is told.';
COMMENT ON COLUMN "Draft"."startedAt" IS 'When it was begun.';
COMMENT ON COLUMN "Draft"."savedAt" IS 'When it was last saved.';
COMMENT ON TABLE "Unit" IS 'A node of the tree of offices: police units, prosecution offices, stores, laboratories, ministries.';
COMMENT ON COLUMN "Unit"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Unit"."code" IS 'Short code that case numbers begin with, for example KUM.';
COMMENT ON COLUMN "Unit"."kind" IS 'What kind of office it is.';
COMMENT ON COLUMN "Unit"."nameEn" IS 'Name in English.';
COMMENT ON COLUMN "Unit"."nameKm" IS 'Name in Khmer.';
COMMENT ON COLUMN "Unit"."parentId" IS 'The unit above it; null at the top of the tree.';
COMMENT ON COLUMN "Unit"."closedAt" IS 'When it stopped to exist; null while it does.';
COMMENT ON COLUMN "Unit"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON COLUMN "Unit"."createdAt" IS 'When it was created.';
COMMENT ON TABLE "Account" IS 'A person who may sign in. One account has one role in one unit.';
COMMENT ON COLUMN "Account"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Account"."username" IS 'What is typed to sign in; lower case.';
COMMENT ON COLUMN "Account"."role" IS 'What the account may do.';
COMMENT ON COLUMN "Account"."unitId" IS 'Where the person works.';
COMMENT ON COLUMN "Account"."nameLatin" IS 'Name in Latin script, family name first.';
COMMENT ON COLUMN "Account"."nameKm" IS 'Name in Khmer script, family name first; null when not known.';
COMMENT ON COLUMN "Account"."language" IS 'Language of the screens: en or km.';
COMMENT ON COLUMN "Account"."khmerDigits" IS 'True when dates, counts and clocks are shown in Khmer digits.';
COMMENT ON COLUMN "Account"."passwordHash" IS 'argon2id hash of the password; null until one is set.';
COMMENT ON COLUMN "Account"."status" IS 'invited until a password is set, then active; disabled ends every session.';
COMMENT ON COLUMN "Account"."demo" IS 'True for the sign-ins of the demonstration; production refuses to start with one.';
COMMENT ON COLUMN "Account"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON COLUMN "Account"."createdAt" IS 'When it was created.';
COMMENT ON TABLE "Session" IS 'One sign-in. The cookie carries a random id whose hash is looked up here on each request.';
COMMENT ON COLUMN "Session"."id" IS 'UUID v7, made by the application; safe to show.';
COMMENT ON COLUMN "Session"."tokenHash" IS 'SHA-256 of the opaque id in the cookie.';
COMMENT ON COLUMN "Session"."accountId" IS 'Whose session it is.';
COMMENT ON COLUMN "Session"."createdAt" IS 'When the person signed in.';
COMMENT ON COLUMN "Session"."lastSeenAt" IS 'Last thing the person did; 15 minutes without one end the session.';
COMMENT ON COLUMN "Session"."expiresAt" IS 'Absolute end, 10 hours after sign-in.';
COMMENT ON COLUMN "Session"."assurance" IS 'How sure we are that it is the person.';
COMMENT ON COLUMN "Session"."verifiedAt" IS 'When the person last proved to be there; sensitive acts need it within 5 minutes.';
COMMENT ON COLUMN "Session"."revokedAt" IS 'When it was ended before its time; null while it lives.';
COMMENT ON COLUMN "Session"."revokedReason" IS 'Why it was ended: signed-out, killed, account-disabled, too-many, role-changed.';
COMMENT ON COLUMN "Session"."device" IS 'The browser as it names itself, cut to 200 characters.';
COMMENT ON COLUMN "Session"."address" IS 'Network address the sign-in came from.';
COMMENT ON TABLE "SignInBucket" IS 'Counts failed sign-ins of one username, known or not, so that guessing stops.';
COMMENT ON COLUMN "SignInBucket"."key" IS 'SHA-256 of the username as typed, lower case.';
COMMENT ON COLUMN "SignInBucket"."failures" IS 'Failures in the present window.';
COMMENT ON COLUMN "SignInBucket"."windowStartedAt" IS 'When the present window of 15 minutes began.';
COMMENT ON TABLE "OneTimeLink" IS 'A link that works once: to set the first password.';
COMMENT ON COLUMN "OneTimeLink"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "OneTimeLink"."tokenHash" IS 'SHA-256 of the secret in the link.';
COMMENT ON COLUMN "OneTimeLink"."accountId" IS 'Whose password it sets.';
COMMENT ON COLUMN "OneTimeLink"."createdAt" IS 'When it was made.';
COMMENT ON COLUMN "OneTimeLink"."expiresAt" IS 'When it stops working.';
COMMENT ON COLUMN "OneTimeLink"."usedAt" IS 'When it was used; null until then.';
COMMENT ON TABLE "Approval" IS 'An act that waits for a second person, with its exact content.';
COMMENT ON COLUMN "Approval"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Approval"."act" IS 'Name of the act that waits.';
COMMENT ON COLUMN "Approval"."input" IS 'The act''s input, exactly as it will be performed.';
COMMENT ON COLUMN "Approval"."contentHash" IS 'SHA-256 of the canonical JSON of act and input; the approver approves this.';
COMMENT ON COLUMN "Approval"."caseId" IS 'The case it concerns; null when it concerns none.';
COMMENT ON COLUMN "Approval"."requestedById" IS 'Who asked.';
COMMENT ON COLUMN "Approval"."requestedAt" IS 'When it was asked.';
COMMENT ON COLUMN "Approval"."expiresAt" IS 'After this it can no longer be approved.';
COMMENT ON COLUMN "Approval"."state" IS 'Where it stands.';
COMMENT ON COLUMN "Approval"."decidedById" IS 'The second person; never the one who asked.';
COMMENT ON COLUMN "Approval"."decidedAt" IS 'When it was decided.';
COMMENT ON COLUMN "Approval"."remark" IS 'Why it was declined, or a remark.';
COMMENT ON TABLE "StatedReason" IS 'The reason a supervisor gave to look at a file outside their own teams. Good for one case and one day.';
COMMENT ON COLUMN "StatedReason"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "StatedReason"."accountId" IS 'Who gave it.';
COMMENT ON COLUMN "StatedReason"."caseId" IS 'The case it opens.';
COMMENT ON COLUMN "StatedReason"."purpose" IS 'Purpose from a closed list.';
COMMENT ON COLUMN "StatedReason"."reason" IS 'In the person''s own words.';
COMMENT ON COLUMN "StatedReason"."at" IS 'When it was given.';
COMMENT ON COLUMN "StatedReason"."expiresAt" IS 'When it ends.';
COMMENT ON TABLE "Notice" IS 'Something a person is told inside the application.';
COMMENT ON COLUMN "Notice"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Notice"."accountId" IS 'Who is told.';
COMMENT ON COLUMN "Notice"."kind" IS 'What it is, from a closed list; the words are in the messages.';
COMMENT ON COLUMN "Notice"."caseId" IS 'The case it concerns; null when it concerns none.';
COMMENT ON COLUMN "Notice"."params" IS 'What the sentence needs: numbers and names, no free text of the case.';
COMMENT ON COLUMN "Notice"."at" IS 'When it was written.';
COMMENT ON COLUMN "Notice"."readAt" IS 'When it was read; null until then.';
COMMENT ON TABLE "OffenceTemplate" IS 'One dated version of an offence template, as data. Published versions never change.';
COMMENT ON COLUMN "OffenceTemplate"."id" IS 'Name and version, for example KH-T01@0.1.0.';
COMMENT ON COLUMN "OffenceTemplate"."code" IS 'Name without the version, for example KH-T01.';
COMMENT ON COLUMN "OffenceTemplate"."version" IS 'The version.';
COMMENT ON COLUMN "OffenceTemplate"."body" IS 'The template as the catalogue declares it.';
COMMENT ON COLUMN "OffenceTemplate"."validFrom" IS 'First day it is in force; null when always.';
COMMENT ON COLUMN "OffenceTemplate"."validTo" IS 'Last day it is in force; null when open.';
COMMENT ON COLUMN "OffenceTemplate"."confirmed" IS 'True when a named official of the Justice Ministry has confirmed it.';
COMMENT ON COLUMN "OffenceTemplate"."loadedAt" IS 'When it was loaded.';
COMMENT ON TABLE "Count" IS 'One principal offence in a case: what, when, where, which seizures, under which version of the law.';
COMMENT ON COLUMN "Count"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Count"."caseId" IS 'The case.';
COMMENT ON COLUMN "Count"."number" IS 'Running number within the case.';
COMMENT ON COLUMN "Count"."templateId" IS 'The template version in force on the offence date.';
COMMENT ON COLUMN "Count"."title" IS 'What happened, in a line.';
COMMENT ON COLUMN "Count"."from" IS 'First day of the offence.';
COMMENT ON COLUMN "Count"."to" IS 'Last day of the offence.';
COMMENT ON COLUMN "Count"."place" IS 'Where.';
COMMENT ON COLUMN "Count"."addedAt" IS 'When it was added.';
COMMENT ON COLUMN "Count"."addedById" IS 'Who added it.';
COMMENT ON COLUMN "Count"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "CountSeizure" IS 'A seizure that belongs to a count.';
COMMENT ON COLUMN "CountSeizure"."caseId" IS 'The case.';
COMMENT ON COLUMN "CountSeizure"."countId" IS 'The count.';
COMMENT ON COLUMN "CountSeizure"."itemId" IS 'The seizure: an item of type drug_seizure.';
COMMENT ON TABLE "Charge" IS 'A suspect charged with a count under one or more modes of liability.';
COMMENT ON COLUMN "Charge"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Charge"."caseId" IS 'The case.';
COMMENT ON COLUMN "Charge"."countId" IS 'The count.';
COMMENT ON COLUMN "Charge"."partyId" IS 'The suspect.';
COMMENT ON COLUMN "Charge"."modes" IS 'Modes of liability, for example INSTIG; the best proved one counts.';
COMMENT ON COLUMN "Charge"."addedAt" IS 'When it was added.';
COMMENT ON COLUMN "Charge"."addedById" IS 'Who added it.';
COMMENT ON COLUMN "Charge"."withdrawnAt" IS 'When it was withdrawn; null while it stands.';
COMMENT ON COLUMN "Charge"."withdrawnReason" IS 'Why it was withdrawn.';
COMMENT ON COLUMN "Charge"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "ProofLink" IS 'What an item, at an exact place in it, does for or against one thing that must be proved.';
COMMENT ON COLUMN "ProofLink"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ProofLink"."caseId" IS 'The case.';
COMMENT ON COLUMN "ProofLink"."itemId" IS 'The item.';
COMMENT ON COLUMN "ProofLink"."polarity" IS 'Supports or undermines.';
COMMENT ON COLUMN "ProofLink"."strength" IS 'How strongly, if the item is exactly what it claims to be.';
COMMENT ON COLUMN "ProofLink"."locator" IS 'The exact place: page, row, second, region.';
COMMENT ON COLUMN "ProofLink"."reasoning" IS 'Why, in a sentence.';
COMMENT ON COLUMN "ProofLink"."countId" IS 'The count whose base element it is about; null otherwise.';
COMMENT ON COLUMN "ProofLink"."chargeId" IS 'The charge whose own element, or which as a whole, it is about; null otherwise.';
COMMENT ON COLUMN "ProofLink"."element" IS 'The element of the count or charge; null when it is about the charge as a whole, an attribution or a control link.';
COMMENT ON COLUMN "ProofLink"."attributionId" IS 'The attribution it is about; null otherwise.';
COMMENT ON COLUMN "ProofLink"."controlLinkId" IS 'The control link it is about; null otherwise.';
COMMENT ON COLUMN "ProofLink"."proposedAt" IS 'When it was proposed.';
COMMENT ON COLUMN "ProofLink"."proposedById" IS 'Who proposed it.';
COMMENT ON COLUMN "ProofLink"."withdrawnAt" IS 'When it was withdrawn; null while it stands.';
COMMENT ON COLUMN "ProofLink"."withdrawnReason" IS 'Why it was withdrawn.';
COMMENT ON COLUMN "ProofLink"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "ProofBasis" IS 'An attribution that a proof link counts only through: "this phone is his".';
COMMENT ON COLUMN "ProofBasis"."caseId" IS 'The case.';
COMMENT ON COLUMN "ProofBasis"."linkId" IS 'The proof link.';
COMMENT ON COLUMN "ProofBasis"."attributionId" IS 'The attribution.';
COMMENT ON TABLE "StepMark" IS 'What was said of one triggered step: done, not applicable, open again. Never changed; the latest counts.';
COMMENT ON COLUMN "StepMark"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "StepMark"."caseId" IS 'The case.';
COMMENT ON COLUMN "StepMark"."step" IS 'The step of the template, for example rights_notice.';
COMMENT ON COLUMN "StepMark"."triggerId" IS 'The procedure or seizure that triggered it.';
COMMENT ON COLUMN "StepMark"."state" IS 'What is said.';
COMMENT ON COLUMN "StepMark"."reason" IS 'How it was satisfied, or why it does not apply.';
COMMENT ON COLUMN "StepMark"."itemId" IS 'The item that shows it; null when none.';
COMMENT ON COLUMN "StepMark"."at" IS 'When.';
COMMENT ON COLUMN "StepMark"."byId" IS 'Who says so.';
COMMENT ON TABLE "Reading" IS 'One computed result of the readiness model for a charge at one revision of its case.';
COMMENT ON COLUMN "Reading"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Reading"."caseId" IS 'The case.';
COMMENT ON COLUMN "Reading"."chargeId" IS 'The charge.';
COMMENT ON COLUMN "Reading"."revision" IS 'The revision of the case it was computed from.';
COMMENT ON COLUMN "Reading"."model" IS 'Version of the scoring model, for example crm-1.0.0.';
COMMENT ON COLUMN "Reading"."parameterHash" IS 'SHA-256 of the model''s parameters.';
COMMENT ON COLUMN "Reading"."templateId" IS 'The template version.';
COMMENT ON COLUMN "Reading"."inputHash" IS 'SHA-256 of the input.';
COMMENT ON COLUMN "Reading"."display" IS 'The number shown, 0 to 100.';
COMMENT ON COLUMN "Reading"."displayIfCleared" IS 'The number shown if every unassessed item were cleared, 0 to 100.';
COMMENT ON COLUMN "Reading"."band" IS 'Band of the number.';
COMMENT ON COLUMN "Reading"."limit" IS 'The limit that binds, by its id.';
COMMENT ON COLUMN "Reading"."result" IS 'The whole result as assessed; dropped when a newer reading exists and no snapshot keeps it.';
COMMENT ON COLUMN "Reading"."resultIfCleared" IS 'The whole result if cleared as recorded; dropped likewise.';
COMMENT ON COLUMN "Reading"."computedAt" IS 'When it was computed.';
COMMENT ON TABLE "Person" IS 'A human being, known once, used in many cases. Seen only through a case one may see.';
COMMENT ON COLUMN "Person"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Person"."nameKm" IS 'Name in Khmer script, family name first; null when not known.';
COMMENT ON COLUMN "Person"."nameLatin" IS 'Name in Latin script as in the documents; null when not known.';
COMMENT ON COLUMN "Person"."nameOther" IS 'Name in another script (Chinese, Vietnamese, Thai).';
COMMENT ON COLUMN "Person"."aliases" IS 'Other names the person is called by.';
COMMENT ON COLUMN "Person"."honorific" IS 'Title or honour, never part of the name.';
COMMENT ON COLUMN "Person"."sex" IS 'As official forms need it; never an input to a score or a ranking.';
COMMENT ON COLUMN "Person"."birthDate" IS 'Date of birth; null when not known.';
COMMENT ON COLUMN "Person"."birthYear" IS 'Year of birth when only that is known.';
COMMENT ON COLUMN "Person"."birthplace" IS 'Village, commune, district, province.';
COMMENT ON COLUMN "Person"."nationality" IS 'As official forms need it; never an input to a score or a ranking.';
COMMENT ON COLUMN "Person"."searchKey" IS 'Normalised names for finding, made by the application.';
COMMENT ON COLUMN "Person"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON COLUMN "Person"."createdAt" IS 'When it was recorded.';
COMMENT ON COLUMN "Person"."createdById" IS 'Who recorded it.';
COMMENT ON TABLE "Organisation" IS 'A company, a group or an office, known once, used in many cases.';
COMMENT ON COLUMN "Organisation"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Organisation"."nameKm" IS 'Name in Khmer script; null when not known.';
COMMENT ON COLUMN "Organisation"."nameLatin" IS 'Name in Latin script; null when not known.';
COMMENT ON COLUMN "Organisation"."registration" IS 'Registration number; null when not known.';
COMMENT ON COLUMN "Organisation"."searchKey" IS 'Normalised names for finding, made by the application.';
COMMENT ON COLUMN "Organisation"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON COLUMN "Organisation"."createdAt" IS 'When it was recorded.';
COMMENT ON COLUMN "Organisation"."createdById" IS 'Who recorded it.';
COMMENT ON TABLE "Party" IS 'A person or organisation in one case. A suspect is a party with that standing, a role and a tier.';
COMMENT ON COLUMN "Party"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Party"."caseId" IS 'The case.';
COMMENT ON COLUMN "Party"."personId" IS 'The person; null for an organisation.';
COMMENT ON COLUMN "Party"."organisationId" IS 'The organisation; null for a person.';
COMMENT ON COLUMN "Party"."standing" IS 'Why they are in the file.';
COMMENT ON COLUMN "Party"."role" IS 'Place in the network; set for suspects only.';
COMMENT ON COLUMN "Party"."tier" IS '1 leader, 2 immediate subordinate, 3 operator, 4 street; set for suspects only.';
COMMENT ON COLUMN "Party"."tierReason" IS 'Why this tier.';
COMMENT ON COLUMN "Party"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "Party"."addedAt" IS 'When they were added.';
COMMENT ON COLUMN "Party"."addedById" IS 'Who added them.';
COMMENT ON COLUMN "Party"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "Identifier" IS 'A phone, account, plate or other sign by which somebody can be found; normalised on entry.';
COMMENT ON COLUMN "Identifier"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Identifier"."caseId" IS 'The case.';
COMMENT ON COLUMN "Identifier"."kind" IS 'What kind of sign it is.';
COMMENT ON COLUMN "Identifier"."display" IS 'As it is shown.';
COMMENT ON COLUMN "Identifier"."normal" IS 'As it is compared.';
COMMENT ON COLUMN "Identifier"."label" IS 'Short name used in the file, for example N1.';
COMMENT ON COLUMN "Identifier"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "Identifier"."addedAt" IS 'When it was added.';
COMMENT ON COLUMN "Identifier"."addedById" IS 'Who added it.';
COMMENT ON COLUMN "Identifier"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "Attribution" IS 'The proposition that an identifier was used by a party in a period.';
COMMENT ON COLUMN "Attribution"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Attribution"."caseId" IS 'The case.';
COMMENT ON COLUMN "Attribution"."identifierId" IS 'The identifier.';
COMMENT ON COLUMN "Attribution"."partyId" IS 'Who used it.';
COMMENT ON COLUMN "Attribution"."from" IS 'From which day; null when open.';
COMMENT ON COLUMN "Attribution"."to" IS 'To which day; null when open.';
COMMENT ON COLUMN "Attribution"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "Attribution"."addedAt" IS 'When it was proposed.';
COMMENT ON COLUMN "Attribution"."addedById" IS 'Who proposed it.';
COMMENT ON COLUMN "Attribution"."withdrawnAt" IS 'When it was withdrawn; null while it stands.';
COMMENT ON COLUMN "Attribution"."withdrawnReason" IS 'Why it was withdrawn.';
COMMENT ON COLUMN "Attribution"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "ControlLink" IS 'A typed, directed relation between two nodes of the network: parties, identifiers, or a seizure at its end.';
COMMENT ON COLUMN "ControlLink"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ControlLink"."caseId" IS 'The case.';
COMMENT ON COLUMN "ControlLink"."kind" IS 'What one did to the other.';
COMMENT ON COLUMN "ControlLink"."fromPartyId" IS 'The party it starts from; exactly one start is set.';
COMMENT ON COLUMN "ControlLink"."fromIdentifierId" IS 'The identifier it starts from.';
COMMENT ON COLUMN "ControlLink"."toPartyId" IS 'The party it leads to; exactly one end is set.';
COMMENT ON COLUMN "ControlLink"."toIdentifierId" IS 'The identifier it leads to.';
COMMENT ON COLUMN "ControlLink"."toItemId" IS 'The seizure it leads to: an item of type drug_seizure.';
COMMENT ON COLUMN "ControlLink"."from" IS 'From which day; null when open.';
COMMENT ON COLUMN "ControlLink"."to" IS 'To which day; null when open.';
COMMENT ON COLUMN "ControlLink"."note" IS 'Anything else, in words.';
COMMENT ON COLUMN "ControlLink"."addedAt" IS 'When it was proposed.';
COMMENT ON COLUMN "ControlLink"."addedById" IS 'Who proposed it.';
COMMENT ON COLUMN "ControlLink"."withdrawnAt" IS 'When it was withdrawn; null while it stands.';
COMMENT ON COLUMN "ControlLink"."withdrawnReason" IS 'Why it was withdrawn.';
COMMENT ON COLUMN "ControlLink"."version" IS 'Rises with each change; a stale change is refused.';
