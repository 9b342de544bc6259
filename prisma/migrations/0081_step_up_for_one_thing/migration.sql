-- Showing again that it is oneself opens one act on one object (decision 81).
ALTER TABLE "Session" ADD COLUMN "verifiedFor" TEXT;

COMMENT ON COLUMN "Session"."verifiedFor" IS 'For which act on which things the person did; null when it was by coming in.';
