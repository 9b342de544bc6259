-- Where the log ends is as little to be emptied as the log itself, and a trigger that guards is not switched off by a
-- session that calls itself a replica (session_replication_role).
CREATE TRIGGER keep_table BEFORE TRUNCATE ON audit.head FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.head ENABLE ALWAYS TRIGGER keep_table;
CREATE TRIGGER keep_table BEFORE TRUNCATE ON audit.stream FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE audit.stream ENABLE ALWAYS TRIGGER keep_table;
ALTER TABLE "Item" ENABLE ALWAYS TRIGGER label_changes_are_said;

-- Details are erased by law, and never anything else: what they say and what binds them stays as it was.
CREATE FUNCTION audit.only_erases() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.seq <> OLD.seq OR NEW.salt <> OLD.salt OR (NEW.body IS NOT NULL AND NEW.body IS DISTINCT FROM OLD.body) THEN
    RAISE EXCEPTION 'details of the log can be erased, not changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION audit.only_erases IS 'Lets the body of a detail become null, and nothing else about it change.';
CREATE TRIGGER only_erases BEFORE UPDATE ON audit.detail FOR EACH ROW EXECUTE FUNCTION audit.only_erases();
ALTER TABLE audit.detail ENABLE ALWAYS TRIGGER only_erases;
