-- One piece's hours. A row of the rollup is made once and then only its numbers change, so the records that come in do
-- not pay for it.
create index rollup_hour_content on rollup_hour (tenant, content_ref, hour)
    where content_ref <> '00000000-0000-0000-0000-000000000000';
