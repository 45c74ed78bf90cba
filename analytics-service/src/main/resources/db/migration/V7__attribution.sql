-- What led to conversions and revenue. A record that says so is noted here as well, by the same key as in metric_record,
-- with the part that each of its touches gets by each model; the parts of a model add up to the record's value exactly.
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

-- Pieces without an id share the nil UUID, as in rollup_hour.
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

-- By UTC day: what the totals are made anew from once the records are gone.
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

-- Since the beginning: what is answered from.
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

-- A day's records go together.
create or replace procedure drop_metric_partition(target date)
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

-- Makes the credits of the days from one on anew. The caller holds the rollups.
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

-- All rollups together, as before.
alter procedure rebuild_rollups(date) rename to rebuild_figures;
create procedure rebuild_rollups(first_day date)
    language plpgsql as
$$
declare
    oldest date;
begin
    call rebuild_figures(first_day);
    select to_date(min(right(c.relname, 8)), 'YYYYMMDD') into oldest
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'metric_record'::regclass;
    call rebuild_credits(greatest(first_day, oldest));
end
$$;
