-- A person can be on a team until a day. From that moment they are not, whether or not anybody writes it down (decision 0085).
ALTER TABLE "TeamMember"
  ADD COLUMN "endsAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "TeamMember_ends" CHECK ("endsAt" > "since");
COMMENT ON COLUMN "TeamMember"."endsAt" IS 'When the assignment ends by itself; null when it has no end.';
-- What the worker writes down: assignments whose time has passed.
CREATE INDEX "TeamMember_endsAt" ON "TeamMember" ("endsAt") WHERE "until" IS NULL AND "endsAt" IS NOT NULL;
