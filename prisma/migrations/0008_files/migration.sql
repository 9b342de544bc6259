-- Files as evidence (decision 0016): every piece is checked before it leaves, every file is read again from time to time,
-- and what is looked at is a derivative.
-- CreateEnum
CREATE TYPE "FileFound" AS ENUM ('same', 'altered', 'missing');

-- CreateEnum
CREATE TYPE "PreviewState" AS ENUM ('waiting', 'made', 'none');

-- CreateEnum
CREATE TYPE "PreviewKind" AS ENUM ('picture', 'pages', 'text', 'names');

-- AlterTable
ALTER TABLE "ItemFile" ADD COLUMN     "folder" TEXT;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "folder" TEXT,
ADD COLUMN     "keptAt" TIMESTAMPTZ(3),
ADD COLUMN     "mediaType" TEXT;

-- CreateTable
CREATE TABLE "FileManifest" (
    "sha256" TEXT NOT NULL,
    "pieceBytes" INTEGER NOT NULL,
    "digests" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileManifest_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "FileCheck" (
    "sha256" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "found" "FileFound" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileCheck_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "FilePreview" (
    "fileId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "state" "PreviewState" NOT NULL,
    "reason" TEXT,
    "kind" "PreviewKind",
    "pages" INTEGER,
    "lines" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "camera" JSONB,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3),

    CONSTRAINT "FilePreview_pkey" PRIMARY KEY ("fileId")
);

-- CreateTable
CREATE TABLE "PreviewPage" (
    "fileId" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "state" "PreviewState" NOT NULL,
    "sha256" TEXT,
    "mediaType" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PreviewPage_pkey" PRIMARY KEY ("fileId","page")
);

-- CreateIndex
CREATE INDEX "FileCheck_checkedAt_idx" ON "FileCheck"("checkedAt");

-- CreateIndex
CREATE INDEX "FilePreview_state_askedAt_idx" ON "FilePreview"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FilePreview_caseId_fileId_key" ON "FilePreview"("caseId", "fileId");

-- CreateIndex
CREATE INDEX "PreviewPage_state_askedAt_idx" ON "PreviewPage"("state", "askedAt");

-- CreateIndex
CREATE INDEX "ItemFile_caseId_sha256_idx" ON "ItemFile"("caseId", "sha256");

-- CreateIndex
CREATE INDEX "ItemFile_sha256_idx" ON "ItemFile"("sha256");

-- AddForeignKey
ALTER TABLE "PreviewPage" ADD CONSTRAINT "PreviewPage_caseId_fileId_fkey" FOREIGN KEY ("caseId", "fileId") REFERENCES "FilePreview"("caseId", "fileId") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FileManifest"
  ADD CONSTRAINT "FileManifest_file" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256"),
  ADD CONSTRAINT "FileManifest_pieces" CHECK ("pieceBytes" > 0 AND octet_length("digests") > 0 AND octet_length("digests") % 32 = 0);
ALTER TABLE "FileCheck"
  ADD CONSTRAINT "FileCheck_file" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256"),
  ADD CONSTRAINT "FileCheck_since" CHECK ("since" <= "checkedAt");
CREATE INDEX "FileCheck_not_the_same" ON "FileCheck" ("sha256") WHERE "found" <> 'same';
ALTER TABLE "FilePreview"
  ADD CONSTRAINT "FilePreview_file" FOREIGN KEY ("caseId", "fileId") REFERENCES "ItemFile" ("caseId", "id"),
  ADD CONSTRAINT "FilePreview_none_says_why" CHECK (("state" = 'none') = ("reason" IS NOT NULL)),
  ADD CONSTRAINT "FilePreview_made_of_something" CHECK ("state" <> 'made' OR ("kind" IS NOT NULL AND "madeAt" IS NOT NULL)),
  ADD CONSTRAINT "FilePreview_counts" CHECK ("pages" >= 1 AND "lines" >= 0 AND "attempts" >= 0);
ALTER TABLE "PreviewPage"
  ADD CONSTRAINT "PreviewPage_page" CHECK ("page" BETWEEN 0 AND 100000),
  ADD CONSTRAINT "PreviewPage_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "PreviewPage_made_of_something" CHECK (("state" = 'made') = ("sha256" IS NOT NULL AND "mediaType" IS NOT NULL)),
  ADD CONSTRAINT "PreviewPage_only_derivatives" CHECK ("mediaType" IN ('image/webp', 'text/plain'));

-- A manifest stays what it was when the bytes came in.
CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "FileManifest" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "FileManifest" ENABLE ALWAYS TRIGGER keep_rows;
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['FileManifest', 'FileCheck', 'FilePreview'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

-- What came before this: checked when it was stored, its preview still to be made.
INSERT INTO "FileCheck" ("sha256", "checkedAt", "found", "since")
  SELECT "sha256", "storedAt", 'same', "storedAt" FROM "StoredFile";
INSERT INTO "FilePreview" ("fileId", "caseId", "state", "askedAt")
  SELECT "id", "caseId", 'waiting', "attachedAt" FROM "ItemFile";

GRANT SELECT, INSERT ON "FileManifest" TO ringleader_app;
GRANT SELECT, INSERT, UPDATE ON "FileCheck", "FilePreview", "PreviewPage" TO ringleader_app;

-- Comments, from the models.
COMMENT ON COLUMN "ItemFile"."folder" IS 'Where it lay in the folder it was sent in, such as DCIM/100; null when it came alone. Data, never a path of ours.';
COMMENT ON COLUMN "Upload"."folder" IS 'Where it lay in the folder it was sent in; null when it came alone.';
COMMENT ON COLUMN "Upload"."keptAt" IS 'When its bytes were found to be what was announced and were put away for good; null until then.';
COMMENT ON COLUMN "Upload"."mediaType" IS 'Media type found in the bytes; null until they are kept.';
COMMENT ON TABLE "FileManifest" IS 'The SHA-256 of each piece of a file, made at intake, so that every piece is checked before it leaves. Never changed.';
COMMENT ON COLUMN "FileManifest"."sha256" IS 'SHA-256 of the whole file, lower-case hex.';
COMMENT ON COLUMN "FileManifest"."pieceBytes" IS 'Length of a piece in bytes; the last one may be shorter.';
COMMENT ON COLUMN "FileManifest"."digests" IS 'The digests of the pieces one after the other, 32 bytes each.';
COMMENT ON COLUMN "FileManifest"."madeAt" IS 'When it was made.';
COMMENT ON TABLE "FileCheck" IS 'How the bytes of a file stood when they were last read whole.';
COMMENT ON COLUMN "FileCheck"."sha256" IS 'SHA-256 of the whole file, lower-case hex.';
COMMENT ON COLUMN "FileCheck"."checkedAt" IS 'When they were last read and held against the hash.';
COMMENT ON COLUMN "FileCheck"."found" IS 'What was found then.';
COMMENT ON COLUMN "FileCheck"."since" IS 'Since when this has been found.';
COMMENT ON TABLE "FilePreview" IS 'What can be shown of a file without opening it: derivatives, made outside the web process and never taken for the original.';
COMMENT ON COLUMN "FilePreview"."fileId" IS 'The file of the item. Of the file and not of its bytes, so that no case learns that another holds the same.';
COMMENT ON COLUMN "FilePreview"."caseId" IS 'The case.';
COMMENT ON COLUMN "FilePreview"."state" IS 'Whether there is one.';
COMMENT ON COLUMN "FilePreview"."reason" IS 'Why there is none, from a closed list; null otherwise.';
COMMENT ON COLUMN "FilePreview"."kind" IS 'What it is made of; null until it is made.';
COMMENT ON COLUMN "FilePreview"."pages" IS 'How many pages the file has; null until it is known.';
COMMENT ON COLUMN "FilePreview"."lines" IS 'Lines of a text or names of an archive; null otherwise.';
COMMENT ON COLUMN "FilePreview"."attempts" IS 'How often it was tried.';
COMMENT ON COLUMN "FilePreview"."camera" IS 'What the camera wrote into the file: model, time, zone, position. Data, never trusted; null when nothing is said.';
COMMENT ON COLUMN "FilePreview"."askedAt" IS 'When it was asked for.';
COMMENT ON COLUMN "FilePreview"."madeAt" IS 'When it was made or given up; null until then.';
COMMENT ON TABLE "PreviewPage" IS 'One page of a preview. Page 0 is the small picture of the whole.';
COMMENT ON COLUMN "PreviewPage"."fileId" IS 'The file of the item.';
COMMENT ON COLUMN "PreviewPage"."page" IS 'Which page, from 1; 0 is the small picture.';
COMMENT ON COLUMN "PreviewPage"."caseId" IS 'The case.';
COMMENT ON COLUMN "PreviewPage"."state" IS 'Whether it is there.';
COMMENT ON COLUMN "PreviewPage"."sha256" IS 'SHA-256 of the derivative, lower-case hex; null until it is made.';
COMMENT ON COLUMN "PreviewPage"."mediaType" IS 'image/webp or text/plain; null until it is made.';
COMMENT ON COLUMN "PreviewPage"."width" IS 'Width in pixels; null for text.';
COMMENT ON COLUMN "PreviewPage"."height" IS 'Height in pixels; null for text.';
COMMENT ON COLUMN "PreviewPage"."askedAt" IS 'When it was asked for.';
