-- Not only failed sign-ins are counted there: what is asked for again and again is, too.
COMMENT ON TABLE "SignInBucket" IS 'Counts what is tried again and again within a quarter of an hour, so that it stops: failed sign-ins of one username, known or not, tries at what is not one''s own, and what one person asks for.';
COMMENT ON COLUMN "SignInBucket"."key" IS 'SHA-256 of the username as typed, lower case; or what is counted, a colon, and the account.';
COMMENT ON COLUMN "SignInBucket"."failures" IS 'How many in the present window.';
