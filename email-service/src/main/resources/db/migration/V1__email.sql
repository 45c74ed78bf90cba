-- Campaigns as their events describe them. A transaction that writes events of a campaign locks its row.
create table campaign_projection
(
    id            uuid primary key,
    tenant        text    not null,
    name          text,
    phase         text    not null check (phase in ('UNKNOWN', 'DRAFT', 'RUNNING', 'PAUSED', 'ENDED')),
    email_channel boolean not null default false,
    time_zone     text,
    starts_at     timestamptz,
    ends_at       timestamptz
);
call protect_tenant('campaign_projection');

-- The types of the contacts' own fields. A field without a type holds text.
create table contact_field
(
    tenant     text        not null,
    name       text        not null,
    type       text        not null check (type in ('TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'LIST')),
    created_at timestamptz not null,
    primary key (tenant, name)
);
call protect_tenant('contact_field');

-- One contact per address. The email is the address as it was written; the address is what identifies it: lower case, with
-- the domain in ASCII. The key identifies the contact in the system it comes from. The search keys and all indexes
-- use operators that are leakproof, because row-level security keeps others from using an index.
create table contact
(
    id             uuid        not null,
    tenant         text        not null,
    contact_key    text,
    email          text        not null,
    address        text        not null,
    first_name     text,
    last_name      text,
    time_zone      text,
    locale         text,
    tags           text[]      not null default '{}',
    attributes     jsonb       not null default '{}',
    consent        text        not null default 'UNKNOWN' check (consent in ('UNKNOWN', 'PENDING', 'GRANTED', 'WITHDRAWN')),
    consent_source text,
    consent_at     timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null default 0,
    full_key       text generated always as (lower(first_name) || coalesce(' ' || lower(last_name), '')) stored,
    last_key       text generated always as (lower(last_name)) stored,
    primary key (tenant, id)
);
create unique index contact_key on contact (tenant, contact_key) where contact_key is not null;
create unique index contact_address on contact (tenant, address text_pattern_ops);
create index contact_created on contact (tenant, created_at);
create index contact_full_name on contact (tenant, full_key text_pattern_ops) where full_key is not null;
create index contact_last_name on contact (tenant, last_key text_pattern_ops) where last_key is not null;
create index contact_by_consent on contact (tenant, consent, id) where consent <> 'UNKNOWN';
call protect_tenant('contact');

-- Each change of a contact's consent.
create table contact_consent
(
    id         bigint generated always as identity primary key,
    tenant     text        not null,
    contact_id uuid        not null,
    consent    text        not null,
    source     text,
    changed_at timestamptz not null
);
create index contact_consent_contact on contact_consent (tenant, contact_id, changed_at);
call protect_tenant('contact_consent');

-- What contacts did in other systems, such as an order, for segments. Deleted after a while.
create table contact_event
(
    tenant      text        not null,
    event_id    uuid        not null,
    contact_id  uuid        not null,
    name        text        not null,
    occurred_at timestamptz not null,
    value       numeric,
    data        jsonb       not null default '{}',
    primary key (tenant, event_id)
);
create index contact_event_contact on contact_event (tenant, contact_id, name, occurred_at);
create index contact_event_timeline on contact_event (tenant, contact_id, occurred_at);
create index contact_event_name on contact_event (tenant, name, occurred_at);
create index contact_event_age on contact_event using brin (occurred_at);
call protect_tenant('contact_event');

-- Events of contacts that are not known here yet, because the two arrive on different topics. Deleted after a week.
create table contact_event_waiting
(
    tenant      text        not null,
    event_id    uuid        not null,
    contact_key text        not null,
    name        text        not null,
    occurred_at timestamptz not null,
    value       numeric,
    data        jsonb       not null default '{}',
    received_at timestamptz not null default now(),
    primary key (tenant, event_id)
);
create index contact_event_waiting_key on contact_event_waiting (tenant, contact_key);
create index contact_event_waiting_age on contact_event_waiting (received_at);
call protect_tenant('contact_event_waiting');

-- How many contacts have each tag.
create table contact_tag
(
    tenant   text             not null,
    tag      text collate "C" not null,
    contacts bigint           not null,
    primary key (tenant, tag)
) with (fillfactor = 70);
call protect_tenant('contact_tag');

-- The sum of the positive values of each contact's events, for conditions on the highest.
create table contact_total
(
    tenant     text    not null,
    contact_id uuid    not null,
    total      numeric not null,
    primary key (tenant, contact_id)
);
create index contact_total_rank on contact_total (tenant, total desc, contact_id) where total > 0;
call protect_tenant('contact_total');

-- Keyed hashes of the addresses and keys of people who asked to be erased and not to be imported again.
create table erased_address
(
    tenant    text        not null,
    hash      text        not null,
    erased_at timestamptz not null,
    primary key (tenant, hash)
);
call protect_tenant('erased_address');

-- Who was erased, when and by whom. The id of a contact says nothing about the person.
create table contact_erasure
(
    contact_id uuid        not null,
    tenant     text        not null,
    erased_by  text        not null,
    blocked    boolean     not null,
    erased_at  timestamptz not null,
    primary key (tenant, contact_id)
);
call protect_tenant('contact_erasure');

-- Contact files: how each is read, and how far its import has come. rows_read is committed with the rows themselves, so an
-- import continues where it stopped.
create table contact_import
(
    id           uuid primary key,
    tenant       text        not null,
    state        text        not null check (state in ('UPLOADING', 'RUNNING', 'CHECKED', 'COMPLETED', 'FAILED', 'CANCELLED')),
    dry_run      boolean     not null,
    bytes        bigint      not null default 0,
    charset      text,
    separator    text,
    skipped_lines integer    not null default 0,
    has_header   boolean     not null default true,
    columns      jsonb       not null default '[]',
    preview      jsonb       not null default '[]',
    bytes_read   bigint      not null default 0,
    rows_read    bigint      not null default 0,
    created      bigint      not null default 0,
    updated      bigint      not null default 0,
    rejected     bigint      not null default 0,
    suppressed   bigint      not null default 0,
    failure      text,
    -- Claims since a chunk was last written.
    attempts     integer     not null default 0,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    lease_token  uuid,
    leased_until timestamptz
);
create index contact_import_page on contact_import (tenant, id);
create index contact_import_work on contact_import (leased_until) where state in ('UPLOADING', 'RUNNING');
call protect_tenant('contact_import');

create table contact_import_part
(
    import_id uuid    not null references contact_import on delete cascade,
    part      integer not null,
    tenant    text    not null,
    content   bytea   not null,
    primary key (import_id, part)
);
alter table contact_import_part alter content set storage external;
call protect_tenant('contact_import_part');

create table contact_import_reject
(
    import_id uuid   not null references contact_import on delete cascade,
    line      bigint not null,
    tenant    text   not null,
    reason    text   not null,
    cells     text[] not null,
    primary key (import_id, line)
);
call protect_tenant('contact_import_reject');

-- Addresses (in lower case) that receive no email, even if the contact is deleted and created again. The reason is the one
-- that weighs most; undeliverable remembers a bounce that something else outweighs.
create table suppression
(
    tenant        text        not null,
    address       text        not null,
    reason        text        not null check (reason in
                                              ('SOFT_BOUNCES', 'HARD_BOUNCE', 'MANUAL', 'UNSUBSCRIBED', 'COMPLAINT')),
    undeliverable boolean     not null default false,
    email_id      uuid,
    created_at    timestamptz not null,
    primary key (tenant, address)
);
call protect_tenant('suppression');

-- What was learnt about addresses, in the order in which it became known.
create table suppression_evidence
(
    id           bigint generated always as identity primary key,
    tenant       text        not null,
    address      text        not null,
    kind         text        not null check (kind in
                                             ('SOFT_BOUNCE', 'HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL', 'REMOVED')),
    source       text        not null,
    email_id     uuid,
    recipient_id uuid,
    status       text,
    detail       text,
    occurred_at  timestamptz not null
);
create index suppression_evidence_address on suppression_evidence (tenant, address, id);
call protect_tenant('suppression_evidence');

-- Contacts that have changed, so that the members of segments are to be checked again; without an id: all of the tenant's.
-- Rows are only inserted, so writers do not wait for each other.
create table contact_change
(
    id         bigint generated always as identity primary key,
    tenant     text not null,
    contact_id uuid,
    -- Which conditions to check again: those on opened or clicked emails, or those on received ones. All of them if null.
    cause      text check (cause in ('ENGAGEMENT', 'RECEIPT'))
);
-- While a tenant rests from checking active contacts, only these notes are taken.
create index contact_change_changed on contact_change (tenant, id) where cause is null;
call protect_tenant('contact_change');

-- Notes the ids of changed contacts. If there are many, it writes a single note for all contacts, which is cheaper to
-- process.
create function note_contacts(ids uuid[]) returns void
    language plpgsql as
$$
declare
    tenant_name text := current_setting('app.tenant', true);
begin
    if cardinality(ids) > 5000 then
        insert into contact_change (tenant) values (tenant_name);
    else
        insert into contact_change (tenant, contact_id) select tenant_name, unnest(ids);
    end if;
    perform pg_notify('contact_change', '');
end
$$;

create function note_new_contacts() returns trigger
    language plpgsql as
$$
begin
    perform note_contacts(array(select id from changed));
    insert into contact_consent (tenant, contact_id, consent, source, changed_at)
    select tenant, id, consent, consent_source, coalesce(consent_at, created_at) from changed where consent <> 'UNKNOWN';
    return null;
end
$$;
create function note_changed_contacts() returns trigger
    language plpgsql as
$$
begin
    perform note_contacts(array(select id from changed));
    insert into contact_consent (tenant, contact_id, consent, source, changed_at)
    select c.tenant, c.id, c.consent, c.consent_source, coalesce(c.consent_at, c.updated_at)
    from changed c join before b on b.tenant = c.tenant and b.id = c.id
    where (c.consent, c.consent_source, c.consent_at) is distinct from (b.consent, b.consent_source, b.consent_at);
    return null;
end
$$;
-- What is known about a contact ends with it. A foreign key would cost a check for each imported row.
create function note_deleted_contacts() returns trigger
    language plpgsql as
$$
begin
    delete from contact_event e using changed c where e.tenant = c.tenant and e.contact_id = c.id;
    delete from contact_consent e using changed c where e.tenant = c.tenant and e.contact_id = c.id;
    delete from list_change e using changed c where e.tenant = c.tenant and e.contact_id = c.id;
    delete from contact_total e using changed c where e.tenant = c.tenant and e.contact_id = c.id;
    delete from contact_hour e using changed c where e.tenant = c.tenant and e.contact_id = c.id;
    perform note_contacts(array(select id from changed));
    return null;
end
$$;
create function note_contacts_of_rows() returns trigger
    language plpgsql as
$$
begin
    perform note_contacts(array(select distinct contact_id from changed));
    return null;
end
$$;
-- Adds the values of events to their contacts' totals and takes back those of deleted ones, in one order of contacts.
create function add_totals() returns trigger
    language plpgsql as
$$
begin
    insert into contact_total as t (tenant, contact_id, total)
    select tenant, contact_id, sum(value) from changed where value > 0 group by tenant, contact_id order by tenant, contact_id
    on conflict (tenant, contact_id) do update set total = t.total + excluded.total;
    return null;
end
$$;
create function take_back_totals() returns trigger
    language plpgsql as
$$
begin
    update contact_total t set total = t.total - c.total
    from (select tenant, contact_id, sum(value) as total from changed where value > 0 group by tenant, contact_id) c
    where t.tenant = c.tenant and t.contact_id = c.contact_id;
    return null;
end
$$;
-- Old events are deleted for all tenants at once; those of deleted contacts need no note.
create function note_contacts_of_deleted_events() returns trigger
    language plpgsql as
$$
begin
    insert into contact_change (tenant, contact_id)
    select distinct e.tenant, e.contact_id from changed e join contact c on c.tenant = e.tenant and c.id = e.contact_id;
    perform pg_notify('contact_change', '');
    return null;
end
$$;
-- Counts the tags of contacts that appear, change or go, in one order of tags.
create function count_tags_of_new_contacts() returns trigger
    language plpgsql as
$$
begin
    insert into contact_tag as t (tenant, tag, contacts)
    select tenant, tag, count(*) from (select distinct tenant, id, unnest(tags) as tag from changed) as tagged
    group by tenant, tag order by tenant, tag
    on conflict (tenant, tag) do update set contacts = t.contacts + excluded.contacts;
    return null;
end
$$;
create function count_tags_of_changed_contacts() returns trigger
    language plpgsql as
$$
begin
    insert into contact_tag as t (tenant, tag, contacts)
    select tenant, tag, sum(n) from (
      select distinct c.tenant, c.id, unnest(c.tags) as tag, 1 as n
      from changed c join before b on b.tenant = c.tenant and b.id = c.id where b.tags <> c.tags
      union all
      select distinct b.tenant, b.id, unnest(b.tags) as tag, -1 as n
      from changed c join before b on b.tenant = c.tenant and b.id = c.id where b.tags <> c.tags) as tagged
    group by tenant, tag having sum(n) <> 0 order by tenant, tag
    on conflict (tenant, tag) do update set contacts = t.contacts + excluded.contacts;
    return null;
end
$$;
create function count_tags_of_deleted_contacts() returns trigger
    language plpgsql as
$$
begin
    insert into contact_tag as t (tenant, tag, contacts)
    select tenant, tag, -count(*) from (select distinct tenant, id, unnest(tags) as tag from changed) as tagged
    group by tenant, tag order by tenant, tag
    on conflict (tenant, tag) do update set contacts = t.contacts + excluded.contacts;
    return null;
end
$$;
create function note_contacts_of_addresses() returns trigger
    language plpgsql as
$$
begin
    perform note_contacts(array(select c.id from contact c join changed s on s.tenant = c.tenant and s.address = c.address));
    return null;
end
$$;
create trigger contact_inserted after insert on contact
    referencing new table as changed for each statement execute function note_new_contacts();
create trigger contact_updated after update on contact
    referencing new table as changed old table as before for each statement execute function note_changed_contacts();
create trigger contact_deleted after delete on contact
    referencing old table as changed for each statement execute function note_deleted_contacts();
create trigger contact_inserted_tags after insert on contact
    referencing new table as changed for each statement execute function count_tags_of_new_contacts();
create trigger contact_updated_tags after update on contact
    referencing new table as changed old table as before for each statement execute function count_tags_of_changed_contacts();
create trigger contact_deleted_tags after delete on contact
    referencing old table as changed for each statement execute function count_tags_of_deleted_contacts();
create trigger contact_event_inserted after insert on contact_event
    referencing new table as changed for each statement execute function note_contacts_of_rows();
create trigger contact_event_deleted after delete on contact_event
    referencing old table as changed for each statement execute function note_contacts_of_deleted_events();
create trigger contact_event_added_to_total after insert on contact_event
    referencing new table as changed for each statement execute function add_totals();
create trigger contact_event_taken_from_total after delete on contact_event
    referencing old table as changed for each statement execute function take_back_totals();
create trigger contact_event_moved_to_total after update on contact_event
    referencing new table as changed for each statement execute function add_totals();
create trigger contact_event_moved_from_total after update on contact_event
    referencing old table as changed for each statement execute function take_back_totals();
create trigger suppression_inserted after insert on suppression
    referencing new table as changed for each statement execute function note_contacts_of_addresses();
create trigger suppression_deleted after delete on suppression
    referencing old table as changed for each statement execute function note_contacts_of_addresses();

-- Lists that contacts subscribe to. The topics of a list are what its subscribers choose among.
create table contact_list
(
    id            uuid        not null,
    tenant        text        not null,
    name          text        not null,
    description   text,
    double_opt_in boolean     not null,
    topics        text[]      not null default '{}',
    -- Of the buttons on its pages; null for that of the brand.
    color         text,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint      not null default 0,
    primary key (id),
    unique (tenant, name)
);
call protect_tenant('contact_list');

create table list_member
(
    list_id    uuid        not null references contact_list on delete cascade,
    contact_id uuid        not null,
    tenant     text        not null,
    state      text        not null check (state in ('PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED')),
    topics     text[]      not null default '{}',
    source     text        not null,
    asked_at   timestamptz not null,
    changed_at timestamptz not null,
    primary key (list_id, contact_id),
    foreign key (tenant, contact_id) references contact on delete cascade
);
create index list_member_contact on list_member (tenant, contact_id);
create index list_member_size on list_member (tenant, list_id, state);
call protect_tenant('list_member');
create trigger list_member_inserted after insert on list_member
    referencing new table as changed for each statement execute function note_contacts_of_rows();
create trigger list_member_updated after update on list_member
    referencing new table as changed for each statement execute function note_contacts_of_rows();
create trigger list_member_deleted after delete on list_member
    referencing old table as changed for each statement execute function note_contacts_of_rows();

-- Each change of a contact's place on a list, with the name that the list had then.
create table list_change
(
    id         bigint generated always as identity primary key,
    tenant     text        not null,
    contact_id uuid        not null,
    list_id    uuid        not null,
    list       text        not null,
    state      text        not null check (state in ('PENDING', 'SUBSCRIBED', 'UNSUBSCRIBED', 'REMOVED')),
    source     text,
    changed_at timestamptz not null
);
create index list_change_contact on list_change (tenant, contact_id, changed_at);
call protect_tenant('list_change');

-- Contacts that are merged bring changes with them which are kept already.
create function keep_new_members() returns trigger
    language plpgsql as
$$
begin
    insert into list_change (tenant, contact_id, list_id, list, state, source, changed_at)
    select c.tenant, c.contact_id, c.list_id, l.name, c.state, c.source, c.changed_at
    from changed c join contact_list l on l.tenant = c.tenant and l.id = c.list_id
    where not exists (
      select from list_change h where h.tenant = c.tenant and h.contact_id = c.contact_id and h.changed_at = c.changed_at
        and h.list_id = c.list_id and h.state = c.state);
    return null;
end
$$;
create function keep_changed_members() returns trigger
    language plpgsql as
$$
begin
    insert into list_change (tenant, contact_id, list_id, list, state, source, changed_at)
    select c.tenant, c.contact_id, c.list_id, l.name, c.state, c.source, c.changed_at
    from changed c join before b on b.list_id = c.list_id and b.contact_id = c.contact_id
      join contact_list l on l.tenant = c.tenant and l.id = c.list_id
    where c.state <> b.state and not exists (
      select from list_change h where h.tenant = c.tenant and h.contact_id = c.contact_id and h.changed_at = c.changed_at
        and h.list_id = c.list_id and h.state = c.state);
    return null;
end
$$;
-- Those of a list or a contact that is deleted need no entry.
create function keep_removed_members() returns trigger
    language plpgsql as
$$
begin
    insert into list_change (tenant, contact_id, list_id, list, state, changed_at)
    select m.tenant, m.contact_id, m.list_id, l.name, 'REMOVED', now()
    from changed m join contact_list l on l.tenant = m.tenant and l.id = m.list_id
      join contact c on c.tenant = m.tenant and c.id = m.contact_id;
    return null;
end
$$;
create trigger list_member_inserted_kept after insert on list_member
    referencing new table as changed for each statement execute function keep_new_members();
create trigger list_member_updated_kept after update on list_member
    referencing new table as changed old table as before for each statement execute function keep_changed_members();
create trigger list_member_deleted_kept after delete on list_member
    referencing old table as changed for each statement execute function keep_removed_members();

-- Segments of a tenant, and the state of its built-in ones, which have no conditions here.
create table segment
(
    id           uuid        not null,
    tenant       text        not null,
    name         text,
    conditions   jsonb,
    -- How many members it has, as of when; null until they were counted.
    size         integer,
    evaluated_at timestamptz,
    -- When they are checked again, because time has passed.
    due_at       timestamptz not null default now(),
    -- Whether it asks what contacts received. Receipts are noted for such segments only.
    reads_receipts boolean not null generated always as
        (coalesce(jsonb_path_exists(conditions, '$.**.engagement.kind ? (@ == "RECEIVED")'), false)) stored,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null default 0,
    primary key (tenant, id),
    unique (tenant, name)
);
create index segment_receipts on segment (tenant) where reads_receipts;
create index segment_due on segment (due_at);
call protect_tenant('segment');

-- Who was in which segment when it was evaluated. Without a foreign key, whose check for each row would double the time.
create table segment_member
(
    tenant     text not null,
    segment_id uuid not null,
    contact_id uuid not null,
    primary key (tenant, segment_id, contact_id)
);
call protect_tenant('segment_member');

-- Tenants whose audiences changed size, so that their unsent emails are announced again. Rows are only inserted, so
-- imports do not wait for each other.
create table audience_change
(
    id     bigint generated always as identity primary key,
    tenant text not null
);
call protect_tenant('audience_change');

-- The words of a text without what stands between them.
create function only_words(value text) returns text
    language sql immutable parallel safe as
$$
select btrim(regexp_replace(value, '[^[:alnum:]]+', ' ', 'g'))
$$;

-- Emails of campaigns.
create table email
(
    id                uuid primary key,
    tenant            text        not null,
    campaign_id       uuid        not null,
    content_id        uuid,
    subject           text,
    preview_text      text,
    -- What it was designed with; html, styles and text are compiled from it.
    source_type       text check (source_type in ('HTML', 'BLOCKS', 'MJML')),
    source            text,
    template_id       uuid,
    language          text        not null default 'en',
    html              text,
    styles            text        not null default '',
    -- The color of the page, and whether the layout frames the content because it has no design of its own.
    background        text        not null default '',
    framed            boolean     not null default true,
    -- What was taken out of the source, because clients do not display it or because it could do harm.
    removed           text[]      not null default '{}',
    text              text,
    -- Whether the text was written by hand, and the one that belongs to the HTML.
    own_text          boolean     not null default false,
    derived_text      text,
    -- Versions of the content: the newest, the one that the email has, and the one that was approved last.
    last_content      integer     not null default 0,
    current_content   integer     not null default 0,
    approved_content  integer,
    -- Whether somebody has changed what was approved, and whether newly approved content waits to be restored or dismissed.
    content_edited    boolean     not null default false,
    content_offered   boolean     not null default false,
    -- Ids of segments and lists: for the contacts of any that is included, without those of any that is excluded.
    included          text[]      not null,
    excluded          text[]      not null default '{}',
    -- Of included lists that have it; for those of their subscribers who chose it.
    topic             text,
    sender            text        not null,
    reply_to          text,
    status            text        not null check (status in
                                                  ('DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED', 'COMPLETED',
                                                   'COMPLETED_WITH_FAILURES', 'CANCELLED', 'FAILED')),
    scheduled_for     timestamptz,
    -- When the freezing of its recipients started; started_at is when the sending did.
    freezing_since    timestamptz,
    started_at        timestamptz,
    completed_at      timestamptz,
    recipients        integer,
    announced_size    integer,
    pause_announced   boolean     not null default false,
    -- Others know that its sender's route refuses, so that nothing can be sent.
    block_announced   boolean     not null default false,
    -- It was cancelled while it was sent, and this is published once no delivery is in progress.
    cancellation_due  boolean     not null default false,
    -- It was cancelled, and its recipients are still to be marked as cancelled.
    clearing_due      boolean     not null default false,
    withdrawn         boolean     not null default false,
    -- The time of day at which each recipient gets it, in their own time zone; scheduled_for is when the first ones do.
    local_time        timestamp,
    -- Within how many hours each recipient gets it, at their best time; null if all get it at once.
    best_time_hours   integer,
    -- Why it was paused automatically, and whether a user resumed it nevertheless.
    hold_reason       text check (hold_reason in ('COMPLAINT_RATE', 'BOUNCE_RATE', 'SENDER_NOT_VERIFIED')),
    -- What the reason is about, such as the address of the sender.
    hold_detail       text,
    hold_overridden   boolean     not null default false,
    -- When the current pause began, and how long all earlier ones lasted. The hours for which recipients are tried exclude
    -- both.
    paused_since      timestamptz,
    paused_millis     bigint      not null default 0,
    failure           text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null default 0,
    -- How many events have told of it: the version that its last event carries.
    event_version     bigint      not null default 0,
    -- What a list of emails is searched by.
    search            tsvector    not null generated always as (
        to_tsvector('simple', only_words(coalesce(subject, '') || ' ' || sender))) stored,
    unique (tenant, content_id)
);
create index email_newest on email (tenant, id);
create index email_campaign on email (tenant, campaign_id, status, id);
create index email_status on email (tenant, status, id);
-- Used only where the operator is marked leakproof (README, "Search"): row-level security must filter before any other.
create index email_search on email using gin (search);
create index email_unfinished on email (status, scheduled_for) where status in ('DRAFT', 'SCHEDULED', 'FREEZING', 'SENDING', 'PAUSED');
create index email_cancellation_due on email (id) where cancellation_due or clearing_due;
call protect_tenant('email');

-- What an email said after each change: the newest versions, the one that it has, and the one that was approved last.
create table email_version
(
    email_id     uuid        not null references email on delete cascade,
    number       integer     not null,
    tenant       text        not null,
    origin       text        not null check (origin in ('EDITED', 'APPROVED', 'RESTORED')),
    subject      text,
    preview_text text,
    language     text        not null,
    source_type  text        not null check (source_type in ('HTML', 'BLOCKS', 'MJML')),
    source       text        not null,
    template_id  uuid,
    -- Written by hand; null if it was derived from the source.
    own_text     text,
    -- Null if it was approved in content-service.
    changed_by   text,
    -- When somebody began to work on it; what one person does within some minutes is one version.
    begun_at     timestamptz not null,
    changed_at   timestamptz not null,
    primary key (email_id, number)
);
call protect_tenant('email_version');

-- A/B tests of emails: the plan, and the decision which variant the rest of the audience gets.
create table ab_test
(
    email_id             uuid primary key,
    tenant               text             not null,
    status               text             not null check (status in ('DRAFT', 'RUNNING', 'WAITING', 'DECIDED', 'CANCELLED')),
    metric               text             not null check (metric in ('HUMAN_CLICKS', 'HUMAN_OPENS', 'CONVERSIONS', 'REVENUE')),
    test_share           double precision not null,
    decide_after_minutes integer          not null,
    stop_early           boolean          not null,
    without_winner       text             not null check (without_winner in ('SEND_LEADING', 'SEND_FIRST', 'WAIT')),
    smallest_lift        double precision not null,
    holdout_share        double precision,
    holdout_event        text,
    holdout_days         integer,
    started_at           timestamptz,
    -- When the last recipient of a variant had an outcome: the time of the test runs from then.
    tested_at            timestamptz,
    -- When it is evaluated next.
    look_at              timestamptz,
    outcome              text check (outcome in ('WINNER', 'NO_DIFFERENCE', 'INSUFFICIENT_DATA')),
    chosen               smallint,
    decided_at           timestamptz,
    -- The user who chose the variant; null if the evidence or the end of the time did.
    decided_by           text,
    chance_to_win        double precision,
    expected_loss        double precision,
    summary              text,
    updated_at           timestamptz      not null,
    version              bigint           not null default 0
);
create index ab_test_look on ab_test (look_at) where status = 'RUNNING';
call protect_tenant('ab_test');

-- What each variant of a test changes in its email; null keeps what the email has.
create table ab_variant
(
    email_id      uuid     not null references ab_test on delete cascade,
    number        smallint not null,
    tenant        text     not null,
    subject       text,
    preview_text  text,
    sender        text,
    reply_to      text,
    -- What its content was designed with; html, styles and text are compiled from it.
    source_type   text check (source_type in ('HTML', 'BLOCKS', 'MJML')),
    source        text,
    html          text,
    text          text,
    styles        text     not null default '',
    background    text     not null default '',
    framed        boolean  not null default true,
    -- Whether its content was compiled for a language that is read from right to left.
    right_to_left boolean  not null default false,
    template_id   uuid,
    delay_minutes integer  not null default 0,
    primary key (email_id, number)
);
call protect_tenant('ab_variant');
-- A tenant's own templates. What each version has is kept as long as the template.
create table email_template
(
    id         uuid        not null,
    tenant     text        not null,
    name       text        not null,
    version    bigint      not null,
    created_at timestamptz not null,
    primary key (tenant, id),
    unique (tenant, name)
);
call protect_tenant('email_template');

create table template_version
(
    template_id  uuid        not null,
    version      bigint      not null,
    tenant       text        not null,
    name         text        not null,
    description  text,
    subject      text,
    preview_text text,
    language     text        not null,
    source_type  text        not null check (source_type in ('HTML', 'BLOCKS', 'MJML')),
    source       text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    primary key (tenant, template_id, version),
    foreign key (tenant, template_id) references email_template on delete cascade
);
call protect_tenant('template_version');

-- Blocks to be used again: a list with the one block, as JSON.
create table saved_block
(
    id         uuid        not null,
    tenant     text        not null,
    name       text        not null,
    content    text        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null default 0,
    primary key (tenant, id),
    unique (tenant, name)
);
call protect_tenant('saved_block');

-- The logo, colors and typeface of a tenant's emails, as JSON.
create table brand
(
    tenant  text primary key,
    content text   not null,
    version bigint not null
);
call protect_tenant('brand');

-- The links of an email whose sending has started. The token of a click names a link by its position.
create table tracked_link
(
    tenant   text    not null,
    email_id uuid    not null,
    position integer not null,
    url      text    not null,
    primary key (email_id, position)
);
call protect_tenant('tracked_link');

-- How far the recipients of an email are frozen: chunk by chunk, in the order of the contacts' ids. All chunks follow the
-- definitions of the tenant's segments as they were at the start.
create table frozen_audience
(
    email_id      uuid primary key,
    tenant        text    not null,
    -- The last contact that was read, and how many so far.
    after_contact uuid,
    contacts      integer not null default 0,
    recipients    integer not null default 0,
    held_out      integer not null default 0,
    -- How they are split: the lane of a contact is the one at the bucket of its hash between these thresholds.
    thresholds    float8[]   not null default '{}',
    lanes         smallint[] not null default '{0}',
    -- The time zones of the contacts; '' stands for an unknown one.
    time_zones    text[]  not null default '{}',
    definitions   jsonb   not null default '[]',
    -- The largest domains of the recipients and how many each has, once it is complete. Reports tell them apart.
    domains       text[]    not null default '{}',
    domain_sizes  integer[] not null default '{}',
    complete      boolean not null default false
);
call protect_tenant('frozen_audience');

-- Recipients of an email who are due at the same moment. They are numbered from 1 without gaps; those up to taken have been
-- claimed. A claim moves taken, so it costs the same however many are left. One that must come back is a delivery. Lane 0
-- has all recipients. If the email has an A/B test, lanes 1 to 5 have those of its variants, lane 9 those who are held out,
-- and lane 0 the rest, who wait without a due time until a variant is chosen for them.
create table email_lane
(
    email_id uuid        not null,
    lane     smallint    not null,
    tenant   text        not null,
    -- The variant that its recipients get; null without a test.
    variant  smallint,
    due_at   timestamptz,
    size     integer     not null default 0,
    taken    integer     not null default 0,
    primary key (email_id, lane)
) with (fillfactor = 50);
call protect_tenant('email_lane');

-- The log of an email's recipients: one row per address, written when it is frozen and when something is certain. The id
-- determines the Message-ID; ids grow with the order of freezing. PENDING recipients are in a lane or a delivery.
create table recipient
(
    id          uuid primary key,
    tenant      text     not null,
    email_id    uuid     not null,
    campaign_id uuid     not null,
    contact_id  uuid     not null,
    address     text     not null,
    -- The domain under which it is counted, if the address was erased.
    domain      text,
    lane        smallint not null default 0,
    seq         integer  not null,
    state       text     not null default 'PENDING'
        check (state in ('PENDING', 'SENT', 'BOUNCED', 'FAILED', 'SKIPPED', 'UNKNOWN', 'CANCELLED', 'HELD_OUT')),
    attempts    integer  not null default 0,
    -- The server's last answer, or why there is none.
    answer      text,
    answered_at timestamptz,
    sent_at     timestamptz,
    unique (email_id, lane, seq)
) with (fillfactor = 85);
-- Also finds recipients by the start of their address.
create unique index recipient_address on recipient (email_id, address text_pattern_ops);
create index recipient_state on recipient (email_id, state, id);
create index recipient_contact on recipient (tenant, contact_id, id);
create index recipient_sent on recipient (tenant, sent_at) where sent_at is not null;
call protect_tenant('recipient');

-- Notes contacts who were sent an email, if a segment of the tenant asks for that. For all other tenants this is one look-up
-- in an index for each group of outcomes.
create function note_receipts(ids uuid[]) returns void
    language plpgsql as
$$
declare
    tenant_name text := current_setting('app.tenant', true);
begin
    if cardinality(ids) > 0 and exists (select from segment where tenant = tenant_name and reads_receipts) then
        insert into contact_change (tenant, contact_id, cause) select distinct tenant_name, id, 'RECEIPT' from unnest(ids) id;
        perform pg_notify('contact_change', '');
    end if;
end
$$;

-- Makes contacts the ones that are kept, position by position: these take over their lists, history and emails, and of two
-- consents the one that allows less. Answers how many there were.
create function merge_contacts(gone_ids uuid[], kept_ids uuid[]) returns integer
    language plpgsql as
$$
declare
    ranks text[] := array['UNKNOWN', 'GRANTED', 'PENDING', 'WITHDRAWN'];
begin
    if gone_ids is null then
        return 0;
    end if;
    update list_change e set contact_id = p.kept from unnest(gone_ids, kept_ids) p(gone, kept)
    where e.tenant = current_setting('app.tenant') and e.contact_id = p.gone;
    insert into list_member as m (list_id, contact_id, tenant, state, topics, source, asked_at, changed_at)
    select l.list_id, p.kept, l.tenant, l.state, l.topics, l.source, l.asked_at, l.changed_at
    from unnest(gone_ids, kept_ids) p(gone, kept)
      join list_member l on l.tenant = current_setting('app.tenant') and l.contact_id = p.gone
    on conflict (list_id, contact_id) do update set state = 'UNSUBSCRIBED', changed_at = excluded.changed_at
    where excluded.state = 'UNSUBSCRIBED';
    update contact_event e set contact_id = p.kept from unnest(gone_ids, kept_ids) p(gone, kept)
    where e.tenant = current_setting('app.tenant') and e.contact_id = p.gone;
    update contact_consent e set contact_id = p.kept from unnest(gone_ids, kept_ids) p(gone, kept)
    where e.tenant = current_setting('app.tenant') and e.contact_id = p.gone;
    update recipient e set contact_id = p.kept from unnest(gone_ids, kept_ids) p(gone, kept)
    where e.tenant = current_setting('app.tenant') and e.contact_id = p.gone;
    insert into contact_hour as h (tenant, contact_id, hour, engagement)
    select e.tenant, p.kept, e.hour, sum(e.engagement)
    from unnest(gone_ids, kept_ids) p(gone, kept)
      join contact_hour e on e.tenant = current_setting('app.tenant') and e.contact_id = p.gone
    group by e.tenant, p.kept, e.hour order by p.kept, e.hour
    on conflict (tenant, contact_id, hour) do update set engagement = h.engagement + excluded.engagement;
    update contact o set
        first_name = coalesce(o.first_name, c.first_name),
        last_name = coalesce(o.last_name, c.last_name),
        time_zone = coalesce(o.time_zone, c.time_zone),
        locale = coalesce(o.locale, c.locale),
        tags = case when cardinality(o.tags) > 0 then o.tags else c.tags end,
        attributes = c.attributes || o.attributes,
        updated_at = now(),
        version = o.version + 1
    from unnest(gone_ids, kept_ids) p(gone, kept)
      join contact c on c.tenant = current_setting('app.tenant') and c.id = p.gone
    where o.tenant = current_setting('app.tenant') and o.id = p.kept;
    update contact o set consent = c.consent, consent_source = c.consent_source, consent_at = c.consent_at
    from unnest(gone_ids, kept_ids) p(gone, kept)
      join contact c on c.tenant = current_setting('app.tenant') and c.id = p.gone
    where o.tenant = current_setting('app.tenant') and o.id = p.kept
      and array_position(ranks, c.consent) > array_position(ranks, o.consent);
    delete from contact where tenant = current_setting('app.tenant') and id = any(gone_ids);
    return cardinality(gone_ids);
end
$$;

-- Recipients that are on their way or must come back. LEASED: a worker has claimed it, and it is certainly not out.
-- ATTEMPTED: it may be out; committed before the message is handed over. WAITING: due again at due_at. UNKNOWN: nobody knows
-- whether it is out, which is decided at due_at unless evidence comes first.
create table delivery
(
    recipient_id   uuid primary key,
    tenant         text    not null,
    email_id       uuid    not null,
    state          text    not null check (state in ('LEASED', 'ATTEMPTED', 'WAITING', 'UNKNOWN')),
    attempts       integer not null default 0,
    deferrals      integer not null default 0,
    -- When it was first put off, by the clock of the email, which stands still while it is paused.
    deferred_since timestamptz,
    due_at         timestamptz,
    -- Whether due_at is its slot in the pace of its domain, so that it does not get another one.
    slot           boolean not null default false,
    -- When an UNKNOWN recipient was last picked for a question to its provider, even if that could not be asked.
    asked_at       timestamptz,
    -- The route of the last attempt, as the route_revision of its sender.
    route_revision uuid,
    lease_token    uuid
);
create index delivery_work on delivery (email_id, state, due_at);
create index delivery_lease_token on delivery (lease_token) where lease_token is not null;
create index delivery_unknown on delivery (due_at) where state = 'UNKNOWN';
call protect_tenant('delivery');

-- One lease for all deliveries of a claim, by the clock of the database.
create table delivery_lease
(
    token          uuid primary key,
    tenant         text        not null,
    route          text        not null,
    route_revision uuid,
    leased_until   timestamptz not null
);
create index delivery_lease_end on delivery_lease (leased_until);
create index delivery_lease_route on delivery_lease (tenant, route);
call protect_tenant('delivery_lease');

-- The recipients of an email by what happened to them. Sum over the shards, which let transactions count at the same time.
create table recipient_count
(
    email_id     uuid     not null,
    shard        smallint not null,
    tenant       text     not null,
    sent         integer  not null default 0,
    bounced      integer  not null default 0,
    failed       integer  not null default 0,
    skipped      integer  not null default 0,
    unknown      integer  not null default 0,
    cancelled    integer  not null default 0,
    -- Those of the bounced that were sent before.
    returned     integer  not null default 0,
    unsubscribed integer  not null default 0,
    complained   integer  not null default 0,
    primary key (email_id, shard)
) with (fillfactor = 50);
call protect_tenant('recipient_count');

-- What recipients did with an email.
create table recipient_engagement
(
    recipient_id    uuid primary key,
    tenant          text    not null,
    unsubscribed_at timestamptz,
    complained_at   timestamptz,
    -- When something proved that a copy that did not come back reached the recipient's server.
    confirmed_at    timestamptz
) with (fillfactor = 80);
call protect_tenant('recipient_engagement');

-- Routes of a tenant that do not work at the moment. After the pause, one message shows whether it works again;
-- until probed_until nobody sends another one.
create table route_pause
(
    tenant       text        not null,
    route        text        not null,
    reason       text        not null,
    refusals     integer     not null default 1,
    since        timestamptz not null,
    paused_until timestamptz not null,
    probed_until timestamptz,
    primary key (tenant, route)
);
call protect_tenant('route_pause');

-- Recipient domains that asked for fewer messages, and how many they get now: in a second, and at the same time. next_at is
-- the next free slot; line_at is when the last one who got none comes back.
create table domain_pace
(
    tenant     text             not null,
    route      text             not null,
    domain     text             not null,
    per_second double precision not null,
    concurrent integer          not null,
    reason     text             not null,
    next_at    timestamptz      not null,
    line_at    timestamptz      not null,
    changed_at timestamptz      not null,
    primary key (tenant, route, domain)
);
call protect_tenant('domain_pace');

-- Messages that were taken out of the daily quota of a route that is warmed up.
create table route_day
(
    tenant text    not null,
    route  text    not null,
    day    date    not null,
    taken  integer not null,
    primary key (tenant, route, day)
);
call protect_tenant('route_day');

-- The sending turns of rate-limited routes, across all replicas: next_at is the next free turn. The platform's route belongs
-- to all tenants (*).
create table route_rate
(
    tenant  text        not null,
    route   text        not null,
    next_at timestamptz not null,
    primary key (tenant, route)
);
call protect_tenant('route_rate');
create policy platform on route_rate using (tenant = '*');

-- How many connections each replica may have open on a route with a limit, until its lease ends. Each renewal is a new
-- lease.
create table route_connection
(
    tenant       text        not null,
    route        text        not null,
    replica      uuid        not null,
    connections  integer     not null,
    lease_token  uuid        not null,
    leased_until timestamptz not null,
    primary key (tenant, route, replica)
);
call protect_tenant('route_connection');

-- When and how often the contacts of a tenant may receive email. A tenant without limits may have no row.
create table sending_policy
(
    tenant     text primary key,
    quiet_from time,
    quiet_to   time,
    quiet_zone text,
    cap_emails integer,
    cap_days   integer,
    warm_since date,
    warm_first integer,
    warm_growth double precision
);
call protect_tenant('sending_policy');

-- Opens and clicks as they arrived, so that they can be judged again. network is the client's, never its whole address.
-- HEAD is no open or click, but tells something about the client.
create table engagement_hit
(
    id           uuid primary key,
    tenant       text        not null,
    recipient_id uuid        not null,
    campaign_id  uuid        not null,
    email_id     uuid        not null,
    kind         text        not null check (kind in ('OPEN', 'CLICK')),
    method       text        not null default 'GET' check (method in ('GET', 'HEAD')),
    link         integer     not null,
    at           timestamptz not null,
    written_at   timestamptz,
    agent        text,
    network      text,
    verdict      text        not null check (verdict in ('HUMAN', 'BOT', 'PRIVACY_PROXY')),
    reasons      text[]      not null
);
create index engagement_hit_recipient on engagement_hit (tenant, recipient_id);
call protect_tenant('engagement_hit');

-- What the hits amount to, by recipient and link (0 for opens). The verdict is the best of the hits.
create table engagement
(
    tenant       text        not null,
    recipient_id uuid        not null,
    kind         text        not null check (kind in ('OPEN', 'CLICK')),
    link         integer     not null,
    campaign_id  uuid        not null,
    email_id     uuid        not null,
    hits         integer     not null,
    human_hits   integer     not null,
    verdict      text        not null check (verdict in ('HUMAN', 'BOT', 'PRIVACY_PROXY')),
    first_at     timestamptz not null,
    -- When a person did it first, as far as was known when it counted as a person's; null while it does not.
    human_at     timestamptz,
    primary key (recipient_id, kind, link)
);
create index engagement_email on engagement (tenant, email_id, recipient_id);
create index engagement_time on engagement (tenant, kind, first_at);
call protect_tenant('engagement');

-- Notes the contacts of recipients whose opens or clicks begin or cease to count in segments: those of scanners do not
-- count. Few or many, the contacts are found by the recipients' ids. Two segments of every tenant ask for them.
create function note_engagement(recipients uuid[]) returns void
    language plpgsql as
$$
begin
    if cardinality(recipients) > 0 then
        insert into contact_change (tenant, contact_id, cause)
        select distinct tenant, contact_id, 'ENGAGEMENT' from recipient
        where tenant = current_setting('app.tenant', true) and id = any(recipients);
        perform pg_notify('contact_change', '');
    end if;
end
$$;
create function note_new_engagement() returns trigger
    language plpgsql as
$$
begin
    perform note_engagement(array(select distinct recipient_id from changed where verdict <> 'BOT' and link <> 65535));
    return null;
end
$$;
-- Grouping costs the same whatever number of rows a plan was made for; joining the old rows to the new ones does not.
create function note_changed_engagement() returns trigger
    language plpgsql as
$$
begin
    perform note_engagement(array(
      select distinct recipient_id from (
        select recipient_id, kind, link, verdict = 'BOT' as bot from changed where link <> 65535
        union all select recipient_id, kind, link, verdict = 'BOT' as bot from before where link <> 65535) as both_states
      group by recipient_id, kind, link having bool_or(bot) and not bool_and(bot)));
    return null;
end
$$;
create trigger engagement_inserted after insert on engagement
    referencing new table as changed for each statement execute function note_new_engagement();
create trigger engagement_updated after update on engagement
    referencing new table as changed old table as before for each statement execute function note_changed_engagement();

-- Conversions and revenue that recipients brought, once for each event of another system.
create table conversion
(
    tenant       text        not null,
    event_id     uuid        not null,
    recipient_id uuid        not null,
    email_id     uuid        not null,
    metric       text        not null check (metric in ('CONVERSIONS', 'REVENUE')),
    value        numeric     not null,
    occurred_at  timestamptz not null,
    primary key (tenant, event_id)
);
create index conversion_recipient on conversion (tenant, recipient_id);
create index conversion_email on conversion (tenant, email_id);
call protect_tenant('conversion');

-- Sums of what happens to emails, by what they are told apart by. Sum over the shards.
create table email_rollup
(
    email_id  uuid     not null,
    dimension text     not null check (dimension in ('TOTAL', 'TIME', 'DOMAIN', 'LINK', 'REASON', 'LANE')),
    key       text     not null,
    counter   text     not null,
    shard     smallint not null,
    tenant    text     not null,
    value     numeric  not null,
    primary key (email_id, dimension, key, counter, shard)
) with (fillfactor = 50);
call protect_tenant('email_rollup');

-- Emails whose hits are rescored, in the order of their recipients, and the last one that is done.
create table engagement_rescoring
(
    email_id       uuid primary key,
    tenant         text        not null,
    last_recipient uuid        not null default '00000000-0000-0000-0000-000000000000',
    recipients     integer     not null default 0,
    requested_at   timestamptz not null,
    finished_at    timestamptz
);
create index engagement_rescoring_unfinished on engagement_rescoring (requested_at) where finished_at is null;
call protect_tenant('engagement_rescoring');

-- Emails that somebody waits for. Deleted after a while: the link in a report opens it without a login. sender is null for
-- the platform's own.
create table transactional_email
(
    id         uuid primary key,
    tenant     text        not null,
    kind       text        not null check (kind in ('TRANSACTIONAL', 'SYSTEM', 'TEST', 'REPORT')),
    sender     text,
    reply_to   text,
    -- Whose fields it shows.
    contact_id uuid,
    subject    text        not null,
    html       text        not null,
    text       text        not null,
    created_at timestamptz not null
);
create index transactional_email_contact on transactional_email (tenant, contact_id) where contact_id is not null;
create index transactional_email_age on transactional_email (created_at);
call protect_tenant('transactional_email');

-- The copies of such an email. The states are those of an email's recipient; the id determines the Message-ID. SKIPPED
-- addresses have bounced or complained. stop_url is where this recipient can stop such emails. attempted says that the
-- message may be out, doubts how often nobody could tell. remote_id is the provider's own id of the copy, by which its
-- events name it.
create table transactional_recipient
(
    id              uuid primary key,
    tenant          text        not null,
    email_id        uuid        not null references transactional_email on delete cascade,
    address         text        not null,
    -- What identifies it. Not computed in queries, because row-level security keeps those from using an index.
    address_key     text generated always as (lower(address)) stored,
    stop_url        text,
    state           text        not null default 'PENDING'
        check (state in ('PENDING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'SKIPPED')),
    attempts        integer     not null default 0,
    deferrals       integer     not null default 0,
    attempted       boolean     not null default false,
    doubts          integer     not null default 0,
    urgent          boolean     not null default false,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null default now(),
    lease_token     uuid,
    leased_until    timestamptz,
    sent_at         timestamptz,
    remote_id       text,
    bounced_at      timestamptz,
    error           text
);
create index transactional_recipient_due on transactional_recipient (tenant, urgent desc, next_attempt_at) where state = 'PENDING';
create index transactional_recipient_leased on transactional_recipient (leased_until) where state = 'SENDING';
create index transactional_recipient_email on transactional_recipient (email_id);
create index transactional_recipient_remote on transactional_recipient (remote_id) where remote_id is not null;
create index transactional_recipient_address on transactional_recipient (tenant, address_key);
call protect_tenant('transactional_recipient');

-- Reports about emails that were sent, each once: bounces, complaints, opt-outs, deliveries and delays.
create table delivery_report
(
    id           bigint generated always as identity primary key,
    tenant       text        not null,
    source       text        not null,
    event_id     text        not null,
    recipient_id uuid        not null,
    kind         text        not null,
    reason       text        not null,
    status       text,
    reply_code   integer,
    diagnostic   text,
    received_at  timestamptz not null,
    unique (tenant, source, event_id)
);
create index delivery_report_recipient on delivery_report (tenant, recipient_id);
call protect_tenant('delivery_report');

-- The ids that providers gave to emails in place of the Message-ID; their events name no other.
create table remote_message
(
    remote_id    text not null,
    tenant       text not null,
    recipient_id uuid not null,
    primary key (remote_id, tenant)
);
call protect_tenant('remote_message');

-- Who a tenant's emails are from. Private keys and the passwords of routes are encrypted. dns has what was found at the
-- last check of the domain, by purpose.
create table sender
(
    id               uuid primary key,
    tenant           text        not null,
    address          text        not null,
    display_name     text,
    reply_to         text,
    dkim_selector    text        not null,
    dkim_algorithm   text        not null check (dkim_algorithm in ('RSA', 'ED25519')),
    dkim_public_key  text        not null,
    dkim_private_key bytea       not null,
    route            jsonb       not null,
    route_secret     bytea,
    -- Changes with the server or account that messages leave by.
    route_revision   uuid        not null default gen_random_uuid(),
    dns              jsonb       not null default '{}',
    verified         boolean     not null default false,
    checked_at       timestamptz,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          bigint      not null default 0
);
create unique index sender_address on sender (tenant, lower(address));
create index sender_topic on sender ((route -> 'webhook' ->> 'topicArn')) where route -> 'webhook' ->> 'topicArn' is not null;
call protect_tenant('sender');

-- How much something counts that happened at a time: half as much as what happens 180 days later. Sums of it need not be
-- touched as time passes; divide them by what counts now. They stay in the range of float8 for centuries.
create function decayed(at timestamptz) returns float8
    language sql stable parallel safe as
$$
select power(2, (cast(extract(epoch from at) as float8) - 1767225600) / 15552000)
$$;

-- What contacts opened and clicked, by hour of the week in their time zone, from Monday at midnight; decayed. Only of those
-- who did, so at most 168 rows for one of them.
create table contact_hour
(
    tenant     text     not null,
    contact_id uuid     not null,
    hour       smallint not null check (hour between 0 and 167),
    engagement float8   not null,
    primary key (tenant, contact_id, hour)
) with (fillfactor = 80);
call protect_tenant('contact_hour');

-- The same of all contacts of a tenant together.
create table tenant_hour
(
    tenant     text     not null,
    hour       smallint not null check (hour between 0 and 167),
    engagement float8   not null,
    primary key (tenant, hour)
) with (fillfactor = 50);
call protect_tenant('tenant_hour');

-- Recipients who got an email at a random hour, and those of them who opened or clicked it in time, by that hour; decayed.
-- Both are counted at the same moment, when that time has passed.
create table trial_hour
(
    tenant  text     not null,
    hour    smallint not null check (hour between 0 and 167),
    trials  float8   not null,
    answers float8   not null,
    primary key (tenant, hour)
) with (fillfactor = 50);
call protect_tenant('trial_hour');

-- What was known about the hours of the week when the recipients of an email began to get their times.
create table send_plan
(
    email_id            uuid primary key,
    tenant              text        not null,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    -- By hour: the expected share of recipients who answer, and the expected share of all engagement.
    rates               float8[]    not null,
    shares              float8[]    not null,
    -- What they were computed from.
    engagement          float8      not null,
    audience_engagement float8      not null,
    trials              float8      not null,
    answers             float8      not null
);
call protect_tenant('send_plan');

-- When recipients get an email, chosen when they are claimed for the first time.
create table send_time
(
    recipient_id   uuid primary key,
    tenant         text        not null,
    email_id       uuid        not null,
    arm            text        not null check (arm in ('LEARNED', 'RANDOM')),
    hour           smallint    not null check (hour between 0 and 167),
    send_at        timestamptz not null,
    -- How much was known of the contact itself.
    own_engagement float8      not null,
    -- When a random time is counted as a trial; null once it is, and for the others.
    settles_at     timestamptz
) with (fillfactor = 90);
create index send_time_email on send_time (tenant, email_id);
create index send_time_unsettled on send_time (settles_at) where settles_at is not null;
call protect_tenant('send_time');
