-- What was counted, and what it adds up to. Channels and metrics are numbers here, see Codes.java:
--   channel  1 EMAIL 2 TWITTER 3 FACEBOOK 4 INSTAGRAM 5 LINKEDIN 6 TIKTOK 7 ADS
--   metric   1 impressions 2 reach 3 engagements 4 likes 5 comments 6 shares 7 sent 8 delivered 9 opens 10 clicks
--            11 conversions 12 revenue 13 spend 14 bounces 15 unsubscribes 16 complaints
--   verdict  1 HUMAN 2 BOT 3 PRIVACY_PROXY
-- "human" is the part of a value that is not known to come from a bot or a privacy proxy.

-- The records themselves, by UTC day. A record is told from another by its id, its tenant and its day: a key over
-- partitions has to contain what partitions them. A producer that repeats a record repeats its occurredAt.
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

-- Makes the partition of a day unless it is there. Attaching, unlike creating in place, lets inserts go on meanwhile.
create procedure make_metric_partition(target date)
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
    execute format('alter table metric_record attach partition %I for values from (%L) to (%L)',
                   partition, target, target + 1);
end
$$;

-- By hour and piece: what finer reports are made of. Pieces without an id share the nil UUID.
create table rollup_hour
(
    campaign_id uuid             not null,
    content_ref uuid             not null,
    hour        timestamptz      not null,
    channel     smallint         not null,
    metric      smallint         not null,
    value       numeric          not null,
    human       numeric          not null,
    tenant      text collate "C" not null,
    primary key (campaign_id, hour, channel, metric, content_ref, tenant)
) with (fillfactor = 70);
call protect_tenant('rollup_hour');

-- By UTC day: what a dashboard's trend and marketing.performance are made of.
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

-- Since the beginning. The tenant comes first for the summary of all its campaigns.
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

-- Which totals have changed since they were last published. The ingest sets the mark in the transaction that changes
-- the totals and thereby holds its row until it commits, so the publisher can't clear a mark and miss what it is for.
create table performance_mark
(
    campaign_id  uuid             not null,
    day          date             not null,
    channel      smallint         not null,
    dirty        boolean          not null default true,
    published_at timestamptz      not null default '-infinity',
    tenant       text collate "C" not null,
    primary key (campaign_id, day, channel, tenant)
) with (fillfactor = 50);
create index performance_mark_dirty on performance_mark (published_at) where dirty;
call protect_tenant('performance_mark');
