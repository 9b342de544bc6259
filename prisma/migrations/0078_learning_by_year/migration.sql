-- What a year is learnt from is found by its day, however many files there are.
CREATE INDEX "Submission_first_at" ON "Submission" ("at") WHERE "number" = 1;
CREATE INDEX "Return_sent_at" ON "Return" ("sentAt") WHERE "sentAt" IS NOT NULL;
