-- The request of the launch: a piece that is approved later changes what was answered to it.
alter table campaign_state
    add column schedule_request_id uuid;
