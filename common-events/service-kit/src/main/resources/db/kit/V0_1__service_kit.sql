-- Tables of the service kit, present in every service's database.

-- Restricts a table to the tenant of the transaction (app.tenant). Without the setting no row is visible; '*' is set by
-- relays and tickers, which work for all tenants. The setting is read once per statement, not once per row.
create procedure protect_tenant(target regclass)
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

-- Events of committed transactions, in publishing order. A row is deleted once the broker has acknowledged it.
create table outbox
(
    id          bigint generated always as identity primary key,
    event_id    uuid        not null unique,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    tenant      text        not null,
    time        timestamptz not null,
    traceparent text,
    data        text        not null
);
call protect_tenant('outbox');

create function outbox_notify() returns trigger
    language plpgsql as
$$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;
create trigger outbox_notify
    after insert
    on outbox
    for each statement
execute function outbox_notify();

-- Applied events, so that a redelivery changes nothing. Kept longer than any redelivery can take.
create table inbox
(
    consumer    text        not null,
    event_id    uuid        not null,
    tenant      text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_received_at on inbox using brin (received_at);
call protect_tenant('inbox');

-- Answers to requests with an Idempotency-Key.
create table idempotency_key
(
    tenant       text        not null,
    operation    text        not null,
    key          text        not null,
    fingerprint  text        not null,
    answer       text,
    -- Who works on a request that takes longer than one transaction; only until it is answered.
    lease_token  uuid,
    leased_until timestamptz,
    created_at   timestamptz not null default now(),
    primary key (tenant, operation, key)
);
create index idempotency_key_created_at on idempotency_key using brin (created_at);
call protect_tenant('idempotency_key');
