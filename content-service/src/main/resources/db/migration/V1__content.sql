-- Blog posts.
create table blog_post
(
    id           uuid primary key,
    tenant       text        not null,
    slug         text        not null,
    -- Identifies the imported file, so that importing it again finds the post.
    import_key   uuid,
    title        text        not null,
    content      text        not null,
    format       text        not null,
    excerpt      text,
    keywords     text[]      not null,
    language     text,
    url          text,
    image        text,
    status       text        not null,
    published_at timestamptz,
    created_by   text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);
create unique index blog_post_slug on blog_post (tenant, slug);
create unique index blog_post_import_key on blog_post (tenant, import_key) where import_key is not null;
create index blog_post_by_status on blog_post (tenant, status, id desc);
call protect_tenant('blog_post');

-- Content pieces, each made from a blog post for one channel.
create table repurposed_content
(
    id           uuid primary key,
    tenant       text        not null,
    blog_post_id uuid        not null references blog_post,
    campaign_id  uuid,
    channel      text        not null,
    status       text        not null,
    engine       text        not null,
    subject      text,
    preview_text text,
    text         text        not null,
    hashtags     text[]      not null,
    link         text,
    media        text[]      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);
create index repurposed_content_of_post on repurposed_content (tenant, blog_post_id, id desc);
create index repurposed_content_of_campaign on repurposed_content (tenant, campaign_id) where campaign_id is not null;
call protect_tenant('repurposed_content');

-- The state of a piece after each change.
create table content_revision
(
    id           uuid primary key,
    tenant       text        not null,
    content_id   uuid        not null references repurposed_content,
    status       text        not null,
    subject      text,
    preview_text text,
    text         text        not null,
    hashtags     text[]      not null,
    link         text,
    media        text[]      not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    reason       text
);
create index content_revision_of_piece on content_revision (tenant, content_id, id desc);
call protect_tenant('content_revision');

-- Pictures and videos. The bytes are in the storage, under the two keys.
create table media
(
    id              uuid primary key,
    tenant          text        not null,
    name            text        not null,
    alt_text        text,
    kind            text        not null,
    media_type      text        not null,
    bytes           bigint      not null,
    width           integer     not null,
    height          integer     not null,
    duration_millis bigint,
    -- Of the file as it was uploaded, and of the bytes that are served.
    upload_sha256   text        not null,
    sha256          text        not null,
    storage_key     text        not null,
    thumbnail_key   text,
    thumbnail_bytes bigint,
    thumbnail_type  text,
    created_by      text        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null
);
create unique index media_upload on media (tenant, upload_sha256);
create index media_newest on media (tenant, id desc);
call protect_tenant('media');
