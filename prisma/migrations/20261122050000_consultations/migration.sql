-- AlterEnum
ALTER TYPE "token_purpose" ADD VALUE 'accept_invitation';

-- CreateEnum
CREATE TYPE "space_visibility" AS ENUM ('public', 'participants', 'invited');

-- CreateEnum
CREATE TYPE "moderation" AS ENUM ('before', 'after');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'interest');

-- CreateEnum
CREATE TYPE "intake_channel" AS ENUM ('email', 'paper', 'meeting', 'website', 'other');

-- CreateTable
CREATE TABLE "stage_change" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "from" "space_stage" NOT NULL,
    "to" "space_stage" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_clock" BOOLEAN NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,

    CONSTRAINT "stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_extension" (
    "space_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "space_extension_pkey" PRIMARY KEY ("space_id", "organisation_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "organisation_id" UUID,
    "language" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "account_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_revision" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "workplan_version" (
    "id" UUID NOT NULL,
    "workplan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "file_name" TEXT,
    "file_sha256" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "workplan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block_text" (
    "version_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "priority_code" TEXT,
    "after_code" TEXT,
    "markdown" TEXT NOT NULL,

    CONSTRAINT "block_text_pkey" PRIMARY KEY ("version_id", "block_id")
);

-- CreateTable
CREATE TABLE "workplan_draft" (
    "space_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "file_name" TEXT,
    "file_sha256" TEXT,
    "pairs" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "workplan_draft_pkey" PRIMARY KEY ("space_id")
);

-- CreateTable
CREATE TABLE "comment_intake" (
    "comment_id" UUID NOT NULL,
    "channel" "intake_channel" NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "note" TEXT,

    CONSTRAINT "comment_intake_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_space_id_email_key_key" ON "invitation"("space_id", "email_key");

-- CreateIndex
CREATE UNIQUE INDEX "question_revision_question_id_number_key" ON "question_revision"("question_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "workplan_version_workplan_id_number_key" ON "workplan_version"("workplan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_comment_id_position_key" ON "attachment"("comment_id", "position");

-- AlterTable
ALTER TABLE "space"
    ADD COLUMN "visibility" "space_visibility" NOT NULL DEFAULT 'public',
    ADD COLUMN "moderation" "moderation" NOT NULL DEFAULT 'after',
    ADD COLUMN "attachment_types" TEXT[] DEFAULT ARRAY['pdf', 'docx', 'odt', 'xlsx', 'csv', 'txt', 'png', 'jpg']::TEXT[],
    ADD COLUMN "attachment_bytes" INTEGER NOT NULL DEFAULT 20971520,
    ADD COLUMN "comment_attachment_bytes" INTEGER NOT NULL DEFAULT 104857600;
ALTER TABLE "space_event" ADD COLUMN "actor_id" UUID;
ALTER TABLE "question" ADD COLUMN "position" INTEGER, ADD COLUMN "kind" "question_kind" NOT NULL DEFAULT 'text', ADD COLUMN "retired_at" TIMESTAMPTZ(3);
UPDATE "question" SET "position" = "number";
ALTER TABLE "question" ALTER COLUMN "position" SET NOT NULL;
ALTER TABLE "token" ADD COLUMN "invitation_id" UUID;
ALTER TABLE "token" DROP CONSTRAINT "token_subject_check";
ALTER TABLE "token" ADD CONSTRAINT "token_subject_check" CHECK (num_nonnulls("account_id", "registration_id", "email_change_id", "invitation_id") <= 1);
ALTER TABLE "block" ADD COLUMN "number" INTEGER, ADD COLUMN "after_id" UUID;
UPDATE "block" SET "number" = "position" + 1;
ALTER TABLE "block" ALTER COLUMN "number" SET NOT NULL, ALTER COLUMN "position" DROP NOT NULL;
ALTER TABLE "block" ADD CONSTRAINT "block_after_id_fkey" FOREIGN KEY ("after_id") REFERENCES "priority"("term_id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "block_workplan_id_number_key" ON "block"("workplan_id", "number");
ALTER TABLE "comment" ADD COLUMN "block_id" UUID, ADD COLUMN "late" BOOLEAN NOT NULL DEFAULT false;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_change" ADD CONSTRAINT "stage_change_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_extension" ADD CONSTRAINT "space_extension_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_extension" ADD CONSTRAINT "space_extension_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_revision" ADD CONSTRAINT "question_revision_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan_version" ADD CONSTRAINT "workplan_version_workplan_id_fkey" FOREIGN KEY ("workplan_id") REFERENCES "workplan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan_version" ADD CONSTRAINT "workplan_version_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block_text" ADD CONSTRAINT "block_text_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "workplan_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block_text" ADD CONSTRAINT "block_text_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan_draft" ADD CONSTRAINT "workplan_draft_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan_draft" ADD CONSTRAINT "workplan_draft_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_intake" ADD CONSTRAINT "comment_intake_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Indexes for the questions that pages ask
CREATE INDEX "stage_change_space_id_idx" ON "stage_change"("space_id", "at");
CREATE INDEX "invitation_account_id_idx" ON "invitation"("account_id");
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");
CREATE INDEX "token_invitation_id_idx" ON "token"("invitation_id");
CREATE INDEX "block_text_block_id_idx" ON "block_text"("block_id");
CREATE INDEX "comment_block_id_idx" ON "comment"("block_id");
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");

-- What Prisma cannot say
ALTER TABLE "space" ADD CONSTRAINT "space_attachments_check" CHECK ("attachment_bytes" > 0 AND "comment_attachment_bytes" >= "attachment_bytes");
ALTER TABLE "stage_change"
    ADD CONSTRAINT "stage_change_moves_check" CHECK ("from" <> "to"),
    ADD CONSTRAINT "stage_change_reopening_check" CHECK (NOT ("from" IN ('closed', 'archived') AND "to" = 'open') OR length(trim("reason")) > 0);
ALTER TABLE "invitation"
    ADD CONSTRAINT "invitation_accepted_check" CHECK (("accepted_at" IS NULL) = ("account_id" IS NULL)),
    ADD CONSTRAINT "invitation_expires_check" CHECK ("expires_at" > "invited_at");
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "bytes" >= 0);

-- Workplans that were imported before there were versions: what stands is their first
INSERT INTO "workplan_version" ("id", "workplan_id", "number", "title", "language", "facts", "published_at")
SELECT gen_random_uuid(), w."id", 1, w."title", w."language",
    jsonb_strip_nulls(jsonb_build_object('period', w."period", 'date', w."dated", 'note', w."note")) || jsonb_build_object(
        'thematicAreas', w."thematic_areas",
        'priorities', COALESCE((
            SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'finalTitle', p."final_title", 'description', p."description", 'activitiesCount', p."activities_count"
            )) || jsonb_build_object(
                'code', t."code", 'title', t."title" ->> w."language", 'number', p."number", 'group', p."group",
                'leads', p."leads", 'participating', p."participating", 'timeline', p."timeline", 'status', p."status",
                'activities', p."activities", 'objectives', p."objectives", 'pdParagraphs', p."pd_paragraphs", 'thematicAreas', p."thematic_areas"
            ) ORDER BY p."position")
            FROM "priority" p JOIN "term" t ON t."id" = p."term_id"
            WHERE p."workplan_id" = w."id" AND t."current"
        ), '[]'::jsonb),
        'terms', COALESCE((
            SELECT jsonb_object_agg(lower(t."code"), t."id")
            FROM "priority" p JOIN "term" t ON t."id" = p."term_id"
            WHERE p."workplan_id" = w."id" AND t."current"
        ), '{}'::jsonb)
    ), w."imported_at"
FROM "workplan" w;
INSERT INTO "block_text" ("version_id", "block_id", "position", "priority_code", "markdown")
SELECT v."id", b."id", b."position", t."code", b."markdown"
FROM "block" b JOIN "workplan_version" v ON v."workplan_id" = b."workplan_id" LEFT JOIN "term" t ON t."id" = b."priority_id"
WHERE b."position" IS NOT NULL;

-- Append-only
CREATE TRIGGER "stage_change_append_only" BEFORE UPDATE ON "stage_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "stage_change_no_truncate" BEFORE TRUNCATE ON "stage_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "question_revision_append_only" BEFORE UPDATE ON "question_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "workplan_version_append_only" BEFORE UPDATE ON "workplan_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "block_text_append_only" BEFORE UPDATE ON "block_text" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "comment_intake_append_only" BEFORE UPDATE ON "comment_intake" FOR EACH ROW EXECUTE FUNCTION refuse_change();
