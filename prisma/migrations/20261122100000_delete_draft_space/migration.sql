-- What happened stays as it was said. Only with a draft that nobody but its team saw, and that has no comment, goes what happened in it: whoever deletes it says which.
CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
        AND current_setting('plenary.deleted_space', true) = OLD."space_id"::text
        AND EXISTS (SELECT FROM "space" WHERE "id" = OLD."space_id" AND "stage" = 'draft')
        AND NOT EXISTS (SELECT FROM "comment" WHERE "space_id" = OLD."space_id")
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
DROP TRIGGER "space_event_append_only" ON "space_event";
CREATE TRIGGER "space_event_append_only" BEFORE UPDATE OR DELETE ON "space_event" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
