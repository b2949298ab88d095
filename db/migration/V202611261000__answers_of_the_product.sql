-- The questions that the product itself asks are answered like those of measures: which form, which member of a family, what it is
-- used for. An answer is a word: yes or no, the key of a form, the slug of a member.
alter table item_answer add column value text;
update item_answer set value = case when answer then 'yes' else 'no' end;
alter table item_answer
    alter column value set not null,
    add constraint item_answer_value check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    drop column answer;

-- Whether a unit is on a list of entities, as somebody has found out, from a month on. It counts for the purchases that do not say
-- it themselves; of several in a month the one that was recorded last. Nothing is erased.
create table unit_listing (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    listed           boolean not null,
    valid_from       date not null check (isfinite(valid_from) and extract(day from valid_from) = 1),
    reference        text not null check (reference <> ''),
    recorded_by      text not null,
    recorded_at      timestamptz not null check (isfinite(recorded_at)),
    primary key (business_unit_id, id)
);
grant select, insert on unit_listing to ${application};

-- Why evidence does not count any more; of what was withdrawn before this was kept, the audit trail says it.
alter table origin_evidence add column withdrawn_because text,
    add constraint evidence_withdrawn_because check (withdrawn_because is null or withdrawn_at is not null);
grant update (withdrawn_because) on origin_evidence to ${application};
