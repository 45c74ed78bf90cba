-- Metric records, what they add up to, and what follows from them. Channels, metrics and verdicts are codes, see
-- Codes.java:
--   channel  1 EMAIL 2 TWITTER 3 FACEBOOK 4 INSTAGRAM 5 LINKEDIN 6 TIKTOK 7 ADS 8 BLUESKY
--   metric   1 impressions 2 reach 3 engagements 4 likes 5 comments 6 shares 7 sent 8 delivered 9 opens 10 clicks
--            11 conversions 12 revenue 13 spend 14 bounces 15 unsubscribes 16 complaints
--   verdict  1 HUMAN 2 BOT 3 PRIVACY_PROXY
-- "human" is the part of a value that is not known to come from a bot or a privacy proxy.
-- Records without a content id share the nil UUID in rollups.

-- === Records

-- Partitioned by UTC day. The primary key of a partitioned table must include the partition key, so id, tenant and day
-- identify a record: a producer that sends a record again must repeat its occurredAt.
create table metric_record
(
    event_id    uuid             not null,
    campaign_id uuid             not null,
    content_ref uuid,
    occurred_at timestamptz      not null,
    day         date             not null,
    channel     smallint         not null,
    metric      smallint         not null,
    verdict     smallint,
    value       numeric          not null,
    tenant      text collate "C" not null,
    primary key (event_id, day, tenant)
) partition by range (day);
call protect_tenant('metric_record');

-- Creates the partition of a day unless it exists. Attaching it, unlike creating it in place, doesn't block inserts.
-- The ingest copies into partitions directly, and COPY rejects a table whose policy binds its owner, which is the
-- service. So a partition's policy doesn't bind the owner; reads go through metric_record, whose policy does.
create procedure create_metric_partition(target date)
    language plpgsql as
$$
declare
    partition text := 'metric_record_' || to_char(target, 'YYYYMMDD');
begin
    if to_regclass(partition) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('metric_record'));
    if to_regclass(partition) is not null then
        return;
    end if;
    execute format('create table %I (like metric_record including all)', partition);
    call protect_tenant(partition::regclass);
    execute format('alter table %I no force row level security', partition);
    execute format('alter table metric_record attach partition %I for values from (%L) to (%L)',
                   partition, target, target + 1);
end
$$;

-- === Campaigns

-- Our copy of campaigns, from marketing.campaigns. zone is the time zone in which rollup_local_day is kept; null stands
-- for UTC, and for a zone that cannot be counted by quarters of an hour or is unknown.
create table campaign_projection
(
    tenant        text        not null,
    id            uuid        not null,
    name          text,
    type          text,
    status        text        not null,
    channels      text[]      not null default '{}',
    budget_amount numeric(18, 2),
    currency      text,
    starts_at     timestamptz,
    ends_at       timestamptz,
    time_zone     text,
    zone          text,
    primary key (tenant, id)
);
call protect_tenant('campaign_projection');

-- How far the campaigns' time zones are from UTC, and since when; written by the service from Java's rules (ZoneOffsets).
-- The database's own rules may be of another year, lack old names such as Japan, and read +02:00 with the opposite sign;
-- then days would differ between the two.
create table zone_offset
(
    zone       text        not null,
    since      timestamptz not null,
    utc_offset interval    not null,
    primary key (zone, since)
);

-- === Rollups

-- By quarter of an hour and content, for everything finer than UTC days. The hours and days of every time zone of today
-- are made of whole quarters, whichever zone a campaign gets later.
create table rollup_quarter
(
    campaign_id uuid             not null,
    content_ref uuid             not null,
    quarter     timestamptz      not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    tenant      text collate "C" not null,
    primary key (campaign_id, quarter, channel, metric, content_ref, tenant)
) with (fillfactor = 70);
call protect_tenant('rollup_quarter');

-- The quarters of one piece of content. A row is inserted once and then only its values change, so incoming records don't
-- pay for the index.
create index rollup_quarter_content on rollup_quarter (tenant, content_ref, quarter)
    where content_ref <> '00000000-0000-0000-0000-000000000000';

-- By UTC day: the source of dashboards' trends and of marketing.performance.
create table rollup_day
(
    campaign_id uuid             not null,
    day         date             not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    tenant      text collate "C" not null,
    primary key (campaign_id, day, channel, metric, tenant)
) with (fillfactor = 70);
call protect_tenant('rollup_day');

-- By day in the campaign's time zone, for campaigns whose zone is not UTC. The ingest adds to it as to the other rollups.
create table rollup_local_day
(
    campaign_id uuid             not null,
    day         date             not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    tenant      text collate "C" not null,
    primary key (campaign_id, day, channel, metric, tenant)
) with (fillfactor = 70);
call protect_tenant('rollup_local_day');

-- Since the beginning. The tenant comes first, for the summary of all its campaigns.
create table rollup_total
(
    tenant      text collate "C" not null,
    campaign_id uuid             not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    primary key (tenant, campaign_id, channel, metric)
) with (fillfactor = 50);
call protect_tenant('rollup_total');

-- Rebuilds a campaign's local days from its quarters, in a time zone with these offsets: [{"since": …, "seconds": …}, …].
-- The lock excludes the ingest, so nothing is missed or counted twice. A null zone leaves no local days.
create procedure rebuild_local_days(of_tenant text, of_campaign uuid, in_zone text, offsets jsonb)
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('rollups'));
    -- Nearly always the zone's offsets are stored already, and nothing is written.
    delete from zone_offset
    where zone = in_zone
      and (since, utc_offset) not in (select o.since, make_interval(secs => o.seconds)
                                      from jsonb_to_recordset(offsets) as o (since timestamptz, seconds integer));
    insert into zone_offset (zone, since, utc_offset)
    select in_zone, o.since, make_interval(secs => o.seconds)
    from jsonb_to_recordset(offsets) as o (since timestamptz, seconds integer)
    on conflict do nothing;

    delete from rollup_local_day where tenant = of_tenant and campaign_id = of_campaign;
    insert into rollup_local_day (campaign_id, day, channel, metric, tenant, value, human)
    select r.campaign_id, (r.quarter at time zone 'UTC' + o.utc_offset)::date, r.channel, r.metric, r.tenant,
           sum(r.value), sum(r.human)
    from rollup_quarter r
             cross join lateral (select z.utc_offset from zone_offset z
                                 where z.zone = in_zone and z.since <= r.quarter order by z.since desc limit 1) o
    where r.campaign_id = of_campaign
      and r.tenant = of_tenant
    group by 1, 2, 3, 4, 5;
end
$$;

-- === Publication

-- Totals that changed since they were last published. The ingest sets the mark in the transaction that changes the
-- totals and holds its row until it commits, so the publisher can't clear a mark and miss the change. summed holds the
-- totals, by metric, that the summaries already contain.
-- The hours of the day are published less often, and only those that changed: bit 0 of changed_hours is the hour from
-- 0:00 UTC. published_hours are those that readers know. The sequence tells them which update of an hour is newer.
create table performance_mark
(
    campaign_id        uuid             not null,
    day                date             not null,
    channel            smallint         not null,
    dirty              boolean          not null default true,
    published_at       timestamptz      not null default '-infinity',
    changed_hours      integer          not null default 0,
    published_hours    integer          not null default 0,
    hours_published_at timestamptz      not null default '-infinity',
    hours_sequence     bigint           not null default 0,
    tenant             text collate "C" not null,
    summed             jsonb,
    primary key (campaign_id, day, channel, tenant)
) with (fillfactor = 50);
create index performance_mark_dirty on performance_mark (published_at) where dirty;
create index performance_mark_hours on performance_mark (hours_published_at) where changed_hours <> 0;
call protect_tenant('performance_mark');

-- The bit of a moment's hour of the day in UTC.
create function hour_bit(moment timestamptz) returns integer
    language sql immutable
return 1 << date_part('hour', moment at time zone 'UTC')::integer;

-- The same for content. days are the UTC days whose totals rollup_content does not contain yet, some perhaps twice. The
-- sequence tells consumers which update is newer.
create table content_performance_mark
(
    campaign_id  uuid             not null,
    content_ref  uuid             not null,
    channel      smallint         not null,
    days         date[]           not null,
    dirty        boolean          not null default true,
    published_at timestamptz      not null default '-infinity',
    sequence     bigint           not null default 0,
    tenant       text collate "C" not null,
    -- Content comes first, because one piece is looked up in all of its campaigns.
    primary key (tenant, content_ref, campaign_id, channel)
) with (fillfactor = 50);
create index content_performance_mark_dirty on content_performance_mark (published_at) where dirty;
call protect_tenant('content_performance_mark');

-- The totals of content since the beginning, as last published. The publisher adds what the marked days have gained: the
-- ingest would have to write as many rows here as quarters of an hour, and an update would have to sum the content's
-- whole history without them.
create table rollup_content
(
    tenant      text collate "C" not null,
    content_ref uuid             not null,
    campaign_id uuid             not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    primary key (tenant, content_ref, campaign_id, channel, metric)
) with (fillfactor = 50);
call protect_tenant('rollup_content');

-- What rollup_content contains of each UTC day.
create table rollup_content_day
(
    tenant      text collate "C" not null,
    content_ref uuid             not null,
    campaign_id uuid             not null,
    channel     smallint         not null,
    day         date             not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    primary key (tenant, content_ref, campaign_id, channel, day, metric)
) with (fillfactor = 70);
call protect_tenant('rollup_content_day');

-- === Summaries

-- One row per campaign and the tenant's days, for the summary of all campaigns. The publisher adds to both what a mark
-- has gained since it was last summed; if the ingest did, all campaigns of a tenant would wait for the same few rows.

-- A page sorts the tenant's rows when it is read: an index per column would be written a dozen times a second for every
-- running campaign, to save a millisecond of sorting a thousand rows.
-- The ratios are sort keys only. MetricTotals (contracts) defines them; SummaryIT checks that both agree.
-- money_version grows with each change of the campaign's money on any day; zero if there never was any.
create table campaign_summary
(
    tenant                text collate "C" not null,
    campaign_id           uuid             not null,
    name                  text,
    type                  text,
    status                text,
    currency              text,
    starts_at             timestamptz,
    ends_at               timestamptz,
    impressions           numeric          not null default 0,
    reach                 numeric          not null default 0,
    engagements           numeric          not null default 0,
    delivered             numeric          not null default 0,
    opens                 numeric          not null default 0,
    clicks                numeric          not null default 0,
    non_email_clicks      numeric          not null default 0,
    non_email_impressions numeric          not null default 0,
    conversions           numeric          not null default 0,
    revenue               numeric          not null default 0,
    spend                 numeric          not null default 0,
    updated_at            timestamptz,
    money_version         bigint           not null default 0,
    ctr                   numeric generated always as (non_email_clicks / nullif(non_email_impressions, 0)) stored,
    conversion_rate       numeric generated always as (conversions / nullif(clicks, 0)) stored,
    cpa                   numeric generated always as (spend / nullif(conversions, 0)) stored,
    roas                  numeric generated always as (revenue / nullif(spend, 0)) stored,
    roi                   numeric generated always as ((revenue - spend) / nullif(spend, 0)) stored,
    -- A campaign without a summary is at version 0, so that its first summary is a change as well.
    version               bigint           not null default 1,
    primary key (tenant, campaign_id)
) with (fillfactor = 50);
call protect_tenant('campaign_summary');

-- All campaigns of a tenant together, by UTC day.
create table rollup_tenant_day
(
    tenant  text collate "C" not null,
    day     date             not null,
    channel smallint         not null,
    metric  smallint         not null,
    value   numeric          not null,
    primary key (tenant, day, channel, metric)
) with (fillfactor = 50);
call protect_tenant('rollup_tenant_day');

-- Each campaign's money by UTC day, all channels together, in the campaign's currency: what exchange rates convert. The
-- currency stands in campaign_summary only, because it may become known, or change, after the money.
create table campaign_money_day
(
    tenant      text collate "C" not null,
    campaign_id uuid             not null,
    day         date             not null,
    revenue     numeric          not null,
    spend       numeric          not null,
    primary key (tenant, campaign_id, day)
) with (fillfactor = 50);
create index campaign_money_day_period on campaign_money_day (tenant, day);
call protect_tenant('campaign_money_day');

-- What the money of campaigns is worth in another currency, each day's at its rate. A row is computed when it is first
-- asked for, and again when one of the three that it was made from has changed: the money, its currency, or the rates. So
-- an answer adds up days only for the campaigns that have changed, however long the history is.
create table campaign_conversion
(
    tenant        text collate "C" not null,
    target        text collate "C" not null,
    campaign_id   uuid             not null,
    money_version bigint           not null,
    currency      text,
    rates         text             not null,
    spend         numeric          not null,
    revenue       numeric          not null,
    -- What has no rate, in the campaign's currency. whole: none of its days is among it.
    left_spend    numeric          not null,
    left_revenue  numeric          not null,
    whole         boolean          not null,
    -- The rates behind the amounts; null without any.
    first_rate    date,
    last_rate     date,
    sources       text[]           not null,
    primary key (tenant, target, campaign_id)
) with (fillfactor = 50);
call protect_tenant('campaign_conversion');

-- Wakes the open streams of a campaign whenever its summary changes, by totals or by description, whoever changes it. A
-- client that reconnects learns from the version whether it has missed anything.
create function summary_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        new.version := old.version + 1;
    end if;
    perform pg_notify('campaign_summary', new.tenant || '/' || new.campaign_id);
    return new;
end
$$;
create trigger summary_changed
    before insert or update
    on campaign_summary
    for each row
execute function summary_changed();

-- Adds to the summaries what marks have gained since they were last summed. The caller holds the marks, which keeps the
-- ingest from changing their totals.
create procedure add_to_summaries(campaigns uuid[], days date[], channels smallint[], tenants text[])
    language sql as
$$
with due as (
    select m.tenant, m.campaign_id, m.day, m.channel, m.summed
    from performance_mark m
             join unnest(campaigns, days, channels, tenants) as d (campaign_id, day, channel, tenant)
                  using (campaign_id, day, channel, tenant)
), gained as materialized (
    select due.tenant, due.campaign_id, due.day, due.channel, r.metric, r.value,
           r.value - coalesce((due.summed ->> r.metric::text)::numeric, 0) as added
    from due join rollup_day r using (campaign_id, day, channel, tenant)
), noted as (
    update performance_mark m
    set summed = g.summed
    from (select campaign_id, day, channel, tenant, jsonb_object_agg(metric, value) as summed
          from gained group by 1, 2, 3, 4) g
    where (m.campaign_id, m.day, m.channel, m.tenant) = (g.campaign_id, g.day, g.channel, g.tenant)
), tenant_days as (
    insert into rollup_tenant_day as r (tenant, day, channel, metric, value)
    select tenant, day, channel, metric, sum(added)
    from gained group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (tenant, day, channel, metric) do update set value = r.value + excluded.value
), money_days as (
    insert into campaign_money_day as r (tenant, campaign_id, day, revenue, spend)
    select tenant, campaign_id, day, coalesce(sum(added) filter (where metric = 12), 0),
           coalesce(sum(added) filter (where metric = 13), 0)
    from gained where metric in (12, 13) group by 1, 2, 3 order by 1, 2, 3
    on conflict (tenant, campaign_id, day) do update
        set revenue = r.revenue + excluded.revenue, spend = r.spend + excluded.spend
)
insert into campaign_summary as s (tenant, campaign_id, impressions, reach, engagements, delivered, opens, clicks,
                                   non_email_clicks, non_email_impressions, conversions, revenue, spend, updated_at,
                                   money_version)
select tenant, campaign_id,
       coalesce(sum(added) filter (where metric = 1), 0), coalesce(sum(added) filter (where metric = 2), 0),
       coalesce(sum(added) filter (where metric = 3), 0), coalesce(sum(added) filter (where metric = 8), 0),
       coalesce(sum(added) filter (where metric = 9), 0), coalesce(sum(added) filter (where metric = 10), 0),
       coalesce(sum(added) filter (where metric = 10 and channel <> 1), 0),
       coalesce(sum(added) filter (where metric = 1 and channel <> 1), 0),
       coalesce(sum(added) filter (where metric = 11), 0), coalesce(sum(added) filter (where metric = 12), 0),
       coalesce(sum(added) filter (where metric = 13), 0), clock_timestamp(),
       coalesce(max(1) filter (where metric in (12, 13) and added <> 0), 0)
from gained group by 1, 2 order by 1, 2
on conflict (tenant, campaign_id) do update
    set impressions = s.impressions + excluded.impressions, reach = s.reach + excluded.reach,
        engagements = s.engagements + excluded.engagements, delivered = s.delivered + excluded.delivered,
        opens = s.opens + excluded.opens, clicks = s.clicks + excluded.clicks,
        non_email_clicks = s.non_email_clicks + excluded.non_email_clicks,
        non_email_impressions = s.non_email_impressions + excluded.non_email_impressions,
        conversions = s.conversions + excluded.conversions, revenue = s.revenue + excluded.revenue,
        spend = s.spend + excluded.spend, updated_at = excluded.updated_at,
        money_version = s.money_version + excluded.money_version
$$;

-- === Shared and scheduled reports

-- Links that open a report without a login. Revoking one deletes it. token_hash is the SHA-256 of the secret in the
-- address. A report covers its last days, counted from when it is read, or fixed dates.
create table report_link
(
    id             uuid primary key,
    tenant         text        not null,
    token_hash     bytea       not null unique,
    campaign_id    uuid        not null,
    label          text,
    report_type    text        not null check (report_type in ('SUMMARY', 'DETAILED', 'EXECUTIVE')),
    days           integer,
    start_date     date,
    end_date       date,
    channels       text[]      not null,
    created_by     text        not null,
    created_at     timestamptz not null,
    expires_at     timestamptz,
    schedule_id    uuid,
    opened_count   bigint      not null default 0,
    last_opened_at timestamptz,
    check ((days is null) = (start_date is not null and end_date is not null))
);
create index report_link_page on report_link (tenant, campaign_id, id);
create index report_link_expiry on report_link (expires_at) where expires_at is not null;
create index report_link_schedule on report_link (tenant, schedule_id) where schedule_id is not null;
call protect_tenant('report_link');

-- Reports that are emailed regularly. next_run_at is null while the schedule is paused; after a failed run it is the time
-- of the retry. stop_key signs the links by which recipients stop their copies; stopped lists those who did:
-- [{"address": …, "stoppedAt": …}].
create table report_schedule
(
    id           uuid primary key,
    tenant       text        not null,
    campaign_id  uuid        not null,
    name         text        not null,
    report_type  text        not null check (report_type in ('SUMMARY', 'DETAILED', 'EXECUTIVE')),
    days         integer     not null,
    channels     text[]      not null,
    cadence      text        not null check (cadence in ('DAILY', 'WEEKLY', 'MONTHLY')),
    weekday      text,
    day_of_month integer,
    time_of_day  text        not null,
    time_zone    text        not null,
    recipients   text[]      not null,
    stopped      jsonb       not null,
    stop_key     bytea       not null,
    next_run_at  timestamptz,
    last_run_at  timestamptz,
    last_error   text,
    failures     integer     not null default 0,
    created_by   text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    version      bigint      not null default 0
);
create index report_schedule_page on report_schedule (tenant, campaign_id, id);
create index report_schedule_due on report_schedule (next_run_at) where next_run_at is not null;
call protect_tenant('report_schedule');

-- === Attribution

-- Records of conversions and revenue that carry touches, by the same key as in metric_record, with each touch's part
-- under each model; the parts of a model add up to the record's value exactly.
-- credits: [{"channel": 1, "content_ref": …, "at": …, "first_touch": …, "last_touch": …, "linear": …, …}]
create table touched_record
(
    day         date             not null,
    event_id    uuid             not null,
    tenant      text collate "C" not null,
    campaign_id uuid             not null,
    metric      smallint         not null,
    credits     jsonb            not null,
    primary key (day, event_id, tenant)
);
call protect_tenant('touched_record');

create function credits_of(credits jsonb)
    returns table (channel smallint, content_ref uuid, first_touch numeric, last_touch numeric, linear numeric,
                   time_decay numeric, position_based numeric)
    language sql immutable as
$$
select c.channel, coalesce(c.content_ref, '00000000-0000-0000-0000-000000000000'), c.first_touch, c.last_touch,
       c.linear, c.time_decay, c.position_based
from jsonb_to_recordset(credits) as c (channel smallint, content_ref uuid, first_touch numeric, last_touch numeric,
                                       linear numeric, time_decay numeric, position_based numeric)
$$;

-- By UTC day: the totals can be rebuilt from it once the records are gone.
create table rollup_credit_day
(
    tenant         text collate "C" not null,
    campaign_id    uuid             not null,
    day            date             not null,
    channel        smallint         not null,
    metric         smallint         not null,
    content_ref    uuid             not null,
    first_touch    numeric          not null,
    last_touch     numeric          not null,
    linear         numeric          not null,
    time_decay     numeric          not null,
    position_based numeric          not null,
    primary key (tenant, campaign_id, day, channel, metric, content_ref)
) with (fillfactor = 70);
call protect_tenant('rollup_credit_day');

-- Since the beginning: the source of answers.
create table rollup_credit
(
    tenant         text collate "C" not null,
    campaign_id    uuid             not null,
    channel        smallint         not null,
    metric         smallint         not null,
    content_ref    uuid             not null,
    first_touch    numeric          not null,
    last_touch     numeric          not null,
    linear         numeric          not null,
    time_decay     numeric          not null,
    position_based numeric          not null,
    primary key (tenant, campaign_id, channel, metric, content_ref)
) with (fillfactor = 50);
call protect_tenant('rollup_credit');

-- === Exchange rates

-- Published reference rates, the same for all tenants: units of the currency per euro. They are kept for good, because
-- so are the days that they convert.
create table exchange_rate
(
    day      date             not null,
    currency text collate "C" not null,
    rate     numeric          not null check (rate > 0),
    source   text             not null,
    primary key (currency, day)
);
create index exchange_rate_day on exchange_rate (day);

-- A tenant's own rates, which replace the published rate of the same day and currency.
create table tenant_exchange_rate
(
    tenant     text collate "C" not null,
    day        date             not null,
    currency   text collate "C" not null,
    rate       numeric          not null check (rate > 0),
    changed_at timestamptz      not null default clock_timestamp(),
    primary key (tenant, currency, day)
);
call protect_tenant('tenant_exchange_rate');

-- How often published rates have changed. One row.
create table exchange_change
(
    id      boolean primary key default true check (id),
    changes bigint  not null default 0
);
insert into exchange_change default values;

-- How often a tenant's own rates have changed.
create table tenant_exchange_change
(
    tenant  text collate "C" primary key,
    changes bigint           not null
);
call protect_tenant('tenant_exchange_change');

-- When the feed is due, which replica reads it, and what its server said last time. One row.
create table exchange_feed
(
    id            boolean primary key default true check (id),
    due_at        timestamptz not null default '-infinity',
    lease_token   uuid,
    leased_until  timestamptz not null default '-infinity',
    location      text,
    etag          text,
    last_modified text,
    failures      integer     not null default 0,
    failure       text,
    read_at       timestamptz
);
insert into exchange_feed default values;

create function exchange_rate_changed() returns trigger
    language plpgsql as
$$
begin
    update exchange_change set changes = changes + 1 where exists (select from changed);
    return null;
end
$$;
create trigger exchange_rate_inserted after insert on exchange_rate referencing new table as changed
    for each statement execute function exchange_rate_changed();
create trigger exchange_rate_updated after update on exchange_rate referencing new table as changed
    for each statement execute function exchange_rate_changed();
create trigger exchange_rate_deleted after delete on exchange_rate referencing old table as changed
    for each statement execute function exchange_rate_changed();

create function tenant_exchange_rate_changed() returns trigger
    language plpgsql as
$$
begin
    insert into tenant_exchange_change as c (tenant, changes)
    select distinct tenant, 1 from changed order by 1
    on conflict (tenant) do update set changes = c.changes + 1;
    return null;
end
$$;
create trigger tenant_exchange_rate_inserted after insert on tenant_exchange_rate referencing new table as changed
    for each statement execute function tenant_exchange_rate_changed();
create trigger tenant_exchange_rate_updated after update on tenant_exchange_rate referencing new table as changed
    for each statement execute function tenant_exchange_rate_changed();
create trigger tenant_exchange_rate_deleted after delete on tenant_exchange_rate referencing old table as changed
    for each statement execute function tenant_exchange_rate_changed();

-- === Retention and repair

-- Drops a day's records; their totals stay in the rollups. It waits only briefly for a reader of the records, because
-- the ingest would queue behind it; the caller tries again later.
create procedure drop_metric_partition(target date)
    language plpgsql as
$$
declare
    partition text := 'metric_record_' || to_char(target, 'YYYYMMDD');
begin
    set local lock_timeout = '1s';
    execute format('drop table if exists %I', partition);
    delete from touched_record where day = target;
end
$$;

-- Rebuilds the totals of content from its quarters, and marks all content that had or has any on the days from first_day
-- on: content that has lost all its records is published once more, without totals. The days of its marks stay; adding
-- them again changes nothing. The caller holds the marks.
create procedure rebuild_content_totals(first_day date)
    language plpgsql as
$$
begin
    update content_performance_mark m set dirty = true
    from rollup_content_day d
    where d.day >= first_day
      and (d.tenant, d.content_ref, d.campaign_id, d.channel) = (m.tenant, m.content_ref, m.campaign_id, m.channel);

    delete from rollup_content_day where day >= first_day;
    insert into rollup_content_day (tenant, content_ref, campaign_id, channel, day, metric, value, human)
    select tenant, content_ref, campaign_id, channel, (quarter at time zone 'UTC')::date, metric, sum(value), sum(human)
    from rollup_quarter
    where quarter >= first_day::timestamp at time zone 'UTC' and content_ref <> '00000000-0000-0000-0000-000000000000'
    group by 1, 2, 3, 4, 5, 6;

    delete from rollup_content;
    insert into rollup_content (tenant, content_ref, campaign_id, channel, metric, value, human)
    select tenant, content_ref, campaign_id, channel, metric, sum(value), sum(human)
    from rollup_content_day group by 1, 2, 3, 4, 5;

    insert into content_performance_mark as m (campaign_id, content_ref, channel, tenant, days)
    select distinct campaign_id, content_ref, channel, tenant, '{}'::date[] from rollup_content_day where day >= first_day
    on conflict (campaign_id, content_ref, channel, tenant) do update set dirty = true where not m.dirty;
end
$$;

-- Rebuilds rollups, summaries and marks of the days from first_day on. The caller holds the rollup lock.
create procedure rebuild_totals(first_day date)
    language plpgsql as
$$
begin
    lock table performance_mark in exclusive mode;
    lock table content_performance_mark in exclusive mode;

    delete from rollup_quarter where quarter >= first_day::timestamp at time zone 'UTC';
    insert into rollup_quarter (campaign_id, content_ref, quarter, channel, metric, tenant, value, human)
    select campaign_id, coalesce(content_ref, '00000000-0000-0000-0000-000000000000'),
           date_bin('15 minutes', occurred_at, timestamptz 'epoch'), channel, metric, tenant,
           sum(value), coalesce(sum(value) filter (where verdict is null or verdict = 1), 0)
    from metric_record where day >= first_day group by 1, 2, 3, 4, 5, 6;

    delete from rollup_day where day >= first_day;
    insert into rollup_day (campaign_id, day, channel, metric, tenant, value, human)
    select campaign_id, (quarter at time zone 'UTC')::date, channel, metric, tenant, sum(value), sum(human)
    from rollup_quarter where quarter >= first_day::timestamp at time zone 'UTC' group by 1, 2, 3, 4, 5;

    -- The first local day may have begun before the first record that still exists.
    delete from rollup_local_day where day > first_day;
    insert into rollup_local_day (campaign_id, day, channel, metric, tenant, value, human)
    select r.campaign_id, (r.quarter at time zone 'UTC' + o.utc_offset)::date, r.channel, r.metric, r.tenant,
           sum(r.value), sum(r.human)
    from rollup_quarter r
             join campaign_projection c on c.id = r.campaign_id and c.tenant = r.tenant collate "default"
             cross join lateral (select z.utc_offset from zone_offset z
                                 where z.zone = c.zone and z.since <= r.quarter order by z.since desc limit 1) o
    where r.quarter >= first_day::timestamp at time zone 'UTC'
      and (r.quarter at time zone 'UTC' + o.utc_offset)::date > first_day
    group by 1, 2, 3, 4, 5;

    delete from rollup_total;
    insert into rollup_total (tenant, campaign_id, channel, metric, value, human)
    select tenant, campaign_id, channel, metric, sum(value), sum(human) from rollup_day group by 1, 2, 3, 4;

    delete from rollup_tenant_day where day >= first_day;
    insert into rollup_tenant_day (tenant, day, channel, metric, value)
    select tenant, day, channel, metric, sum(value) from rollup_day where day >= first_day group by 1, 2, 3, 4;

    delete from campaign_money_day where day >= first_day;
    insert into campaign_money_day (tenant, campaign_id, day, revenue, spend)
    select tenant, campaign_id, day, coalesce(sum(value) filter (where metric = 12), 0),
           coalesce(sum(value) filter (where metric = 13), 0)
    from rollup_day where day >= first_day and metric in (12, 13) group by 1, 2, 3;

    update campaign_summary
    set impressions = 0, reach = 0, engagements = 0, delivered = 0, opens = 0, clicks = 0, non_email_clicks = 0,
        non_email_impressions = 0, conversions = 0, revenue = 0, spend = 0, money_version = money_version + 1;
    update campaign_summary s
    set impressions = t.impressions, reach = t.reach, engagements = t.engagements, delivered = t.delivered,
        opens = t.opens, clicks = t.clicks, non_email_clicks = t.non_email_clicks,
        non_email_impressions = t.non_email_impressions, conversions = t.conversions, revenue = t.revenue,
        spend = t.spend
    from (select tenant, campaign_id,
                 coalesce(sum(value) filter (where metric = 1), 0) as impressions,
                 coalesce(sum(value) filter (where metric = 2), 0) as reach,
                 coalesce(sum(value) filter (where metric = 3), 0) as engagements,
                 coalesce(sum(value) filter (where metric = 8), 0) as delivered,
                 coalesce(sum(value) filter (where metric = 9), 0) as opens,
                 coalesce(sum(value) filter (where metric = 10), 0) as clicks,
                 coalesce(sum(value) filter (where metric = 10 and channel <> 1), 0) as non_email_clicks,
                 coalesce(sum(value) filter (where metric = 1 and channel <> 1), 0) as non_email_impressions,
                 coalesce(sum(value) filter (where metric = 11), 0) as conversions,
                 coalesce(sum(value) filter (where metric = 12), 0) as revenue,
                 coalesce(sum(value) filter (where metric = 13), 0) as spend
          from rollup_total group by 1, 2) t
    where s.tenant = t.tenant and s.campaign_id = t.campaign_id;

    -- Every day with totals gets a mark with what the summaries now contain; all are published again.
    insert into performance_mark (campaign_id, day, channel, tenant)
    select distinct campaign_id, day, channel, tenant from rollup_day where day >= first_day
    on conflict do nothing;
    update performance_mark m
    set dirty = true, summed = t.summed
    from (select campaign_id, day, channel, tenant, jsonb_object_agg(metric, value) as summed
          from rollup_day where day >= first_day group by 1, 2, 3, 4) t
    where (m.campaign_id, m.day, m.channel, m.tenant) = (t.campaign_id, t.day, t.channel, t.tenant);

    -- An hour that has lost all its records is published once more, without totals.
    update performance_mark set changed_hours = changed_hours | published_hours
    where day >= first_day and published_hours <> 0;
    update performance_mark m
    set changed_hours = m.changed_hours | t.hours
    from (select campaign_id, (quarter at time zone 'UTC')::date as day, channel, tenant, bit_or(hour_bit(quarter)) as hours
          from rollup_quarter where quarter >= first_day::timestamp at time zone 'UTC' group by 1, 2, 3, 4) t
    where (m.campaign_id, m.day, m.channel, m.tenant) = (t.campaign_id, t.day, t.channel, t.tenant);

    call rebuild_content_totals(first_day);
end
$$;

-- Rebuilds the credits of the days from first_day on. The caller holds the rollup lock.
create procedure rebuild_credits(first_day date)
    language plpgsql as
$$
begin
    delete from rollup_credit_day where day >= first_day;
    insert into rollup_credit_day (tenant, campaign_id, day, channel, metric, content_ref, first_touch, last_touch,
                                   linear, time_decay, position_based)
    select t.tenant, t.campaign_id, t.day, c.channel, t.metric, c.content_ref, sum(c.first_touch), sum(c.last_touch),
           sum(c.linear), sum(c.time_decay), sum(c.position_based)
    from touched_record t, credits_of(t.credits) c
    where t.day >= first_day group by 1, 2, 3, 4, 5, 6;

    delete from rollup_credit;
    insert into rollup_credit (tenant, campaign_id, channel, metric, content_ref, first_touch, last_touch, linear,
                               time_decay, position_based)
    select tenant, campaign_id, channel, metric, content_ref, sum(first_touch), sum(last_touch), sum(linear),
           sum(time_decay), sum(position_based)
    from rollup_credit_day group by 1, 2, 3, 4, 5;
end
$$;

-- Rebuilds everything that records add up to, from a day on:  call rebuild_rollups('2026-11-01')
-- It is one transaction, so readers see the old rollups until it ends. Records wait in Kafka meanwhile. Days before the
-- oldest partition no longer have records and are left alone.
create procedure rebuild_rollups(first_day date)
    language plpgsql as
$$
declare
    oldest date;
begin
    perform set_config('app.tenant', '*', true);
    -- Locks in the same order as the ingest, which takes this lock and then the marks; the publisher takes only marks.
    perform pg_advisory_xact_lock(hashtext('rollups'));
    select to_date(min(right(c.relname, 8)), 'YYYYMMDD') into oldest
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'metric_record'::regclass;
    oldest := greatest(first_day, oldest);
    call rebuild_totals(oldest);
    call rebuild_credits(oldest);
end
$$;
