-- Which cards of their own returns somebody set aside in their forms. Nobody else reads it, and it says nothing of a case.
-- CreateTable
CREATE TABLE "LessonChoice" (
    "accountId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LessonChoice_pkey" PRIMARY KEY ("accountId","code")
);

ALTER TABLE "LessonChoice"
  ADD CONSTRAINT "LessonChoice_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  -- Codes are words of the catalogue: nothing can be typed here.
  ADD CONSTRAINT "LessonChoice_code" CHECK ("code" ~ '^[a-z_]{3,40}$');

GRANT SELECT, INSERT ON "LessonChoice" TO ringleader_app;
GRANT UPDATE ("shown", "at") ON "LessonChoice" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "LessonChoice" IS 'Whether one person wants the card of a lesson in their forms. It says nothing of a case, and nobody else sees it.';
COMMENT ON COLUMN "LessonChoice"."accountId" IS 'Whose choice.';
COMMENT ON COLUMN "LessonChoice"."code" IS 'The code of the defect in the catalogue.';
COMMENT ON COLUMN "LessonChoice"."shown" IS 'False once it was set aside; a later return with this code brings it back.';
COMMENT ON COLUMN "LessonChoice"."at" IS 'When they chose.';
