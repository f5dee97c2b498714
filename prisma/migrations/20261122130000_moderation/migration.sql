-- AlterEnum
ALTER TYPE "comment_status" ADD VALUE 'returned';
ALTER TYPE "revision_status" ADD VALUE 'suggested';
ALTER TYPE "revision_status" ADD VALUE 'redacted';

-- CreateEnum
CREATE TYPE "note_reader" AS ENUM ('author', 'team', 'both');

-- CreateEnum
CREATE TYPE "mark_kind" AS ENUM ('pinned', 'highlighted', 'locked', 'replies_closed', 'duplicate');

-- CreateEnum
CREATE TYPE "restriction_kind" AS ENUM ('watched', 'paused', 'blocked');

-- AlterTable
ALTER TABLE "comment"
    ADD COLUMN "as_team" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "gone_for" JSONB;

-- AlterTable
ALTER TABLE "comment_revision" ADD COLUMN "redacted_for" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN "removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "moderation_reason" (
    "code" TEXT NOT NULL,
    "uses" TEXT[],
    "title" JSONB NOT NULL,
    "asks_for_text" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_reason_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "comment_id" UUID,
    "revision_id" UUID,
    "attachment_id" UUID,
    "account_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "waited_since" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "undoes_id" UUID,
    "batch_id" UUID,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_note" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "reader" "note_reader" NOT NULL,
    "text" TEXT,
    "blanked_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mark" (
    "comment_id" UUID NOT NULL,
    "kind" "mark_kind" NOT NULL,
    "decision_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "original_id" UUID,

    CONSTRAINT "comment_mark_pkey" PRIMARY KEY ("comment_id","kind")
);

-- CreateTable
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "reason_code" TEXT NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contest" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer_id" UUID,

    CONSTRAINT "contest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_note" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "actor_id" UUID,
    "text" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "blanked_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_claim" (
    "space_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_claim_pkey" PRIMARY KEY ("space_id","item")
);

-- CreateTable
CREATE TABLE "restriction" (
    "space_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "restriction_kind" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "decision_id" UUID NOT NULL,

    CONSTRAINT "restriction_pkey" PRIMARY KEY ("space_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_undoes_id_key" ON "decision"("undoes_id");
CREATE UNIQUE INDEX "decision_space_id_number_key" ON "decision"("space_id", "number");
CREATE UNIQUE INDEX "decision_note_decision_id_reader_key" ON "decision_note"("decision_id", "reader");
CREATE UNIQUE INDEX "flag_comment_id_account_id_key" ON "flag"("comment_id", "account_id");
CREATE UNIQUE INDEX "contest_decision_id_key" ON "contest"("decision_id");
CREATE UNIQUE INDEX "contest_answer_id_key" ON "contest"("answer_id");

-- What is asked of a comment, of a person, and of the queue of a space
CREATE INDEX "decision_comment_id_idx" ON "decision"("comment_id");
CREATE INDEX "decision_account_id_idx" ON "decision"("account_id");
CREATE INDEX "decision_actor_id_idx" ON "decision"("actor_id");
CREATE INDEX "comment_mark_original_id_idx" ON "comment_mark"("original_id") WHERE "original_id" IS NOT NULL;
CREATE INDEX "flag_open_idx" ON "flag"("space_id") WHERE "settled_by_id" IS NULL;
CREATE INDEX "flag_account_id_idx" ON "flag"("account_id");
CREATE INDEX "contest_open_idx" ON "contest"("space_id") WHERE "answer_id" IS NULL;
CREATE INDEX "contest_account_id_idx" ON "contest"("account_id");
CREATE INDEX "team_note_comment_id_idx" ON "team_note"("comment_id");
CREATE INDEX "restriction_account_id_idx" ON "restriction"("account_id");
CREATE INDEX "comment_revision_waiting_idx" ON "comment_revision"("comment_id") WHERE "status" = 'held';

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_reason_code_fkey" FOREIGN KEY ("reason_code") REFERENCES "moderation_reason"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "comment_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision_note" ADD CONSTRAINT "decision_note_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mark" ADD CONSTRAINT "comment_mark_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_mark" ADD CONSTRAINT "comment_mark_original_id_fkey" FOREIGN KEY ("original_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comment_mark" ADD CONSTRAINT "comment_mark_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "flag" ADD CONSTRAINT "flag_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "flag" ADD CONSTRAINT "flag_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "flag" ADD CONSTRAINT "flag_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "flag" ADD CONSTRAINT "flag_reason_code_fkey" FOREIGN KEY ("reason_code") REFERENCES "moderation_reason"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "flag" ADD CONSTRAINT "flag_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contest" ADD CONSTRAINT "contest_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contest" ADD CONSTRAINT "contest_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contest" ADD CONSTRAINT "contest_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "contest" ADD CONSTRAINT "contest_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_note" ADD CONSTRAINT "team_note_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "team_note" ADD CONSTRAINT "team_note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "team_note" ADD CONSTRAINT "team_note_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "queue_claim" ADD CONSTRAINT "queue_claim_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "queue_claim" ADD CONSTRAINT "queue_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What a decision makes points to it, and it is recorded once that is done
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- A pause ends; a block and a closer look do not by themselves
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_until_check" CHECK (("kind" = 'paused') = ("until" IS NOT NULL));
ALTER TABLE "comment_mark" ADD CONSTRAINT "comment_mark_original_check" CHECK ("kind" = 'duplicate' OR "original_id" IS NULL);
ALTER TABLE "comment_mark" ADD CONSTRAINT "comment_mark_other_check" CHECK ("original_id" IS DISTINCT FROM "comment_id");
ALTER TABLE "decision" ADD CONSTRAINT "decision_number_check" CHECK ("number" > 0);
ALTER TABLE "decision_note" ADD CONSTRAINT "decision_note_blanked_check" CHECK (("text" IS NULL) = ("blanked_at" IS NOT NULL));
ALTER TABLE "team_note" ADD CONSTRAINT "team_note_blanked_check" CHECK (("text" IS NULL) = ("blanked_at" IS NOT NULL));

-- What stands and what was removed from it are part of what was written
DROP TRIGGER "comment_revision_append_only" ON "comment_revision";
CREATE TRIGGER "comment_revision_append_only" BEFORE DELETE OR UPDATE OF "id", "comment_id", "number", "markdown", "html", "text", "renderer_version", "created_at", "redacted_for"
    ON "comment_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The record is append-only: no change, no deletion, no TRUNCATE
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was written with it can be blanked, and nothing else
CREATE FUNCTION refuse_all_but_blanking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND OLD."text" IS NOT NULL
        AND NEW."text" IS NULL
        AND to_jsonb(OLD) - 'text' - 'blanked_at' = to_jsonb(NEW) - 'text' - 'blanked_at'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% can be blanked, and not changed otherwise', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "decision_note_only_blanked" BEFORE UPDATE OR DELETE ON "decision_note" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_blanking();
CREATE TRIGGER "decision_note_no_truncate" BEFORE TRUNCATE ON "decision_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "team_note_only_blanked" BEFORE UPDATE OR DELETE ON "team_note" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_blanking();

-- Why moderators decide as they do, to begin with; the secretariat edits the list
INSERT INTO "moderation_reason" ("code", "uses", "title", "asks_for_text", "position") VALUES
    ('in-order', '{publish}', '{"en": "In order"}', false, 1),
    ('worth-reading', '{publish,order}', '{"en": "Worth everybody’s attention"}', false, 2),
    ('mistake', '{publish}', '{"en": "Decided by mistake"}', false, 3),
    ('off-topic', '{refuse,order}', '{"en": "Off topic"}', false, 4),
    ('personal-data', '{refuse}', '{"en": "Personal data"}', false, 5),
    ('insult', '{refuse}', '{"en": "Insult"}', false, 6),
    ('hate', '{refuse}', '{"en": "Hate"}', false, 7),
    ('spam', '{refuse}', '{"en": "Spam"}', false, 8),
    ('duplicate', '{refuse,order}', '{"en": "Duplicate"}', false, 9),
    ('unlawful', '{refuse}', '{"en": "Unlawful"}', false, 10),
    ('unclear', '{refuse}', '{"en": "Hard to understand"}', false, 11),
    ('misplaced', '{order}', '{"en": "Belongs elsewhere"}', false, 12),
    ('discussion-ended', '{order}', '{"en": "The discussion has run its course"}', false, 13),
    ('other', '{publish,refuse,order}', '{"en": "Other"}', true, 14);

-- The application writes the record without owning it, where the database lets it make the owner: who holds its password alone then
-- cannot switch the triggers off. Where it may not (a managed database that lets nobody make roles), the triggers stand by themselves. Once the
-- table is another's, only that one can let the application read it and add to it.
DO $$
DECLARE
    application name := current_user;
BEGIN
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
