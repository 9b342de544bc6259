-- The law as people of the house keep it: versions of the scoring policy, drafts of offence templates, answers of ministries.
-- CreateTable
CREATE TABLE "ScoringPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER,
    "numbers" JSONB NOT NULL,
    "parameterHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "draftedById" UUID NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3),
    "askedById" UUID,
    "approvedById" UUID,

    CONSTRAINT "ScoringPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateDraft" (
    "id" UUID NOT NULL,
    "baseId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "newVersion" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "official" TEXT,
    "office" TEXT,
    "document" TEXT,
    "documentDay" DATE,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "draftedById" UUID NOT NULL,
    "writerIds" UUID[],
    "adoptedAt" TIMESTAMPTZ(3),
    "askedById" UUID,
    "approvedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TemplateDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionAnswer" (
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answered" BOOLEAN NOT NULL,
    "says" TEXT NOT NULL,
    "official" TEXT,
    "office" TEXT,
    "document" TEXT,
    "documentDay" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "QuestionAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ScoringPolicy_version_key" ON "ScoringPolicy"("version");

-- CreateIndex
CREATE INDEX "ScoringPolicy_parameterHash_idx" ON "ScoringPolicy"("parameterHash");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateDraft_code_newVersion_key" ON "TemplateDraft"("code", "newVersion");

-- CreateIndex
CREATE INDEX "QuestionAnswer_question_at_idx" ON "QuestionAnswer"("question", "at");

ALTER TABLE "ScoringPolicy"
  ADD CONSTRAINT "ScoringPolicy_draftedBy" FOREIGN KEY ("draftedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ScoringPolicy_askedBy" FOREIGN KEY ("askedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ScoringPolicy_approvedBy" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  -- Version 1 is the published policy.
  ADD CONSTRAINT "ScoringPolicy_version_from_two" CHECK ("version" >= 2),
  ADD CONSTRAINT "ScoringPolicy_hash" CHECK ("parameterHash" ~ '^sha256:[0-9a-f]{64}$'),
  ADD CONSTRAINT "ScoringPolicy_whole" CHECK (
    num_nonnulls("version", "adoptedAt", "askedById", "approvedById") IN (0, 4)),
  -- Two people: who approves neither drafted nor asked.
  ADD CONSTRAINT "ScoringPolicy_two_people" CHECK ("approvedById" <> "draftedById" AND "approvedById" <> "askedById");

ALTER TABLE "TemplateDraft"
  ADD CONSTRAINT "TemplateDraft_base" FOREIGN KEY ("baseId") REFERENCES "OffenceTemplate" ("id"),
  ADD CONSTRAINT "TemplateDraft_draftedBy" FOREIGN KEY ("draftedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "TemplateDraft_askedBy" FOREIGN KEY ("askedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "TemplateDraft_approvedBy" FOREIGN KEY ("approvedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "TemplateDraft_hash" CHECK ("bodyHash" ~ '^sha256:[0-9a-f]{64}$'),
  ADD CONSTRAINT "TemplateDraft_is_its_body" CHECK ("body" ->> 'id' = "code" AND "body" ->> 'version' = "newVersion"),
  ADD CONSTRAINT "TemplateDraft_confirmed_whole" CHECK (num_nonnulls("official", "office", "document", "documentDay") IN (0, 4)),
  ADD CONSTRAINT "TemplateDraft_whole" CHECK (num_nonnulls("adoptedAt", "askedById", "approvedById") IN (0, 3)),
  -- Two people: who approves neither wrote it nor asked.
  ADD CONSTRAINT "TemplateDraft_two_people" CHECK (
    "approvedById" <> "draftedById" AND "approvedById" <> ALL ("writerIds") AND "approvedById" <> "askedById");

ALTER TABLE "QuestionAnswer"
  ADD CONSTRAINT "QuestionAnswer_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "QuestionAnswer_names_who" CHECK (
    CASE WHEN "answered" THEN num_nonnulls("official", "office", "document", "documentDay") = 4
      ELSE num_nonnulls("official", "office", "document", "documentDay") = 0 END);

-- What is used stays as it was approved; a draft may still change.
CREATE FUNCTION refuse_change_once_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."adoptedAt" IS NOT NULL THEN
    RAISE EXCEPTION '% is kept as it was approved', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_change_once_adopted() IS 'Keeps a version of the law or the policy as it was approved, and drafts from being deleted.';

-- The numbers of a policy are never changed at all: other numbers are another draft.
CREATE FUNCTION refuse_other_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."numbers" IS DISTINCT FROM OLD."numbers" OR NEW."parameterHash" IS DISTINCT FROM OLD."parameterHash" THEN
    RAISE EXCEPTION 'the numbers of a policy are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_other_numbers() IS 'A draft of a policy is adopted as it was written, or not at all.';

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['ScoringPolicy', 'TemplateDraft'] LOOP
    EXECUTE format('CREATE TRIGGER keep_adopted BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_once_adopted()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_adopted', kept);
  END LOOP;
  CREATE TRIGGER keep_numbers BEFORE UPDATE ON "ScoringPolicy" FOR EACH ROW EXECUTE FUNCTION refuse_other_numbers();
  ALTER TABLE "ScoringPolicy" ENABLE ALWAYS TRIGGER keep_numbers;
  CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON "QuestionAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
  ALTER TABLE "QuestionAnswer" ENABLE ALWAYS TRIGGER keep_rows;
  FOREACH kept IN ARRAY ARRAY['ScoringPolicy', 'TemplateDraft', 'QuestionAnswer'] LOOP
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "QuestionAnswer" TO ringleader_app;
GRANT SELECT, INSERT, UPDATE ON "ScoringPolicy", "TemplateDraft" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "ScoringPolicy" IS 'A version of the scoring policy: drafted, and in use from when a second person approved it. Version 1 is the published one and has no row.';
COMMENT ON COLUMN "ScoringPolicy"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ScoringPolicy"."version" IS 'The version, from 2; null while it is a draft.';
COMMENT ON COLUMN "ScoringPolicy"."numbers" IS 'Every number that a policy sets.';
COMMENT ON COLUMN "ScoringPolicy"."parameterHash" IS 'SHA-256 of the whole parameter table with these numbers in place.';
COMMENT ON COLUMN "ScoringPolicy"."reason" IS 'Why the numbers should change.';
COMMENT ON COLUMN "ScoringPolicy"."draftedAt" IS 'When it was drafted.';
COMMENT ON COLUMN "ScoringPolicy"."draftedById" IS 'Who drafted it.';
COMMENT ON COLUMN "ScoringPolicy"."adoptedAt" IS 'Since when it is used; null while it is a draft.';
COMMENT ON COLUMN "ScoringPolicy"."askedById" IS 'Who asked that it be used; null while it is a draft.';
COMMENT ON COLUMN "ScoringPolicy"."approvedById" IS 'The second person; null while it is a draft.';
COMMENT ON TABLE "TemplateDraft" IS 'A new version of an offence, being written by those who keep the law. It is used only once a second person approved it.';
COMMENT ON COLUMN "TemplateDraft"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "TemplateDraft"."baseId" IS 'The version that it began from, for example KH-T01@0.1.0.';
COMMENT ON COLUMN "TemplateDraft"."code" IS 'The offence, for example KH-T01.';
COMMENT ON COLUMN "TemplateDraft"."newVersion" IS 'The version that it is to be, for example 0.2.0.';
COMMENT ON COLUMN "TemplateDraft"."body" IS 'The template as it would be.';
COMMENT ON COLUMN "TemplateDraft"."bodyHash" IS 'SHA-256 of the template: what the second person approves.';
COMMENT ON COLUMN "TemplateDraft"."reason" IS 'Why it should change.';
COMMENT ON COLUMN "TemplateDraft"."official" IS 'The official who confirmed it, by name; null while nobody has.';
COMMENT ON COLUMN "TemplateDraft"."office" IS 'The office in which they did.';
COMMENT ON COLUMN "TemplateDraft"."document" IS 'The paper on which they did.';
COMMENT ON COLUMN "TemplateDraft"."documentDay" IS 'The day of that paper.';
COMMENT ON COLUMN "TemplateDraft"."draftedAt" IS 'When it was drafted.';
COMMENT ON COLUMN "TemplateDraft"."draftedById" IS 'Who drafted it.';
COMMENT ON COLUMN "TemplateDraft"."writerIds" IS 'Everybody who wrote something of it; none of them can be the second person.';
COMMENT ON COLUMN "TemplateDraft"."adoptedAt" IS 'When it became a version of the law in the house; null while it is a draft.';
COMMENT ON COLUMN "TemplateDraft"."askedById" IS 'Who asked that it become one; null while it is a draft.';
COMMENT ON COLUMN "TemplateDraft"."approvedById" IS 'The second person; null while it is a draft.';
COMMENT ON COLUMN "TemplateDraft"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "QuestionAnswer" IS 'What a ministry answered to one of the open questions, or why it is open again. Never changed; the latest counts.';
COMMENT ON COLUMN "QuestionAnswer"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "QuestionAnswer"."question" IS 'The question, by its name in the list.';
COMMENT ON COLUMN "QuestionAnswer"."answered" IS 'True when it is answered, false when it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."says" IS 'The answer, or why it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."official" IS 'The official who answered, by name; null when it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."office" IS 'The office in which they did; null when it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."document" IS 'The paper on which they did; null when it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."documentDay" IS 'The day of that paper; null when it is open again.';
COMMENT ON COLUMN "QuestionAnswer"."at" IS 'When it was recorded.';
COMMENT ON COLUMN "QuestionAnswer"."byId" IS 'Who recorded it.';
