-- The ingest copies into the partitions themselves, and COPY refuses a table whose policy binds its owner, who is the
-- service. So a partition's policy binds everybody else; whoever goes through metric_record, as all reading does, still
-- meets the policy of that.
create or replace procedure make_metric_partition(target date)
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

do
$$
declare
    partition regclass;
begin
    for partition in select inhrelid from pg_inherits where inhparent = 'metric_record'::regclass
    loop
        execute format('alter table %s no force row level security', partition);
    end loop;
end
$$;
