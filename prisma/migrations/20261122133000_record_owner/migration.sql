-- The owner of the record, where the application's role may make roles without being a superuser: once the table is another's, only that
-- one can let the application read it and add to it.
DO $$
DECLARE
    application name := current_user;
BEGIN
    IF (SELECT tableowner FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'decision') = 'plenary_record' THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plenary_record') THEN
        BEGIN
            EXECUTE 'CREATE ROLE plenary_record NOLOGIN';
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END IF;
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = application) THEN
        EXECUTE format('GRANT plenary_record TO %I WITH INHERIT FALSE, SET TRUE', application);
    END IF;
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO plenary_record', current_schema());
    ALTER TABLE "decision" OWNER TO plenary_record;
    PERFORM set_config('role', 'plenary_record', true);
    EXECUTE format('GRANT SELECT, INSERT, REFERENCES ON "decision" TO %I', application);
    PERFORM set_config('role', application, true);
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = application) THEN
        EXECUTE format('REVOKE plenary_record FROM %I', application);
    END IF;
EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'the table "decision" stays with the application''s role: %', SQLERRM;
END;
$$;
