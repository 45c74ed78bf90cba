-- Days in a campaign's own time zone, for campaigns whose zone is not UTC (theirs are in rollup_day). The ingest adds to
-- them as it adds to the other rollups; an hour's rollup could not be cut where a zone is half an hour off.
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

-- The zone that the days are kept in: a region by its name. Null stands for UTC, also for a zone that this server does
-- not know: an offset such as +02:00 would mean the opposite here.
alter table campaign
    add column zone text;

create function known_zone(wanted text) returns text
    language sql stable as
$$
select name
from pg_timezone_names
where name = wanted
  and name like '%/%'
  and name not like 'posix%'
  and name <> 'Etc/UTC'
$$;

-- Makes a campaign's local days anew, from its hours. An hour that a zone's midnight cuts counts to the day in which it
-- begins. The lock waits for those who add and makes others wait, so nothing is missed or counted twice.
create procedure make_local_days(of_tenant text, of_campaign uuid, in_zone text)
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('rollups'));
    delete from rollup_local_day where tenant = of_tenant and campaign_id = of_campaign;
    insert into rollup_local_day (campaign_id, day, channel, metric, tenant, value, human)
    select campaign_id, (hour at time zone in_zone)::date, channel, metric, tenant, sum(value), sum(human)
    from rollup_hour
    where campaign_id = of_campaign
      and tenant = of_tenant
      and in_zone is not null
    group by 1, 2, 3, 4, 5;
end
$$;

-- Whoever writes a campaign's time zone moves its days.
create function campaign_zone() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and new.time_zone is not distinct from old.time_zone then
        return new;
    end if;
    new.zone := known_zone(new.time_zone);
    if tg_op = 'INSERT' and new.zone is null or tg_op = 'UPDATE' and new.zone is not distinct from old.zone then
        return new;
    end if;
    call make_local_days(new.tenant, new.id, new.zone);
    return new;
end
$$;

select set_config('app.tenant', '*', true);
update campaign
set zone = known_zone(time_zone);
insert into rollup_local_day (campaign_id, day, channel, metric, tenant, value, human)
select h.campaign_id, (h.hour at time zone c.zone)::date, h.channel, h.metric, h.tenant, sum(h.value), sum(h.human)
from rollup_hour h
         join campaign c on c.id = h.campaign_id and c.tenant = h.tenant collate "default"
where c.zone is not null
group by 1, 2, 3, 4, 5;
select set_config('app.tenant', '', true);

create trigger campaign_zone
    before insert or update
    on campaign
    for each row
execute function campaign_zone();
