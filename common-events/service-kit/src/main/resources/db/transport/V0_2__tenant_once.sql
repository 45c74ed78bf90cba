-- The tenant of a transaction is read once for a statement, and no longer twice for each row that it reads or writes.
create or replace procedure protect_tenant(target regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy tenant on %s using ((select current_setting(''app.tenant'', true)) in (tenant, ''*''))',
        target);
end
$$;

do
$$
    declare
        protected regclass;
    begin
        for protected in select polrelid::regclass from pg_policy where polname = 'tenant'
            loop
                execute format(
                    'alter policy tenant on %s using ((select current_setting(''app.tenant'', true)) in (tenant, ''*''))',
                    protected);
            end loop;
    end
$$;
