-- Campaigns as their events describe them. A transaction that writes events of a campaign locks its row.
create table campaign_projection
(
    id            uuid primary key,
    tenant        text    not null,
    name          text,
    phase         text    not null check (phase in ('UNKNOWN', 'DRAFT', 'RUNNING', 'PAUSED', 'ENDED')),
    email_channel boolean not null default false,
    starts_at     timestamptz,
    ends_at       timestamptz
);
call protect_tenant('campaign_projection');

-- One contact per address (in lower case). The key identifies the contact in the system it comes from.
create table contact
(
    id          uuid primary key,
    tenant      text        not null,
    contact_key text,
    email       text        not null,
    address     text        not null,
    first_name  text,
    last_name   text,
    time_zone   text,
    tags        text[]      not null default '{}',
    attributes  jsonb       not null default '{}',
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     bigint      not null default 0,
    unique (tenant, address),
    unique (tenant, contact_key)
);
create index contact_page on contact (tenant, id);
call protect_tenant('contact');

-- Addresses (in lower case) that receive no email, even if the contact is deleted and created again.
create table suppression
(
    tenant     text        not null,
    address    text        not null,
    reason     text        not null check (reason in ('UNSUBSCRIBED', 'HARD_BOUNCE', 'COMPLAINT')),
    email_id   uuid,
    created_at timestamptz not null,
    primary key (tenant, address)
);
call protect_tenant('suppression');

-- Notes that a tenant's contacts or suppressions have changed. Rows are only inserted, so imports do not wait for each other.
create table audience_change
(
    id     bigint generated always as identity primary key,
    tenant text not null
);
call protect_tenant('audience_change');

create function note_audience_change() returns trigger
    language plpgsql as
$$
begin
    insert into audience_change (tenant) values (current_setting('app.tenant', true));
    return null;
end
$$;
create trigger contact_changed
    after insert or update or delete
    on contact
    for each statement
execute function note_audience_change();
create trigger suppression_changed
    after insert or delete
    on suppression
    for each statement
execute function note_audience_change();

-- Emails of campaigns.
create table email
(
    id                uuid primary key,
    tenant            text        not null,
    campaign_id       uuid        not null,
    content_id        uuid,
    subject           text,
    preview_text      text,
    html              text,
    text              text,
    segment_id        uuid        not null,
    sender            text        not null,
    reply_to          text,
    status            text        not null check (status in
                                                  ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED', 'FAILED')),
    scheduled_for     timestamptz,
    started_at        timestamptz,
    completed_at      timestamptz,
    recipients        integer,
    announced_size    integer,
    pause_announced   boolean     not null default false,
    -- It was cancelled while it was sent, and this is published once no delivery is in progress.
    cancellation_due  boolean     not null default false,
    withdrawn         boolean     not null default false,
    failure           text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    version           bigint      not null default 0,
    -- How many events have told of it: the version that its last event carries.
    event_version     bigint      not null default 0,
    unique (tenant, content_id)
);
create index email_campaign on email (tenant, campaign_id);
create index email_unfinished on email (status, scheduled_for) where status in ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED');
create index email_cancellation_due on email (id) where cancellation_due;
call protect_tenant('email');

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

-- The recipients of an email, fixed when its sending starts. The id determines the Message-ID, so another attempt sends
-- the same email. SENDING means that the mail server may have it: an outcome follows, or the lease runs out and the email
-- is sent again.
create table recipient
(
    id                uuid primary key,
    tenant            text        not null,
    email_id          uuid        not null,
    campaign_id       uuid        not null,
    contact_id        uuid        not null,
    address           text        not null,
    state             text        not null default 'PENDING'
        check (state in ('PENDING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'SKIPPED')),
    attempts          integer     not null default 0,
    deferrals         integer     not null default 0,
    next_attempt_at   timestamptz not null default now(),
    lease_token       uuid,
    leased_until      timestamptz,
    sent_at           timestamptz,
    error             text,
    opens             integer     not null default 0,
    first_opened_at   timestamptz,
    unsubscribed_at   timestamptz,
    unique (email_id, contact_id)
) with (fillfactor = 80);
create index recipient_due on recipient (email_id, next_attempt_at) where state = 'PENDING';
create index recipient_leased on recipient (leased_until) where state = 'SENDING';
create index recipient_unfinished on recipient (email_id) where state in ('PENDING', 'SENDING');
call protect_tenant('recipient');

-- Clicks by recipient and link.
create table recipient_click
(
    tenant       text        not null,
    recipient_id uuid        not null,
    position     integer     not null,
    email_id     uuid        not null,
    clicks       integer     not null default 1,
    first_at     timestamptz not null,
    primary key (recipient_id, position)
);
create index recipient_click_email on recipient_click (email_id, position);
call protect_tenant('recipient_click');

-- Scheduled reports to be emailed, one for each run of a schedule. Deleted after a while, because the link in them opens
-- the report without a login.
create table report_email
(
    id         uuid primary key,
    tenant     text        not null,
    subject    text        not null,
    html       text        not null,
    text       text        not null,
    created_at timestamptz not null
);
create index report_email_age on report_email (created_at);
call protect_tenant('report_email');

-- The recipients of a report. The states are those of an email's recipient; the id, derived from run and address,
-- determines the Message-ID. SKIPPED addresses have bounced or complained. stop_url is where this
-- recipient can stop the report.
create table report_recipient
(
    id              uuid primary key,
    tenant          text        not null,
    report_id       uuid        not null references report_email on delete cascade,
    address         text        not null,
    stop_url        text        not null,
    state           text        not null default 'PENDING'
        check (state in ('PENDING', 'SENDING', 'SENT', 'BOUNCED', 'FAILED', 'SKIPPED')),
    attempts        integer     not null default 0,
    deferrals       integer     not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null default now(),
    lease_token     uuid,
    leased_until    timestamptz,
    sent_at         timestamptz,
    error           text
);
create index report_recipient_due on report_recipient (next_attempt_at) where state = 'PENDING';
create index report_recipient_leased on report_recipient (leased_until) where state = 'SENDING';
create index report_recipient_report on report_recipient (report_id);
call protect_tenant('report_recipient');
