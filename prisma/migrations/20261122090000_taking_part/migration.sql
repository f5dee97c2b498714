-- CreateEnum
CREATE TYPE "revision_status" AS ENUM ('stands', 'held', 'dropped');

-- CreateEnum
CREATE TYPE "co_signature_state" AS ENUM ('asked', 'confirmed', 'declined');

-- CreateEnum
CREATE TYPE "file_scan" AS ENUM ('unscanned', 'waiting', 'clean', 'infected');

-- CreateEnum
CREATE TYPE "file_text_state" AS ENUM ('waiting', 'read', 'none', 'failed');

-- CreateEnum
CREATE TYPE "search_kind" AS ENUM ('comment', 'attachment', 'question', 'priority', 'block');

-- AlterTable
ALTER TABLE "space"
    ADD COLUMN "edit_minutes" INTEGER NOT NULL DEFAULT 1440,
    ADD COLUMN "shows_revisions" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "screening" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "stored_file"
    ADD COLUMN "scan" "file_scan" NOT NULL DEFAULT 'unscanned',
    ADD COLUMN "scanned_at" TIMESTAMPTZ(3),
    ADD COLUMN "scan_finding" TEXT;

-- AlterTable
ALTER TABLE "comment"
    ADD COLUMN "priority_id" UUID,
    ADD COLUMN "submission_id" UUID,
    ADD COLUMN "request_key" UUID,
    ADD COLUMN "edited_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "comment_revision" ADD COLUMN "status" "revision_status" NOT NULL DEFAULT 'stands';

-- AlterTable
ALTER TABLE "excerpt" ADD COLUMN "attachment_id" UUID;

-- CreateTable
CREATE TABLE "comment_hold" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "held_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "account_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_draft" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '{}',
    "mark" INTEGER NOT NULL DEFAULT 1,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_file" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_share" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "may_edit" BOOLEAN NOT NULL,
    "token_hash" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_remark" (
    "id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "co_signature" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name_as_printed" TEXT NOT NULL,
    "state" "co_signature_state" NOT NULL DEFAULT 'asked',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "co_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "text" TEXT,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interest" (
    "comment_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "interest_pkey" PRIMARY KEY ("comment_id", "priority_id")
);

-- CreateTable
CREATE TABLE "file_text" (
    "sha256" TEXT NOT NULL,
    "state" "file_text_state" NOT NULL DEFAULT 'waiting',
    "text" TEXT,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_text_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "search_entry" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "kind" "search_kind" NOT NULL,
    "comment_id" UUID,
    "attachment_id" UUID,
    "question_id" UUID,
    "priority_id" UUID,
    "block_id" UUID,
    "piece" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comment_request_key_key" ON "comment"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "comment_hold_revision_id_position_key" ON "comment_hold"("revision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "comment_draft_account_id_space_id_place_key" ON "comment_draft"("account_id", "space_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "draft_file_draft_id_sha256_key" ON "draft_file"("draft_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "draft_file_draft_id_position_key" ON "draft_file"("draft_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "draft_share_token_hash_key" ON "draft_share"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "co_signature_comment_id_organisation_id_key" ON "co_signature"("comment_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "proposal_comment_id_position_key" ON "proposal"("comment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "offer_comment_id_priority_id_key" ON "offer"("comment_id", "priority_id");

-- CreateIndex: a file's text and the comment's are two places where the same offsets may stand
DROP INDEX "excerpt_revision_id_start_end_key";
CREATE UNIQUE INDEX "excerpt_revision_id_attachment_id_start_end_key" ON "excerpt"("revision_id", "attachment_id", "start", "end") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "search_entry_words_idx" ON "search_entry" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priority"("term_id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "excerpt" ADD CONSTRAINT "excerpt_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_hold" ADD CONSTRAINT "comment_hold_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_hold" ADD CONSTRAINT "comment_hold_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "comment_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "submission" ADD CONSTRAINT "submission_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "submission" ADD CONSTRAINT "submission_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_draft" ADD CONSTRAINT "comment_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "comment_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_share" ADD CONSTRAINT "draft_share_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "comment_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "draft_remark" ADD CONSTRAINT "draft_remark_share_id_fkey" FOREIGN KEY ("share_id") REFERENCES "draft_share"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "offer" ADD CONSTRAINT "offer_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "offer" ADD CONSTRAINT "offer_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priority"("term_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "interest" ADD CONSTRAINT "interest_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "interest" ADD CONSTRAINT "interest_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priority"("term_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file_text" ADD CONSTRAINT "file_text_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_attachment_id_fkey" FOREIGN KEY ("attachment_id") REFERENCES "attachment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priority"("term_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Beyond what Prisma's schema can say

-- A comment answers a question, or is about a priority or a block, or stands on its own
ALTER TABLE "comment" ADD CONSTRAINT "comment_place_check" CHECK (num_nonnulls("question_id", "block_id", "priority_id") <= 1);
ALTER TABLE "space" ADD CONSTRAINT "space_edit_minutes_check" CHECK ("edit_minutes" >= 0);
ALTER TABLE "draft_share" ADD CONSTRAINT "draft_share_expires_check" CHECK ("expires_at" > "shared_at");
ALTER TABLE "co_signature" ADD CONSTRAINT "co_signature_answered_check" CHECK (("state" = 'asked') = ("answered_at" IS NULL));
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_scanned_check" CHECK (("scan" IN ('clean', 'infected')) = ("scanned_at" IS NOT NULL));
ALTER TABLE "file_text" ADD CONSTRAINT "file_text_read_check" CHECK (("state" = 'read') = ("text" IS NOT NULL));
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_of_check" CHECK (
    num_nonnulls("question_id", "priority_id", "block_id", "comment_id") = 1
    AND ("comment_id" IS NOT NULL) = ("kind" IN ('comment', 'attachment'))
    AND ("attachment_id" IS NOT NULL) = ("kind" = 'attachment')
);

-- The comments on a priority, in thread order; the discussions of a space look there
CREATE INDEX "comment_priority_id_idx" ON "comment"("priority_id", "path");
-- What an index of the foreign keys is asked for: what belongs to a comment, a draft, a file
CREATE INDEX "comment_submission_id_idx" ON "comment"("submission_id");
CREATE INDEX "comment_hold_comment_id_idx" ON "comment_hold"("comment_id");
CREATE INDEX "comment_draft_space_id_idx" ON "comment_draft"("space_id");
CREATE INDEX "draft_share_draft_id_idx" ON "draft_share"("draft_id");
CREATE INDEX "draft_remark_share_id_idx" ON "draft_remark"("share_id");
CREATE INDEX "co_signature_organisation_id_idx" ON "co_signature"("organisation_id", "state");
CREATE INDEX "offer_priority_id_idx" ON "offer"("priority_id");
CREATE INDEX "interest_priority_id_idx" ON "interest"("priority_id");
CREATE INDEX "excerpt_attachment_id_idx" ON "excerpt"("attachment_id");
CREATE INDEX "search_entry_space_id_idx" ON "search_entry"("space_id", "language");
CREATE INDEX "search_entry_comment_id_idx" ON "search_entry"("comment_id");
CREATE INDEX "search_entry_attachment_id_idx" ON "search_entry"("attachment_id");
CREATE INDEX "search_entry_question_id_idx" ON "search_entry"("question_id");
CREATE INDEX "search_entry_priority_id_idx" ON "search_entry"("priority_id");
CREATE INDEX "search_entry_block_id_idx" ON "search_entry"("block_id");

-- What somebody wrote stays as written; whether it stands, waits or was given up may change
DROP TRIGGER "comment_revision_append_only" ON "comment_revision";
CREATE TRIGGER "comment_revision_append_only" BEFORE DELETE OR UPDATE OF "id", "comment_id", "number", "markdown", "html", "text", "renderer_version", "created_at"
    ON "comment_revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
