-- The models write a list without NOT NULL; that it is there is a check instead.
ALTER TABLE "Completeness"
  ALTER COLUMN "missing" DROP NOT NULL,
  ALTER COLUMN "lost" DROP NOT NULL,
  ADD CONSTRAINT "Completeness_lists" CHECK ("missing" IS NOT NULL AND "lost" IS NOT NULL);
