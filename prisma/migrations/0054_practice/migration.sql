-- Practice: invented files in tables of their own. Nothing here refers to a case and no case refers to it, so that no count, list,
-- search or reading of cases can ever hold one. There is no column for words, so that nothing real can be put in.
-- CreateTable
CREATE TABLE "PracticeAttempt" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "exercise" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PracticeAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeLink" (
    "attemptId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "strength" "Strength" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PracticeLink_pkey" PRIMARY KEY ("attemptId","item","target")
);

-- CreateTable
CREATE TABLE "PracticeGrade" (
    "attemptId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "source" "SourceGrade" NOT NULL,
    "information" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PracticeGrade_pkey" PRIMARY KEY ("attemptId","item")
);

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAttempt_accountId_exercise_number_key" ON "PracticeAttempt"("accountId", "exercise", "number");

-- AddForeignKey
ALTER TABLE "PracticeLink" ADD CONSTRAINT "PracticeLink_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeGrade" ADD CONSTRAINT "PracticeGrade_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One go at a time at each exercise.
CREATE UNIQUE INDEX "PracticeAttempt_one_open" ON "PracticeAttempt" ("accountId", "exercise") WHERE "endedAt" IS NULL;

ALTER TABLE "PracticeAttempt"
  ADD CONSTRAINT "PracticeAttempt_account" FOREIGN KEY ("accountId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "PracticeAttempt_exercise" CHECK ("exercise" ~ '^[a-z0-9-]{3,60}$'),
  ADD CONSTRAINT "PracticeAttempt_number" CHECK ("number" > 0),
  ADD CONSTRAINT "PracticeAttempt_time" CHECK ("endedAt" >= "begunAt");
ALTER TABLE "PracticeLink"
  ADD CONSTRAINT "PracticeLink_item" CHECK ("item" ~ '^[A-Z][0-9]{1,3}$'),
  ADD CONSTRAINT "PracticeLink_target" CHECK ("target" ~ '^[a-z]{2,20}:[A-Z]+(\.[A-Z]+)?$');
ALTER TABLE "PracticeGrade"
  ADD CONSTRAINT "PracticeGrade_item" CHECK ("item" ~ '^[A-Z][0-9]{1,3}$'),
  ADD CONSTRAINT "PracticeGrade_information" CHECK ("information" BETWEEN 1 AND 6);

-- What was handed in stays as it was.
CREATE FUNCTION refuse_after_practice() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE about uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."attemptId" ELSE NEW."attemptId" END;
BEGIN
  -- Handing in and answering wait for each other.
  IF (SELECT "endedAt" FROM "PracticeAttempt" WHERE "id" = about FOR SHARE) IS NOT NULL THEN
    RAISE EXCEPTION 'the practice was handed in' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE FUNCTION refuse_handed_in() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."endedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the practice was handed in' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PracticeAttempt_keeps" BEFORE UPDATE ON "PracticeAttempt" FOR EACH ROW EXECUTE FUNCTION refuse_handed_in();
CREATE TRIGGER "PracticeLink_keeps" BEFORE INSERT OR UPDATE OR DELETE ON "PracticeLink" FOR EACH ROW EXECUTE FUNCTION refuse_after_practice();
CREATE TRIGGER "PracticeGrade_keeps" BEFORE INSERT OR UPDATE OR DELETE ON "PracticeGrade" FOR EACH ROW EXECUTE FUNCTION refuse_after_practice();
ALTER TABLE "PracticeAttempt" ENABLE ALWAYS TRIGGER "PracticeAttempt_keeps";
ALTER TABLE "PracticeLink" ENABLE ALWAYS TRIGGER "PracticeLink_keeps";
ALTER TABLE "PracticeGrade" ENABLE ALWAYS TRIGGER "PracticeGrade_keeps";

GRANT SELECT, INSERT ON "PracticeAttempt", "PracticeLink", "PracticeGrade" TO ringleader_app;
GRANT UPDATE ("endedAt") ON "PracticeAttempt" TO ringleader_app;
GRANT UPDATE ("polarity", "strength", "at"), DELETE ON "PracticeLink" TO ringleader_app;
GRANT UPDATE ("source", "information", "at") ON "PracticeGrade" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "PracticeAttempt" IS 'One officer''s go at one exercise. It is of no case, names no real person, and counts nowhere.';
COMMENT ON COLUMN "PracticeAttempt"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "PracticeAttempt"."accountId" IS 'Whose it is; nobody else sees it.';
COMMENT ON COLUMN "PracticeAttempt"."exercise" IS 'The exercise, by its id in the catalogue.';
COMMENT ON COLUMN "PracticeAttempt"."number" IS 'Which go of theirs at this exercise, from 1.';
COMMENT ON COLUMN "PracticeAttempt"."begunAt" IS 'When it was begun.';
COMMENT ON COLUMN "PracticeAttempt"."endedAt" IS 'When it was handed in; null while it is worked on. Then nothing in it changes.';
COMMENT ON TABLE "PracticeLink" IS 'An invented item laid on a place of the matrix in a practice. It has no words of its own: nothing real can be put in.';
COMMENT ON COLUMN "PracticeLink"."attemptId" IS 'The practice.';
COMMENT ON COLUMN "PracticeLink"."item" IS 'The item, by its id in the exercise.';
COMMENT ON COLUMN "PracticeLink"."target" IS 'The place, by its name in the exercise.';
COMMENT ON COLUMN "PracticeLink"."polarity" IS 'Supports or undermines.';
COMMENT ON COLUMN "PracticeLink"."strength" IS 'How strongly.';
COMMENT ON COLUMN "PracticeLink"."at" IS 'When it was laid there.';
COMMENT ON TABLE "PracticeGrade" IS 'How an invented item was graded in a practice.';
COMMENT ON COLUMN "PracticeGrade"."attemptId" IS 'The practice.';
COMMENT ON COLUMN "PracticeGrade"."item" IS 'The item, by its id in the exercise.';
COMMENT ON COLUMN "PracticeGrade"."source" IS 'How good the source is.';
COMMENT ON COLUMN "PracticeGrade"."information" IS 'How good the information is, 1 to 6.';
COMMENT ON COLUMN "PracticeGrade"."at" IS 'When it was graded.';
