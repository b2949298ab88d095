-- What somebody has found out about an item: the answer to the question of a measure, with the evidence for it. The answer
-- itself stands in the item's contents, from a month on; this says who gave it, when, and on what ground.
create table item_answer (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    item_id          int not null,
    input            slug not null references input,
    stage            measure_stage not null,
    question         text not null check (question ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    answer           boolean not null,
    valid_from       date not null check (isfinite(valid_from) and extract(day from valid_from) = 1),
    reference        text not null check (reference <> ''),
    answered_by      text not null,
    answered_at      timestamptz not null check (isfinite(answered_at)),
    primary key (business_unit_id, id)
);
create index item_answer_item on item_answer (business_unit_id, item_id);
grant select, insert on item_answer to ${application};
