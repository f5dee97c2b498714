-- AlterEnum
ALTER TYPE "comment_status" ADD VALUE 'withdrawn';

-- CreateEnum
CREATE TYPE "account_role" AS ENUM ('participant', 'secretariat');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('active', 'disabled', 'closed');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('confirm_registration', 'choose_password', 'confirm_old_email', 'confirm_new_email', 'set_up', 'second_factor');

-- CreateEnum
CREATE TYPE "organisation_status" AS ENUM ('unconfirmed', 'confirmed');

-- CreateEnum
CREATE TYPE "membership_status" AS ENUM ('requested', 'confirmed', 'declined', 'ended');

-- CreateEnum
CREATE TYPE "closed_account_comments" AS ENUM ('kept', 'withdrawn');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('requested', 'confirmed', 'declined');

-- CreateEnum
CREATE TYPE "voice_source" AS ENUM ('author', 'secretariat');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "email_key" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" "account_role" NOT NULL,
    "status" "account_status" NOT NULL,
    "stakeholder_group" TEXT,
    "language" TEXT NOT NULL,
    "totp_secret" TEXT,
    "totp_last_step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "device" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "account_id" UUID,
    "registration_id" UUID,
    "email_change_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "organisation_name" TEXT,
    "stakeholder_group" TEXT,
    "notice_version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_change" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "new_email" TEXT NOT NULL,
    "new_email_key" TEXT NOT NULL,
    "old_confirmed_at" TIMESTAMPTZ(3),
    "new_confirmed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "email_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "privacy_notice" (
    "version" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "privacy_notice_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "consent" (
    "account_id" UUID NOT NULL,
    "notice_version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("account_id", "notice_version")
);

-- CreateTable
CREATE TABLE "platform" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "staff_need_two_factor" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "organisation_alias" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT,

    CONSTRAINT "organisation_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" "membership_status" NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "space_moderator" (
    "space_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "space_moderator_pkey" PRIMARY KEY ("space_id", "account_id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "space_id" UUID NOT NULL,
    "name" TEXT,
    "organisation_id" UUID,
    "stakeholder_group" TEXT,
    "country" TEXT,
    "region" TEXT,
    "assigned_at" TIMESTAMPTZ(3),
    "account_id" UUID,

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author_claim" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "status" "claim_status" NOT NULL,
    "note" TEXT,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "author_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key_key" ON "account"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "session_secret_hash_key" ON "session"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_alias_name_key" ON "organisation_alias"("name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_alias_slug_key" ON "organisation_alias"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "membership_account_id_organisation_id_key" ON "membership"("account_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "author_space_id_name_key" ON "author"("space_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "author_claim_author_id_account_id_key" ON "author_claim"("author_id", "account_id");

-- AlterTable: what stood before people had accounts
ALTER TABLE "organisation" ADD COLUMN "slug" TEXT, ADD COLUMN "region" TEXT, ADD COLUMN "status" "organisation_status" NOT NULL DEFAULT 'confirmed';
ALTER TABLE "organisation" ALTER COLUMN "status" DROP DEFAULT;
UPDATE "organisation" SET "slug" = "made"."slug"
FROM (
    SELECT "id", "base" || CASE WHEN "place" > 1 THEN '-' || "place" ELSE '' END AS "slug"
    FROM (
        SELECT "id", "base", row_number() OVER (PARTITION BY "base" ORDER BY "id") AS "place"
        FROM (
            SELECT "id", COALESCE(NULLIF(trim(BOTH '-' FROM left(regexp_replace(lower("name"), '[^a-z0-9]+', '-', 'g'), 60)), ''), 'organisation') AS "base"
            FROM "organisation"
        ) AS "based"
    ) AS "placed"
) AS "made"
WHERE "made"."id" = "organisation"."id";
ALTER TABLE "organisation" ALTER COLUMN "slug" SET NOT NULL;
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");
ALTER TABLE "space" ADD COLUMN "closed_account_comments" "closed_account_comments" NOT NULL DEFAULT 'withdrawn';
ALTER TABLE "voice" ADD COLUMN "source" "voice_source" NOT NULL DEFAULT 'author';
ALTER TABLE "comment" ADD COLUMN "account_id" UUID, ADD COLUMN "author_id" UUID;
INSERT INTO "author" ("id", "space_id", "name")
SELECT gen_random_uuid(), "space_id", "author_name" FROM "comment"
WHERE "origin" = 'imported' AND "author_name" IS NOT NULL GROUP BY "space_id", "author_name";
UPDATE "comment" SET "author_id" = "author"."id" FROM "author"
WHERE "comment"."origin" = 'imported' AND "author"."space_id" = "comment"."space_id" AND "author"."name" = "comment"."author_name";
INSERT INTO "platform" ("id") VALUES (1);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_email_change_id_fkey" FOREIGN KEY ("email_change_id") REFERENCES "email_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_change" ADD CONSTRAINT "email_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_notice_version_fkey" FOREIGN KEY ("notice_version") REFERENCES "privacy_notice"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_alias" ADD CONSTRAINT "organisation_alias_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_moderator" ADD CONSTRAINT "space_moderator_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "space_moderator" ADD CONSTRAINT "space_moderator_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_claim" ADD CONSTRAINT "author_claim_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_claim" ADD CONSTRAINT "author_claim_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Indexes for the questions that pages ask
CREATE INDEX "session_account_id_idx" ON "session"("account_id");
CREATE INDEX "token_account_id_idx" ON "token"("account_id");
CREATE INDEX "email_change_account_id_idx" ON "email_change"("account_id");
CREATE INDEX "recovery_code_account_id_idx" ON "recovery_code"("account_id");
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");
CREATE INDEX "organisation_alias_organisation_id_idx" ON "organisation_alias"("organisation_id");
CREATE INDEX "space_moderator_account_id_idx" ON "space_moderator"("account_id");
CREATE INDEX "author_account_id_idx" ON "author"("account_id");
CREATE INDEX "author_claim_account_id_idx" ON "author_claim"("account_id");
CREATE INDEX "comment_account_id_idx" ON "comment"("account_id");
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject_id", "at");

-- What Prisma cannot say
ALTER TABLE "account"
    ADD CONSTRAINT "account_closed_check" CHECK (("status" = 'closed') = ("closed_at" IS NOT NULL)),
    ADD CONSTRAINT "account_empty_when_closed_check" CHECK ("status" <> 'closed' OR ("email" IS NULL AND "email_key" IS NULL AND "password_hash" IS NULL AND "totp_secret" IS NULL AND "name" = '')),
    ADD CONSTRAINT "account_email_check" CHECK ("status" = 'closed' OR ("email" IS NOT NULL AND "email_key" IS NOT NULL AND length("name") BETWEEN 1 AND 200));
ALTER TABLE "token" ADD CONSTRAINT "token_subject_check" CHECK (num_nonnulls("account_id", "registration_id", "email_change_id") <= 1);
ALTER TABLE "platform" ADD CONSTRAINT "platform_one_row_check" CHECK ("id" = 1);
ALTER TABLE "organisation"
    ADD CONSTRAINT "organisation_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80),
    ADD CONSTRAINT "organisation_place_check" CHECK ("country" IS NULL OR "country" ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT "organisation_region_check" CHECK ("region" IS NULL OR "region" ~ '^[0-9]{3}$'),
    ADD CONSTRAINT "organisation_member_count_check" CHECK ("member_count" IS NULL OR "member_count" > 0);
ALTER TABLE "author"
    ADD CONSTRAINT "author_country_check" CHECK ("country" IS NULL OR "country" ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT "author_region_check" CHECK ("region" IS NULL OR "region" ~ '^[0-9]{3}$');
ALTER TABLE "membership" ADD CONSTRAINT "membership_decided_check" CHECK ("status" = 'requested' OR "decided_at" IS NOT NULL);
ALTER TABLE "author_claim" ADD CONSTRAINT "author_claim_decided_check" CHECK (("status" = 'requested') = ("decided_at" IS NULL));

-- Append-only
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "privacy_notice_append_only" BEFORE UPDATE OR DELETE ON "privacy_notice" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "privacy_notice_no_truncate" BEFORE TRUNCATE ON "privacy_notice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
