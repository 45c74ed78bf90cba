-- Calls of language models, in the database of each service that makes them.

create table model_call
(
    id                 uuid primary key,
    tenant             text        not null,
    day                date        not null default (now() at time zone 'utc')::date,
    purpose            text        not null,
    -- The piece of work that the answer is for, so that a repeated request finds it.
    work               text        not null,
    -- SHA-256 of the model and the prompt.
    fingerprint        text        not null,
    provider           text        not null,
    model              text        not null,
    -- STARTED until it is known: a service may die during the call.
    outcome            text        not null default 'STARTED',
    -- The most tokens that the call can use; booked until the real number is known.
    booked_tokens      bigint      not null,
    input_tokens       bigint      not null default 0,
    cache_write_tokens bigint      not null default 0,
    cache_read_tokens  bigint      not null default 0,
    output_tokens      bigint      not null default 0,
    -- Null if the price or the number of tokens is unknown.
    cost_usd           numeric(14, 6),
    -- Until the work that it is for is stored.
    answer             text,
    started_at         timestamptz not null default now(),
    finished_at        timestamptz
);
create index model_call_of_day on model_call (tenant, day, purpose);
create index model_call_undelivered on model_call (tenant, work) where answer is not null;
create index model_call_started_at on model_call using brin (started_at);
call protect_tenant('model_call');

-- The tokens that calls of a day have used or booked; one row, so that replicas share a budget.
create table model_budget
(
    tenant text   not null,
    day    date   not null,
    tokens bigint not null,
    primary key (tenant, day)
);
call protect_tenant('model_budget');
