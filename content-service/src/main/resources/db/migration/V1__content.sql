-- The text search configuration of a language tag such as de-AT; simple, which does not stem, for any other. Immutable,
-- so that a generated column may use it.
create function search_config(language text) returns regconfig
    language sql
    immutable
    parallel safe
return case lower(split_part(replace(coalesce(language, ''), '_', '-'), '-', 1))
    when 'de' then 'pg_catalog.german'::regconfig
    when 'en' then 'pg_catalog.english'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig
    when 'fr' then 'pg_catalog.french'::regconfig
    when 'it' then 'pg_catalog.italian'::regconfig
    when 'nl' then 'pg_catalog.dutch'::regconfig
    when 'pt' then 'pg_catalog.portuguese'::regconfig
    else 'pg_catalog.simple'::regconfig end;

-- Blog posts.
create table blog_post
(
    id               uuid primary key,
    tenant           text        not null,
    slug             text        not null,
    -- Identifies the imported file or feed entry, so that importing it again finds the post.
    import_key       uuid,
    -- The campaign whose strategy asks for the post.
    campaign_id      uuid,
    title            text        not null,
    content          text        not null,
    format           text        not null,
    excerpt          text,
    keywords         text[]      not null,
    language         text,
    url              text,
    image            text,
    meta_title       text,
    meta_description text,
    author           text,
    status           text        not null,
    published_at     timestamptz,
    created_by       text        not null,
    -- Who wrote the content as it stands.
    written_by       text        not null,
    -- Who wrote it since it was last approved; with four eyes, none of them may approve it. They stay until the next
    -- change, and text_approved says that the post as it stands has been approved.
    authors          text[]      not null,
    text_approved    boolean     not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null,
    -- The language that the text is searched in: the stated one, or else the detected one.
    search_language  text        not null,
    -- Tags and entities are not words to the parser. A vector holds at most 1 MB, hence the limit of the content.
    search           tsvector    not null generated always as (
        setweight(to_tsvector(search_config(search_language), title), 'A') ||
        setweight(to_tsvector(search_config(search_language), coalesce(excerpt, '')), 'B') ||
        setweight(to_tsvector(search_config(search_language), left(content, 200000)), 'C')) stored
);
create unique index blog_post_slug on blog_post (tenant, slug);
create unique index blog_post_import_key on blog_post (tenant, import_key) where import_key is not null;
create index blog_post_by_status on blog_post (tenant, status, id desc);
-- Used only where the operator is marked leakproof (README, "Search"): row-level security must filter before any other.
create index blog_post_search on blog_post using gin (search);
call protect_tenant('blog_post');

-- How a brand writes.
create table brand_voice
(
    id         uuid primary key,
    tenant     text        not null,
    name       text        not null,
    tone       text        not null,
    -- What else a writer should know, in the tenant's words.
    notes      text,
    do_words   text[]      not null,
    dont_words text[]      not null,
    samples    text[]      not null,
    -- The voice of pieces that name none.
    is_default boolean     not null,
    created_by text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null
);
create unique index brand_voice_name on brand_voice (tenant, lower(name));
create unique index brand_voice_default on brand_voice (tenant) where is_default;
call protect_tenant('brand_voice');

-- RSS and Atom feeds whose new entries become drafts. That an entry becomes one post only is up to blog_post_import_key.
create table content_feed
(
    id            uuid primary key,
    tenant        text        not null,
    url           text        not null,
    title         text,
    language      text,
    every_minutes integer     not null,
    paused        boolean     not null,
    -- The validators of the last document that was read.
    etag          text,
    last_modified text,
    next_poll_at  timestamptz not null,
    polled_at     timestamptz,
    read_at       timestamptz,
    -- Consecutive failures, and the reason of the last one.
    failures      integer     not null default 0,
    failure       text,
    -- Drafts that the feed has brought, and entries of the last document that could not become one, with a reason.
    drafts        bigint      not null default 0,
    refused       integer     not null default 0,
    refusal       text,
    -- The pieces to make from new entries; no platforms to make none.
    platforms     text[]      not null,
    campaign_id   uuid,
    -- A voice that a feed uses cannot be deleted.
    voice_id      uuid constraint content_feed_voice references brand_voice,
    lease_token   uuid,
    leased_until  timestamptz not null default '-infinity',
    created_by    text        not null,
    created_at    timestamptz not null
);
create unique index content_feed_url on content_feed (tenant, url);
create index content_feed_of_voice on content_feed (voice_id) where voice_id is not null;
create index content_feed_due on content_feed (next_poll_at) where not paused;
call protect_tenant('content_feed');

-- Drafts from feeds whose pieces are still to be made, each leased by one replica at a time.
create table content_feed_post
(
    blog_post_id    uuid primary key references blog_post,
    tenant          text        not null,
    feed_id         uuid        not null references content_feed on delete cascade,
    -- Attempts that were begun, and why the last one failed.
    attempts        integer     not null default 0,
    failure         text,
    next_attempt_at timestamptz not null default clock_timestamp(),
    -- Nothing more is tried until somebody changes or polls the feed.
    given_up        boolean     not null default false,
    lease_token     uuid,
    leased_until    timestamptz not null default '-infinity'
);
create index content_feed_post_of_feed on content_feed_post (feed_id);
-- Names the feeds with drafts, and the next draft of each.
create index content_feed_post_due on content_feed_post (feed_id, next_attempt_at, blog_post_id) where not given_up;
call protect_tenant('content_feed_post');

-- No pieces are made from an archived draft, so it waits for none.
create function forget_archived_post() returns trigger
    language plpgsql as
$$
begin
    delete from content_feed_post where blog_post_id = new.id;
    return null;
end
$$;
create trigger blog_post_archived
    after update of status
    on blog_post
    for each row
    when (new.status = 'ARCHIVED' and old.status <> 'ARCHIVED')
execute function forget_archived_post();

-- The settings of a tenant; one without a row has the defaults.
create table content_settings
(
    tenant     text primary key,
    approvals  text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
call protect_tenant('content_settings');

-- Content pieces, each made from a blog post for one channel.
create table repurposed_content
(
    id           uuid primary key,
    tenant       text        not null,
    blog_post_id uuid        not null references blog_post,
    campaign_id  uuid,
    -- The voice that it was written in; once that is deleted, rewriting follows the default one.
    voice_id     uuid references brand_voice on delete set null,
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
    -- The language of the post, such as pt-BR; null if it is unknown.
    language     text,
    media        text[]      not null,
    -- Who asked for the piece, and who wrote its text as it stands.
    created_by   text        not null,
    written_by   text        not null,
    -- As of blog_post.
    authors      text[]      not null,
    text_approved boolean    not null,
    -- Why it has its status; a rejected piece always says so.
    status_reason text,
    -- The number of its newest revision.
    revision     integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null
);
create index repurposed_content_of_post on repurposed_content (tenant, blog_post_id, id desc);
create index repurposed_content_of_campaign on repurposed_content (tenant, campaign_id) where campaign_id is not null;
create index repurposed_content_of_voice on repurposed_content (voice_id) where voice_id is not null;
create index repurposed_content_published on repurposed_content (tenant, id desc) where status = 'PUBLISHED';
call protect_tenant('repurposed_content');

-- The state of a piece after each change, and texts that were proposed for it.
create table content_revision
(
    id            uuid primary key,
    tenant        text        not null,
    content_id    uuid        not null references repurposed_content,
    -- From 1 for each piece.
    number        integer     not null,
    kind          text        not null,
    -- For a proposal: whether somebody has accepted or discarded it.
    proposal      text,
    -- The revision that was restored, or the proposal that was accepted.
    from_number   integer,
    status        text        not null,
    subject       text,
    preview_text  text,
    text          text        not null,
    hashtags      text[]      not null,
    parts         text[]      not null,
    script        text        not null,
    angle         text,
    lines         text        not null,
    link          text,
    media         text[]      not null,
    -- The engine that wrote the text; null for a text or change of a person.
    engine        text,
    -- The engine that wrote what the piece had then, or what is proposed, and why the built-in one did.
    text_engine   text        not null,
    text_fallback text,
    -- As of blog_post, when the revision was made.
    authors       text[]      not null,
    text_approved boolean     not null,
    changed_by    text        not null,
    changed_at    timestamptz not null,
    reason        text
);
create unique index content_revision_number on content_revision (tenant, content_id, number);
call protect_tenant('content_revision');

-- The posts and emails that were made from pieces, as marketing.posts and marketing.emails tell. The id is made from the
-- tenant and the item, so that no tenant can take the place of another's item.
create table publication
(
    id            uuid primary key,
    tenant        text        not null,
    item_id       uuid        not null,
    campaign_id   uuid        not null,
    -- Null until an event names it.
    content_id    uuid,
    channel       text        not null,
    state         text        not null,
    scheduled_for timestamptz,
    published_at  timestamptz,
    url           text,
    reason        text,
    -- The version of the event that led to the state, null if it has none; and its time.
    item_version  bigint,
    as_of         timestamptz not null
);
create index publication_of_piece on publication (tenant, content_id) where content_id is not null;
call protect_tenant('publication');

-- What posts, emails and other content have achieved so far, as analytics-service counts it.
create table content_performance
(
    tenant      text        not null,
    content_ref uuid        not null,
    campaign_id uuid        not null,
    channel     text        not null,
    -- By metric, without and with the opens and clicks of machines.
    human       jsonb       not null,
    totals      jsonb       not null,
    sequence    bigint      not null,
    as_of       timestamptz not null,
    primary key (tenant, content_ref, campaign_id, channel)
);
call protect_tenant('content_performance');

-- Limits of a platform that differ for a tenant, or for one of its accounts.
create table platform_override
(
    -- Made from the next three.
    id         uuid primary key,
    tenant     text        not null,
    channel    text        not null,
    -- The account at the platform; empty for all accounts of the tenant.
    account    text        not null,
    -- A JSON object, by limit.
    limits     text        not null,
    reason     text,
    changed_by text        not null,
    changed_at timestamptz not null,
    unique (tenant, account, channel)
);
call protect_tenant('platform_override');

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
-- Which posts and pieces contain links to files, so that no file in use is deleted and nothing is scanned to find out.
create table media_use
(
    tenant   text not null,
    media_id uuid not null,
    -- The post or piece.
    used_by  uuid not null,
    kind     text not null,
    primary key (tenant, media_id, used_by)
);
create index media_use_by on media_use (tenant, used_by);
call protect_tenant('media_use');

-- Replaces the links of a post or piece; the text holds all of them.
create procedure use_media(owner text, user_id uuid, user_kind text, linked text)
    language plpgsql as
$$
begin
    delete from media_use where tenant = owner and used_by = user_id;
    if linked like '%/marketing/content/media/%' then
        -- Who deletes a file locks it before counting its uses, and so waits for this one.
        insert into media_use (tenant, media_id, used_by, kind)
        select owner, m.id, user_id, user_kind
        from media m
        where m.tenant = owner and m.id in (
            select link[1]::uuid from regexp_matches(
                linked, '/marketing/content/media/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/', 'g') link)
        for key share;
    end if;
end
$$;

create function blog_post_media() returns trigger
    language plpgsql as
$$
begin
    -- An update of another column writes all of them.
    if tg_op = 'INSERT' or (new.image, new.content) is distinct from (old.image, old.content) then
        call use_media(new.tenant, new.id, 'POST', concat_ws(' ', new.image, new.content));
    end if;
    return null;
end
$$;
create trigger blog_post_media
    after insert or update of content, image
    on blog_post
    for each row
execute function blog_post_media();

create function repurposed_content_media() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' or new.media is distinct from old.media then
        call use_media(new.tenant, new.id, 'PIECE', array_to_string(new.media, ' '));
    end if;
    return null;
end
$$;
create trigger repurposed_content_media
    after insert or update of media
    on repurposed_content
    for each row
execute function repurposed_content_media();

create unique index media_upload on media (tenant, upload_sha256);
create index media_newest on media (tenant, id desc);
call protect_tenant('media');
