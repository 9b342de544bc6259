-- Lines of enquiry and other tasks, and knock-outs that somebody kept under a name (decision 0020).
-- CreateEnum
CREATE TYPE "TaskState" AS ENUM ('open', 'done', 'declined', 'cancelled');

-- CreateEnum
CREATE TYPE "TaskAwaits" AS ENUM ('link', 'grade', 'assessment', 'custody', 'step', 'explanation');

-- CreateEnum
CREATE TYPE "TaskWord" AS ENUM ('made', 'taken', 'handed', 'due_set', 'done', 'declined', 'cancelled');

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "action" TEXT,
    "line" TEXT,
    "names" JSONB NOT NULL DEFAULT '{}',
    "authority" TEXT,
    "ownerId" UUID NOT NULL,
    "due" TIMESTAMPTZ(3),
    "lossAt" TIMESTAMPTZ(3),
    "pointsAway" BOOLEAN NOT NULL DEFAULT false,
    "chargeId" UUID,
    "countId" UUID,
    "element" TEXT,
    "attributionId" UUID,
    "controlLinkId" UUID,
    "itemId" UUID,
    "step" TEXT,
    "triggerId" UUID,
    "awaits" "TaskAwaits",
    "types" "ItemType"[],
    "promise" JSONB,
    "factsHash" TEXT,
    "state" "TaskState" NOT NULL DEFAULT 'open',
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endReason" TEXT,
    "endItemId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "word" "TaskWord" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "toId" UUID,
    "due" TIMESTAMPTZ(3),
    "reason" TEXT,
    "itemId" UUID,

    CONSTRAINT "TaskEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Scenario" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioVersion" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "scenarioId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "gone" TEXT[],
    "revision" INTEGER NOT NULL,
    "found" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "ScenarioVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Task_ownerId_state_due_id_idx" ON "Task"("ownerId", "state", "due", "id");

-- CreateIndex
CREATE INDEX "Task_caseId_state_line_idx" ON "Task"("caseId", "state", "line");

-- CreateIndex
CREATE UNIQUE INDEX "Task_caseId_id_key" ON "Task"("caseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Task_caseId_number_key" ON "Task"("caseId", "number");

-- CreateIndex
CREATE INDEX "TaskEvent_caseId_taskId_idx" ON "TaskEvent"("caseId", "taskId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskEvent_taskId_seq_key" ON "TaskEvent"("taskId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Scenario_caseId_id_key" ON "Scenario"("caseId", "id");

-- CreateIndex
CREATE INDEX "ScenarioVersion_caseId_scenarioId_idx" ON "ScenarioVersion"("caseId", "scenarioId");

-- CreateIndex
CREATE UNIQUE INDEX "ScenarioVersion_scenarioId_version_key" ON "ScenarioVersion"("scenarioId", "version");

-- Everything belongs to one case.
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Task_owner" FOREIGN KEY ("ownerId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Task_made_by" FOREIGN KEY ("madeById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Task_ended_by" FOREIGN KEY ("endedById") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "Task_charge" FOREIGN KEY ("caseId", "chargeId") REFERENCES "Charge" ("caseId", "id"),
  ADD CONSTRAINT "Task_count" FOREIGN KEY ("caseId", "countId") REFERENCES "Count" ("caseId", "id"),
  ADD CONSTRAINT "Task_attribution" FOREIGN KEY ("caseId", "attributionId") REFERENCES "Attribution" ("caseId", "id"),
  ADD CONSTRAINT "Task_control_link" FOREIGN KEY ("caseId", "controlLinkId") REFERENCES "ControlLink" ("caseId", "id"),
  ADD CONSTRAINT "Task_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Task_end_item" FOREIGN KEY ("caseId", "endItemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "Task_number" CHECK ("number" >= 1),
  -- Either somebody's own words, or a line out of the catalogue with its name, its promise and the facts it rests on.
  ADD CONSTRAINT "Task_plain_or_line" CHECK (num_nonnulls("title", "action") = 1 AND num_nonnulls("action", "line", "chargeId", "promise", "factsHash") IN (0, 5)),
  ADD CONSTRAINT "Task_ended" CHECK (("state" = 'open') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "Task_ended_after" CHECK ("endedAt" >= "madeAt"),
  -- Only what was done can have been done by itself; whoever ends it says why or how.
  ADD CONSTRAINT "Task_reasoned" CHECK (("endedById" IS NULL) = ("endReason" IS NULL) AND ("state" IN ('open', 'done') OR "endReason" IS NOT NULL)),
  ADD CONSTRAINT "Task_step" CHECK (("step" IS NULL) = ("triggerId" IS NULL)),
  ADD CONSTRAINT "Task_element" CHECK ("element" IS NOT NULL OR "countId" IS NULL);
-- One open task a line.
CREATE UNIQUE INDEX "Task_one_open_line" ON "Task" ("caseId", "line") WHERE "state" = 'open';
CREATE INDEX "Task_awaiting" ON "Task" ("caseId") WHERE "state" = 'open' AND "awaits" IS NOT NULL;

ALTER TABLE "TaskEvent"
  ADD CONSTRAINT "TaskEvent_task" FOREIGN KEY ("caseId", "taskId") REFERENCES "Task" ("caseId", "id"),
  ADD CONSTRAINT "TaskEvent_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "TaskEvent_to" FOREIGN KEY ("toId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "TaskEvent_item" FOREIGN KEY ("caseId", "itemId") REFERENCES "Item" ("caseId", "id"),
  ADD CONSTRAINT "TaskEvent_seq" CHECK ("seq" >= 1),
  ADD CONSTRAINT "TaskEvent_somebody" CHECK ("byId" IS NOT NULL OR "word" = 'done'),
  ADD CONSTRAINT "TaskEvent_to_somebody" CHECK (("toId" IS NOT NULL) = ("word" IN ('made', 'taken', 'handed'))),
  ADD CONSTRAINT "TaskEvent_reasoned" CHECK ("reason" IS NOT NULL OR "word" NOT IN ('declined', 'cancelled'));

ALTER TABLE "Scenario"
  ADD CONSTRAINT "Scenario_case" FOREIGN KEY ("caseId") REFERENCES "Case" ("id"),
  ADD CONSTRAINT "Scenario_owner" FOREIGN KEY ("ownerId") REFERENCES "Account" ("id");
-- One name a scenario, while it stands.
CREATE UNIQUE INDEX "Scenario_one_name" ON "Scenario" ("caseId", lower("name")) WHERE "withdrawnAt" IS NULL;
ALTER TABLE "ScenarioVersion"
  ADD CONSTRAINT "ScenarioVersion_scenario" FOREIGN KEY ("caseId", "scenarioId") REFERENCES "Scenario" ("caseId", "id"),
  ADD CONSTRAINT "ScenarioVersion_by" FOREIGN KEY ("byId") REFERENCES "Account" ("id"),
  ADD CONSTRAINT "ScenarioVersion_version" CHECK ("version" >= 1),
  ADD CONSTRAINT "ScenarioVersion_gone" CHECK (cardinality("gone") BETWEEN 1 AND 200);

-- A task ends once, and what has ended stays as it ended.
CREATE FUNCTION task_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'open' THEN
    RAISE EXCEPTION 'a task that has ended does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION task_ends_once() IS 'A task that was done, declined or cancelled is never changed again.';
CREATE TRIGGER ends_once BEFORE UPDATE ON "Task" FOR EACH ROW EXECUTE FUNCTION task_ends_once();
ALTER TABLE "Task" ENABLE ALWAYS TRIGGER ends_once;

-- What was said once stays said; tasks and scenarios are ended, never removed.
DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['TaskEvent', 'ScenarioVersion'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['Task', 'Scenario'] LOOP
    EXECUTE format('CREATE TRIGGER keep_rows BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
  FOREACH kept IN ARRAY ARRAY['Task', 'TaskEvent', 'Scenario', 'ScenarioVersion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_rows', kept);
    EXECUTE format('CREATE TRIGGER keep_table BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER keep_table', kept);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON "Task", "TaskEvent", "Scenario", "ScenarioVersion" TO ringleader_app;
GRANT UPDATE ("ownerId", "due", "state", "endedAt", "endedById", "endReason", "endItemId", "version") ON "Task" TO ringleader_app;
GRANT UPDATE ("version", "withdrawnAt") ON "Scenario" TO ringleader_app;

-- Comments, from the models.
COMMENT ON TABLE "Task" IS 'Something with an owner and a due date. A line of enquiry is a task to get a named piece of evidence.';
COMMENT ON COLUMN "Task"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Task"."caseId" IS 'The case.';
COMMENT ON COLUMN "Task"."number" IS 'Running number within the case, shown as T-1.';
COMMENT ON COLUMN "Task"."title" IS 'What is to be done, in a line; null for a line of enquiry, which the catalogue puts into words.';
COMMENT ON COLUMN "Task"."action" IS 'The kind of enquiry in the catalogue; null for a plain task.';
COMMENT ON COLUMN "Task"."line" IS 'The enquiry and what it is about, as one name: two lines of one name are the same line; null for a plain task.';
COMMENT ON COLUMN "Task"."names" IS 'What the catalogue''s words need: names of a phone, an item, a person. Empty for a plain task.';
COMMENT ON COLUMN "Task"."authority" IS 'What the law asks first, in words, as somebody wrote it; null when nothing, or when the catalogue names it.';
COMMENT ON COLUMN "Task"."ownerId" IS 'Who does it.';
COMMENT ON COLUMN "Task"."due" IS 'Until when; null when no day was set.';
COMMENT ON COLUMN "Task"."lossAt" IS 'When what it looks for is likely to be lost; null when it keeps.';
COMMENT ON COLUMN "Task"."pointsAway" IS 'True when it may point away from a suspect, and so counts for disclosure.';
COMMENT ON COLUMN "Task"."chargeId" IS 'The charge whose reading it was chosen for; null for a plain task.';
COMMENT ON COLUMN "Task"."countId" IS 'The count whose element it is about; null otherwise.';
COMMENT ON COLUMN "Task"."element" IS 'The element it is about; null otherwise.';
COMMENT ON COLUMN "Task"."attributionId" IS 'The attribution it is about; null otherwise.';
COMMENT ON COLUMN "Task"."controlLinkId" IS 'The control link it is about; null otherwise.';
COMMENT ON COLUMN "Task"."itemId" IS 'The item it is about; null otherwise.';
COMMENT ON COLUMN "Task"."step" IS 'The step it is about; null otherwise.';
COMMENT ON COLUMN "Task"."triggerId" IS 'The procedure or seizure that triggered the step; null otherwise.';
COMMENT ON COLUMN "Task"."awaits" IS 'What ticks it off by itself; null when only a person can say that it is done.';
COMMENT ON COLUMN "Task"."types" IS 'The types of item that tick it off; empty when any does, or no item.';
COMMENT ON COLUMN "Task"."promise" IS 'What was promised: the charge''s number before, and if it helps. Null for a plain task.';
COMMENT ON COLUMN "Task"."factsHash" IS 'SHA-256 of the facts it was proposed on; while they are the same, a declined line is not proposed again. Null for a plain task.';
COMMENT ON COLUMN "Task"."state" IS 'How it stands.';
COMMENT ON COLUMN "Task"."madeAt" IS 'When it was made.';
COMMENT ON COLUMN "Task"."madeById" IS 'Who made it.';
COMMENT ON COLUMN "Task"."endedAt" IS 'When it ended; null while it is open.';
COMMENT ON COLUMN "Task"."endedById" IS 'Who ended it; null while it is open, and when it was done by itself.';
COMMENT ON COLUMN "Task"."endReason" IS 'Why it was declined or cancelled, or how it was done by hand; null while it is open, and when it was done by itself.';
COMMENT ON COLUMN "Task"."endItemId" IS 'The item that did it; null when none did.';
COMMENT ON COLUMN "Task"."version" IS 'Rises with each change; a stale change is refused.';
COMMENT ON TABLE "TaskEvent" IS 'One word said of a task: made, taken, handed on, due, done. Never changed.';
COMMENT ON COLUMN "TaskEvent"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "TaskEvent"."caseId" IS 'The case.';
COMMENT ON COLUMN "TaskEvent"."taskId" IS 'The task.';
COMMENT ON COLUMN "TaskEvent"."seq" IS 'Place in the task''s history, from 1.';
COMMENT ON COLUMN "TaskEvent"."word" IS 'What was said.';
COMMENT ON COLUMN "TaskEvent"."at" IS 'When.';
COMMENT ON COLUMN "TaskEvent"."byId" IS 'Who; null when the task was done by itself.';
COMMENT ON COLUMN "TaskEvent"."toId" IS 'To whom it went; null when it stayed.';
COMMENT ON COLUMN "TaskEvent"."due" IS 'The day that was set; null when none was.';
COMMENT ON COLUMN "TaskEvent"."reason" IS 'Why, in words; null where no reason is asked.';
COMMENT ON COLUMN "TaskEvent"."itemId" IS 'The item that did it; null otherwise.';
COMMENT ON TABLE "Scenario" IS 'A knock-out that somebody kept under a name: what was imagined away.';
COMMENT ON COLUMN "Scenario"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "Scenario"."caseId" IS 'The case.';
COMMENT ON COLUMN "Scenario"."name" IS 'What people call it.';
COMMENT ON COLUMN "Scenario"."ownerId" IS 'Whose it is.';
COMMENT ON COLUMN "Scenario"."madeAt" IS 'When it was saved first.';
COMMENT ON COLUMN "Scenario"."version" IS 'Its latest version.';
COMMENT ON COLUMN "Scenario"."withdrawnAt" IS 'When it was withdrawn; null while it stands.';
COMMENT ON TABLE "ScenarioVersion" IS 'One version of a scenario: what was ticked, and what was found then. Never changed.';
COMMENT ON COLUMN "ScenarioVersion"."id" IS 'UUID v7, made by the application.';
COMMENT ON COLUMN "ScenarioVersion"."caseId" IS 'The case.';
COMMENT ON COLUMN "ScenarioVersion"."scenarioId" IS 'The scenario.';
COMMENT ON COLUMN "ScenarioVersion"."version" IS 'Which version, from 1.';
COMMENT ON COLUMN "ScenarioVersion"."gone" IS 'What is imagined away, each as kind and id.';
COMMENT ON COLUMN "ScenarioVersion"."revision" IS 'The revision of the case it was looked at.';
COMMENT ON COLUMN "ScenarioVersion"."found" IS 'What was found: each charge''s number before and after.';
COMMENT ON COLUMN "ScenarioVersion"."at" IS 'When.';
COMMENT ON COLUMN "ScenarioVersion"."byId" IS 'Who.';
