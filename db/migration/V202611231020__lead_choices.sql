-- Which table speaks for an input and stage where analysts have decided so. Written once: the newest choice counts.
create table lead_choice (
    id          int generated always as identity primary key,
    input       slug not null references input,
    stage       stage not null,
    -- empty: the order by rule counts again
    share_table int references share_table,
    reason      text not null check (reason <> ''),
    chosen_by   text not null,
    -- from then on it is known
    chosen_at   timestamptz not null check (isfinite(chosen_at))
);
create index lead_choice_newest on lead_choice (input, stage, chosen_at desc, id desc);

grant select, insert on lead_choice to ${application};
