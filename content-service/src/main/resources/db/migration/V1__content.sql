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
    -- Why the built-in engine wrote it although a model is configured.
    fallback     text,
    subject      text,
    preview_text text,
    text         text        not null,
    hashtags     text[]      not null,
    -- The posts of a thread; empty for a single post.
    parts        text[]      not null,
    -- The scenes of a video, as a JSON array.
    script       text        not null,
    angle        text,
    -- The sentences with their sources in the post, as a JSON array.
    lines        text        not null,
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
    parts        text[]      not null,
    script       text        not null,
    lines        text        not null,
    link         text,
    media        text[]      not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    reason       text
);
create index content_revision_of_piece on content_revision (tenant, content_id, id desc);
call protect_tenant('content_revision');
