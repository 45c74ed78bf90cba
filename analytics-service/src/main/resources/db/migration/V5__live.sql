-- Open streams are woken by what they show: a summary that changes, for its figures or for the campaign itself, says so.
-- The version tells a client that comes back whether it has missed anything.
alter table campaign_summary
    add column version bigint not null default 0;

create function summary_changed() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        new.version := old.version + 1;
    end if;
    perform pg_notify('figures', new.tenant || '/' || new.campaign_id);
    return new;
end
$$;
create trigger summary_changed
    before insert or update
    on campaign_summary
    for each row
execute function summary_changed();
