-- How long files stood is asked of those that moved since the year began, over all units: found by their day, not by reading every file.
CREATE INDEX "Case_moved" ON "Case" ("changedAt") WHERE "sensitivity" = 'normal';
