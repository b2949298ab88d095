-- Acts, measures and what belongs to them. Versions are written once: the application may only add.

-- Measures also speak of know-how and machines, for which no share exists.
create domain measure_stage as text check (value in ('mining', 'refining', 'compound', 'component', 'recycling', 'key-starting-material', 'active-ingredient', 'technology', 'equipment'));

-- The last day of the day, month or year that begins on a day: ends are compared by it.
create function last_day(first_day date, exactness text) returns date language sql immutable as $$
    select case exactness
        when 'month' then (first_day + interval '1 month' - interval '1 day')::date
        when 'year' then (first_day + interval '1 year' - interval '1 day')::date
        else first_day
    end
$$;

-- The words of the trade-policy inventories, written with underscores.
create domain measure_type_word as text check (value ~ '^[a-z0-9]+([-_][a-z0-9]+)*$');

create table measure_type (
    type          measure_type_word primary key,
    effect        text not null check (effect in ('export-restriction', 'import-restriction', 'cost', 'technology', 'duty', 'event')),
    default_class text not null check (default_class in ('prohibited', 'quota', 'licence', 'review', 'none')),
    oecd_type     text,
    gta_type      text,
    note          text,
    sources       text[] not null check (cardinality(sources) > 0),
    grade         grade not null
);

create table act (
    id     text primary key check (id ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    issuer text not null references area,
    name   text not null check (name <> '')
);

create table measure (
    id         text primary key check (id ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    act        text not null references act,
    short_name text not null check (short_name <> '')
);

-- The scope and the codes of a measure are long and seldom change: versions share a numbered set of them.
create table scope_set (
    measure  text not null references measure,
    number   int not null check (number > 0),
    checksum text not null,
    primary key (measure, number)
);

create table measure_version (
    measure             text not null references measure,
    number              int not null check (number > 0),
    -- from when the world could know this version; see K in docs/decisions
    known_from          timestamptz not null check (isfinite(known_from)),
    recorded_at         timestamptz not null check (isfinite(recorded_at)),
    scope_set           int not null,
    title               text not null check (title <> ''),
    clause              text,
    authority           text not null,
    instrument          text not null,
    type                measure_type_word not null references measure_type,
    effect              text not null check (effect in ('export-restriction', 'import-restriction', 'cost', 'technology', 'duty', 'event')),
    class               text not null check (class in ('prohibited', 'quota', 'licence', 'review', 'none')),
    applies_to          text not null check (applies_to in ('all', 'country', 'entity', 'end-use')),
    end_use             text,
    entities            text,
    extraterritorial    boolean not null,
    reach               text check (reach in ('export', 're-export', 'content', 'technology')),
    announced           date not null check (isfinite(announced)),
    announced_precision text not null check (announced_precision in ('day', 'month', 'year')),
    effective           date check (isfinite(effective)),
    effective_precision text check (effective_precision in ('day', 'month', 'year')),
    ended               date check (isfinite(ended)),
    ended_precision     text check (ended_precision in ('day', 'month', 'year')),
    end_certainty       text check (end_certainty in ('official', 'reported', 'assumed')),
    end_act             text,
    withdrawn           date check (isfinite(withdrawn)),
    withdrawn_precision text check (withdrawn_precision in ('day', 'month', 'year')),
    relation            text check (relation in ('amended-by', 'replaced-by', 'superseded-by')),
    related             text[] not null,
    timezone            text not null,
    buyers_note         text,
    url                 text,
    sources             text[] not null check (cardinality(sources) > 0),
    grade               grade not null,
    checksum            text not null,
    primary key (measure, number),
    constraint known_once unique (measure, known_from),
    foreign key (measure, scope_set) references scope_set,
    constraint effective_dated check ((effective is null) = (effective_precision is null)),
    constraint ended_dated check ((ended is null) = (ended_precision is null) and (ended is null) = (end_certainty is null)),
    constraint withdrawn_dated check ((withdrawn is null) = (withdrawn_precision is null)),
    -- an imprecise end may be as late as the last day of its period: only what ends before that is wrong for sure
    constraint end_not_before_start check (last_day(ended, ended_precision) >= effective),
    constraint related_where_relation check ((relation is null) = (cardinality(related) = 0)),
    constraint reach_of_export_restrictions check ((effect = 'export-restriction') = (reach is not null)),
    constraint end_use_where_it_matters check (applies_to <> 'end-use' or end_use is not null)
);

create table measure_area (
    measure text not null,
    version int not null,
    side    text not null check (side in ('destination', 'origin')),
    area    text not null references area,
    primary key (measure, version, side, area),
    foreign key (measure, version) references measure_version
);

create table suspension (
    id      text primary key check (id ~ '^[A-Z0-9]+([-/][A-Z0-9]+)*$'),
    measure text not null references measure
);

create table suspension_version (
    suspension   text not null references suspension,
    number       int not null check (number > 0),
    known_from   timestamptz not null check (isfinite(known_from)),
    recorded_at  timestamptz not null check (isfinite(recorded_at)),
    act          text not null check (act <> ''),
    announced    date not null check (isfinite(announced)),
    starts       date not null check (isfinite(starts)),
    -- both the last suspended day
    legal_end    date not null check (isfinite(legal_end)),
    reported_end date check (isfinite(reported_end)),
    reported_on  date check (isfinite(reported_on)),
    reported_by  text,
    -- a later official act that settles what happened after the legal end
    closing_act  text,
    url          text,
    sources      text[] not null check (cardinality(sources) > 0),
    grade        grade not null,
    checksum     text not null,
    primary key (suspension, number),
    constraint suspension_known_once unique (suspension, known_from),
    constraint suspension_end_not_before_start check (legal_end >= starts),
    constraint reported_end_is_later check (reported_end > legal_end),
    constraint report_is_named check ((reported_end is null) = (reported_on is null) and (reported_end is null) = (reported_by is null))
);

create table measure_scope (
    measure            text not null,
    scope_set          int not null,
    line               int not null check (line > 0),
    input              slug not null references input,
    stage              measure_stage not null,
    form               text not null,
    form_key           slug not null,
    coverage           text not null check (coverage in ('whole', 'part', 'none')),
    members            text[] not null,
    part               text,
    threshold          text,
    condition_key      slug,
    condition_question text,
    control_code       text,
    sources            text[] not null check (cardinality(sources) > 0),
    grade              grade not null,
    primary key (measure, scope_set, line),
    foreign key (measure, scope_set) references scope_set,
    -- what is covered in part depends on a question, and only that does
    constraint question_where_part check ((coverage = 'part') = (condition_key is not null) and (condition_key is null) = (condition_question is null)),
    -- which part: members of the family, or words
    constraint part_is_named check ((coverage = 'part') = (part is not null or cardinality(members) > 0))
);
create index measure_scope_input on measure_scope (input, stage);

create table measure_code (
    measure   text not null,
    scope_set int not null,
    line      int not null check (line > 0),
    input     slug references input,
    form      text,
    system    text not null check (system <> ''),
    code      text not null check (code ~ '^[0-9A-Z.]{4,14}$'),
    hs6       text check (hs6 ~ '^[0-9]{6}$'),
    role      text not null check (role in ('legal-scope', 'reference', 'inferred', 'exempt')),
    basket    boolean not null,
    warning   text,
    sources   text[] not null check (cardinality(sources) > 0),
    grade     grade not null,
    primary key (measure, scope_set, line),
    foreign key (measure, scope_set) references scope_set
);

-- Permits and waivers of named holders: information beside a measure, no part of the model.
create table exemption (
    id                   text primary key,
    measure              text not null references measure,
    holder               text not null check (holder <> ''),
    valid_from           date not null check (isfinite(valid_from)),
    valid_from_precision text not null check (valid_from_precision in ('day', 'month', 'year')),
    valid_to             date not null check (isfinite(valid_to)),
    valid_to_precision   text not null check (valid_to_precision in ('day', 'month', 'year')),
    what                 text not null,
    sources              text[] not null check (cardinality(sources) > 0),
    grade                grade not null,
    constraint exemption_from_before_to check (valid_from <= last_day(valid_to, valid_to_precision))
);

-- Volumes, prices and licence times seen while a measure held.
create table evidence (
    id                    text primary key,
    period_from           date check (isfinite(period_from)),
    period_from_precision text check (period_from_precision in ('day', 'month', 'year')),
    period_to             date check (isfinite(period_to)),
    period_to_precision   text check (period_to_precision in ('day', 'month', 'year')),
    area                  text references area,
    input                 slug references input,
    metric                slug not null,
    low                   numeric not null check (low > -1e15 and low < 1e15),
    high                  numeric check (high > -1e15 and high < 1e15),
    qualifier             text not null check (qualifier in ('exact', 'range', 'range-open', 'above', 'about')),
    unit                  text not null,
    note                  text,
    sources               text[] not null check (cardinality(sources) > 0),
    grade                 grade not null,
    constraint evidence_low_below_high check (low <= high),
    constraint evidence_dated check ((period_from is null) = (period_from_precision is null) and (period_to is null) = (period_to_precision is null)),
    constraint evidence_from_before_to check (period_from <= last_day(period_to, period_to_precision))
);

create table project (
    id                  text primary key,
    name                text not null check (name <> ''),
    areas               text[] not null check (cardinality(areas) > 0),
    subnational         text,
    inputs              text[] not null check (cardinality(inputs) > 0),
    stages              text[] not null,
    kind                text not null check (kind in ('supply', 'substitution')),
    capacity            numeric check (capacity >= 0 and capacity < 1e15),
    capacity_unit       text,
    capacity_note       text,
    start_from          date check (isfinite(start_from)),
    start_from_precision text check (start_from_precision in ('day', 'month', 'year')),
    start_to            date check (isfinite(start_to)),
    start_to_precision  text check (start_to_precision in ('day', 'month', 'year')),
    start_note          text,
    status              text not null,
    partner_model       text,
    partners            text,
    value               text,
    announced           date check (isfinite(announced)),
    announced_precision text check (announced_precision in ('day', 'month', 'year')),
    technology_measures text[] not null,
    technology_note     text,
    note                text,
    sources             text[] not null check (cardinality(sources) > 0),
    grade               grade not null,
    constraint project_dated check ((start_from is null) = (start_from_precision is null) and (start_to is null) = (start_to_precision is null)
        and (announced is null) = (announced_precision is null)),
    constraint project_from_before_to check (start_from <= last_day(start_to, start_to_precision))
);

-- What the printed form of a share table is called in the scope of measures; no row: not known.
create table form_key (
    input    slug not null references input deferrable initially deferred,
    stage    stage not null,
    form     text not null,
    form_key slug not null,
    source   slug not null references source,
    grade    grade not null,
    note     text,
    primary key (input, stage, form)
);

-- One row: counts the changes of the register, so that a copy in memory knows when it is stale.
create table register_state (
    one     boolean primary key default true check (one),
    changes bigint not null
);
insert into register_state (changes) values (0);

grant select, insert on act, measure, scope_set, measure_version, measure_area, suspension, suspension_version,
    measure_scope, measure_code to ${application};
-- names are labels, not facts about what was known when
grant update (name) on act to ${application};
grant update (short_name) on measure to ${application};
grant select, insert, update, delete on measure_type, exemption, evidence, project, form_key to ${application};
grant select, update on register_state to ${application};
