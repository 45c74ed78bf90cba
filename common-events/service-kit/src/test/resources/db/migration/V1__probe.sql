create table probe
(
    id     uuid primary key,
    tenant text not null,
    note   text not null
);
call protect_tenant('probe');
