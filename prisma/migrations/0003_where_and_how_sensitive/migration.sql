-- An item says where it was obtained by the official code too, and whether it is kept from lists that leave the team.
CREATE TYPE "ItemSensitivity" AS ENUM ('normal', 'restricted');
ALTER TABLE "Item"
  ADD COLUMN "placeCode" TEXT,
  ADD COLUMN "sensitivity" "ItemSensitivity" NOT NULL DEFAULT 'normal',
  ADD CONSTRAINT "Item_placeCode" CHECK ("placeCode" ~ '^\d{2}(\d{2}){0,3}$');
COMMENT ON COLUMN "Item"."placeCode" IS 'Province, district, commune, village: two digits each; null when not stated.';
COMMENT ON COLUMN "Item"."sensitivity" IS 'restricted: kept out of lists and prints that leave the team.';
