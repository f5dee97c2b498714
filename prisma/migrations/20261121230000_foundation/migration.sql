-- CreateEnum
CREATE TYPE "space_stage" AS ENUM ('draft', 'open', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "time_precision" AS ENUM ('moment', 'day', 'unknown');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('pending', 'published', 'hidden');

-- CreateEnum
CREATE TYPE "comment_origin" AS ENUM ('web', 'imported', 'sample');

-- CreateEnum
CREATE TYPE "tag_source" AS ENUM ('author', 'moderator', 'recognised', 'suggested');

-- CreateEnum
CREATE TYPE "tag_state" AS ENUM ('proposed', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "tag_position" AS ENUM ('welcomes', 'asks_for_change', 'regrets_omission', 'objects', 'asks', 'informs');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "stakeholder_groups" TEXT[],
    "country" TEXT,
    "website" TEXT,
    "member_count" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "cited_as" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB,
    "official_title" JSONB,
    "summary" JSONB,
    "vocabulary" JSONB,
    "parent_id" UUID,
    "current" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_link" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,

    CONSTRAINT "term_link_pkey" PRIMARY KEY ("from_id", "to_id")
);

-- CreateTable
CREATE TABLE "space" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "welcome_markdown" TEXT NOT NULL,
    "welcome_html" TEXT NOT NULL,
    "disclaimer_markdown" TEXT,
    "disclaimer_html" TEXT,
    "moderators" TEXT[],
    "audience" TEXT,
    "contact" TEXT,
    "languages" TEXT[],
    "stage" "space_stage" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "external_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "last_comment_number" INTEGER NOT NULL DEFAULT 0,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "unplaced_count" INTEGER NOT NULL DEFAULT 0,
    "recogniser_version" TEXT,

    CONSTRAINT "space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_framework" (
    "space_id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,

    CONSTRAINT "space_framework_pkey" PRIMARY KEY ("space_id", "framework_id")
);

-- CreateTable
CREATE TABLE "space_event" (
    "space_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "space_event_pkey" PRIMARY KEY ("space_id", "number")
);

-- CreateTable
CREATE TABLE "question" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "html" JSONB NOT NULL,
    "asked_by" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "asked_at_precision" "time_precision" NOT NULL,
    "external_ref" TEXT,
    "comment_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workplan" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "framework_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "period" TEXT,
    "dated" TEXT,
    "note" TEXT,
    "thematic_areas" JSONB NOT NULL,
    "file_hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workplan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority" (
    "term_id" UUID NOT NULL,
    "workplan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT,
    "number" TEXT,
    "final_title" TEXT,
    "leads" TEXT[],
    "participating" TEXT[],
    "timeline" TEXT,
    "status" TEXT,
    "description" TEXT,
    "activities" TEXT[],
    "activities_count" INTEGER,
    "objectives" INTEGER[],
    "pd_paragraphs" INTEGER[],
    "thematic_areas" INTEGER[],

    CONSTRAINT "priority_pkey" PRIMARY KEY ("term_id")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL,
    "workplan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "priority_id" UUID,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "question_id" UUID,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,
    "status" "comment_status" NOT NULL,
    "origin" "comment_origin" NOT NULL,
    "author_name" TEXT,
    "author_label" TEXT,
    "name_withheld" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3),
    "posted_at_precision" "time_precision" NOT NULL,
    "attachment_missing" BOOLEAN NOT NULL DEFAULT false,
    "external_ref" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "renderer_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voice" (
    "comment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name_as_printed" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL,

    CONSTRAINT "voice_pkey" PRIMARY KEY ("comment_id", "organisation_id")
);

-- CreateTable
CREATE TABLE "excerpt" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "excerpt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "excerpt_id" UUID,
    "source" "tag_source" NOT NULL,
    "state" "tag_state" NOT NULL,
    "position" "tag_position",
    "action" TEXT,
    "candidates" TEXT[],
    "recogniser_version" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_count" (
    "space_id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "tags" INTEGER NOT NULL,
    "comments" INTEGER NOT NULL,
    "organisations" INTEGER NOT NULL,
    "unstated" INTEGER NOT NULL,

    CONSTRAINT "term_count_pkey" PRIMARY KEY ("space_id", "term_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "framework_key_key" ON "framework"("key");

-- CreateIndex
CREATE UNIQUE INDEX "term_framework_id_code_key" ON "term"("framework_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "space_slug_key" ON "space"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "space_external_ref_key" ON "space"("external_ref");

-- CreateIndex
CREATE UNIQUE INDEX "question_space_id_number_key" ON "question"("space_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "question_space_id_external_ref_key" ON "question"("space_id", "external_ref");

-- CreateIndex
CREATE UNIQUE INDEX "workplan_space_id_key" ON "workplan"("space_id");

-- CreateIndex
CREATE UNIQUE INDEX "workplan_framework_id_key" ON "workplan"("framework_id");

-- CreateIndex
CREATE UNIQUE INDEX "block_workplan_id_position_key" ON "block"("workplan_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "comment_space_id_number_key" ON "comment"("space_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "comment_space_id_external_ref_key" ON "comment"("space_id", "external_ref");

-- CreateIndex
CREATE UNIQUE INDEX "comment_revision_comment_id_number_key" ON "comment_revision"("comment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "excerpt_revision_id_start_end_key" ON "excerpt"("revision_id", "start", "end");

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_link" ADD CONSTRAINT "term_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_link" ADD CONSTRAINT "term_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_framework" ADD CONSTRAINT "space_framework_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_framework" ADD CONSTRAINT "space_framework_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_event" ADD CONSTRAINT "space_event_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan" ADD CONSTRAINT "workplan_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplan" ADD CONSTRAINT "workplan_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "framework"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority" ADD CONSTRAINT "priority_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority" ADD CONSTRAINT "priority_workplan_id_fkey" FOREIGN KEY ("workplan_id") REFERENCES "workplan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_workplan_id_fkey" FOREIGN KEY ("workplan_id") REFERENCES "workplan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priority"("term_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice" ADD CONSTRAINT "voice_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice" ADD CONSTRAINT "voice_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "comment_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "excerpt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_count" ADD CONSTRAINT "term_count_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_count" ADD CONSTRAINT "term_count_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema language cannot say -------------------------------------------------------------------------

-- Threads order by the bytes of the path; a page of a thread is one range of this index.
ALTER TABLE "comment" ALTER COLUMN "path" TYPE TEXT COLLATE "C";
CREATE UNIQUE INDEX "comment_space_id_path_key" ON "comment"("space_id", "path");
CREATE INDEX "comment_thread_idx" ON "comment"("space_id", "question_id", "path");
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- A priority page and the counts read tags by term, a comment's chips by comment.
CREATE INDEX "tag_term_id_comment_id_idx" ON "tag"("term_id", "comment_id");
CREATE UNIQUE INDEX "tag_once_key" ON "tag"("comment_id", "term_id", "excerpt_id", (COALESCE("action", ''))) NULLS NOT DISTINCT;
CREATE INDEX "voice_organisation_id_idx" ON "voice"("organisation_id");
CREATE INDEX "block_priority_id_idx" ON "block"("priority_id");

ALTER TABLE "space"
    ADD CONSTRAINT "space_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
    ADD CONSTRAINT "space_times_check" CHECK ("closes_at" IS NULL OR "opens_at" IS NULL OR "closes_at" > "opens_at"),
    ADD CONSTRAINT "space_counts_check" CHECK ("revision" >= 0 AND "comment_count" >= 0 AND "unplaced_count" >= 0);
ALTER TABLE "question"
    ADD CONSTRAINT "question_number_check" CHECK ("number" >= 1 AND "comment_count" >= 0),
    ADD CONSTRAINT "question_asked_at_check" CHECK (("asked_at" IS NULL) = ("asked_at_precision" = 'unknown'));
ALTER TABLE "comment"
    ADD CONSTRAINT "comment_number_check" CHECK ("number" >= 1),
    ADD CONSTRAINT "comment_depth_check" CHECK ("depth" BETWEEN 0 AND 49),
    ADD CONSTRAINT "comment_path_check" CHECK ("path" ~ '^[0-9]{8}(\.[0-9]{8})*$' AND length("path") = "depth" * 9 + 8),
    ADD CONSTRAINT "comment_parent_check" CHECK (("parent_id" IS NULL) = ("depth" = 0)),
    ADD CONSTRAINT "comment_posted_at_check" CHECK (("posted_at" IS NULL) = ("posted_at_precision" = 'unknown'));
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_number_check" CHECK ("number" >= 1);
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_span_check" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "tag"
    ADD CONSTRAINT "tag_recognised_check" CHECK ("source" <> 'recognised' OR ("excerpt_id" IS NOT NULL AND "recogniser_version" IS NOT NULL));
ALTER TABLE "term_count"
    ADD CONSTRAINT "term_count_check" CHECK ("tags" > 0 AND "comments" > 0 AND "comments" <= "tags" AND "organisations" >= 0 AND "unstated" BETWEEN 0 AND "comments");

-- Append-only: what happened stays as it was said; TRUNCATE is refused too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER "space_event_append_only" BEFORE UPDATE OR DELETE ON "space_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "space_event_no_truncate" BEFORE TRUNCATE ON "space_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "comment_revision_append_only" BEFORE UPDATE OR DELETE ON "comment_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "comment_revision_no_truncate" BEFORE TRUNCATE ON "comment_revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
