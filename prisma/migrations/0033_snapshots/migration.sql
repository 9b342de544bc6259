-- Snapshots: the readings of a case, frozen with the file that they were read from.
-- CreateEnum
CREATE TYPE "SnapshotCause" AS ENUM ('asked', 'submitted', 'closed', 'reopened');

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "because" "SnapshotCause" NOT NULL,
    "note" TEXT,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SnapshotReading" (
    "caseId" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "chargeId" UUID NOT NULL,
    "nameKm" TEXT,
    "nameLatin" TEXT,
    "tier" INTEGER,
    "countNumber" INTEGER NOT NULL,
    "countTitle" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "parameterHash" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "display" INTEGER NOT NULL,
    "displayIfCleared" INTEGER NOT NULL,

    CONSTRAINT "SnapshotReading_pkey" PRIMARY KEY ("snapshotId","chargeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_caseId_id_key" ON "Snapshot"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_caseId_number_key" ON "Snapshot"("caseId", "number");

-- CreateIndex
CREATE INDEX "SnapshotReading_caseId_idx" ON "SnapshotReading"("caseId");

-- AddForeignKey
ALTER TABLE "SnapshotReading" ADD CONSTRAINT "SnapshotReading_caseId_snapshotId_fkey" FOREIGN KEY ("caseId", "snapshotId") REFERENCES "Snapshot"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Snapshot"
  ADD CONSTRAINT "Snapshot_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Snapshot_takenBy" FOREIGN KEY ("takenById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Snapshot_number" CHECK ("number" > 0),
  ADD CONSTRAINT "Snapshot_note_when_asked" CHECK (("because" = 'asked') = ("note" IS NOT NULL));
ALTER TABLE "SnapshotReading"
  ADD CONSTRAINT "SnapshotReading_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "SnapshotReading_display" CHECK ("display" BETWEEN 0 AND 100 AND "displayIfCleared" BETWEEN 0 AND 100),
  ADD CONSTRAINT "SnapshotReading_hashes" CHECK ("inputHash" ~ '^sha256:[0-9a-f]{64}$' AND "parameterHash" ~ '^sha256:[0-9a-f]{64}$');

-- What was frozen stays frozen.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Snapshot', 'SnapshotReading'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Snapshot", "SnapshotReading" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Snapshot" IS 'The readings of a case as they stood at one moment, frozen. Never changed.';
COMMENT ON COLUMN "Snapshot"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Snapshot"."caseId" IS 'The case.';
COMMENT ON COLUMN "Snapshot"."number" IS 'Running number within the case, from 1.';
COMMENT ON COLUMN "Snapshot"."revision" IS 'The revision of the case that was frozen.';
COMMENT ON COLUMN "Snapshot"."because" IS 'Why it was taken.';
COMMENT ON COLUMN "Snapshot"."note" IS 'What the one who asked for it wrote; null when a change of status took it.';
COMMENT ON COLUMN "Snapshot"."takenAt" IS 'When.';
COMMENT ON COLUMN "Snapshot"."takenById" IS 'Who took it, or whose act did.';
COMMENT ON TABLE "SnapshotReading" IS 'One charge in a snapshot: the engine''s file and its result, to the byte. Never changed.';
COMMENT ON COLUMN "SnapshotReading"."caseId" IS 'The case.';
COMMENT ON COLUMN "SnapshotReading"."snapshotId" IS 'The snapshot.';
COMMENT ON COLUMN "SnapshotReading"."chargeId" IS 'The charge.';
COMMENT ON COLUMN "SnapshotReading"."nameKm" IS 'The suspect''s name in Khmer script then; null when not known.';
COMMENT ON COLUMN "SnapshotReading"."nameLatin" IS 'The suspect''s name in Latin letters then; null when not known.';
COMMENT ON COLUMN "SnapshotReading"."tier" IS 'The suspect''s tier then; null when none.';
COMMENT ON COLUMN "SnapshotReading"."countNumber" IS 'The number of the count.';
COMMENT ON COLUMN "SnapshotReading"."countTitle" IS 'What the count said then.';
COMMENT ON COLUMN "SnapshotReading"."templateId" IS 'The offence template it was read under.';
COMMENT ON COLUMN "SnapshotReading"."model" IS 'The model of readiness.';
COMMENT ON COLUMN "SnapshotReading"."parameterHash" IS 'The rules of that model: SHA-256 of its parameters.';
COMMENT ON COLUMN "SnapshotReading"."inputHash" IS 'SHA-256 of the file.';
COMMENT ON COLUMN "SnapshotReading"."file" IS 'The engine''s file, as JSON text.';
COMMENT ON COLUMN "SnapshotReading"."result" IS 'The engine''s result, as the text it prints.';
COMMENT ON COLUMN "SnapshotReading"."display" IS 'The number shown, 0 to 100.';
COMMENT ON COLUMN "SnapshotReading"."displayIfCleared" IS 'The number shown if everything were cleared as recorded, 0 to 100.';
