-- Share tables with immutable revisions and typed figures, and what is kept apart from them.
create table share_table (
    id          int generated always as identity primary key,
    code        slug not null unique,
    input       slug not null references input,
    stage       stage not null,
    form        text not null default '',
    universe    text not null check (universe <> ''),
    basis       text not null check (basis in ('production', 'capacity', 'volume')),
    content     text not null check (content <> ''),
    unit        text not null check (unit <> ''),
    period_from int not null check (period_from >= 1900),
    period_to   int not null check (period_to <= 2100),
    source      slug not null references source,
    locator     text not null,
    constraint share_table_key unique (input, stage, form, universe, basis, content, period_from, period_to, source),
    constraint period_from_before_to check (period_from <= period_to)
);

create table revision (
    share_table            int not null references share_table,
    number                 int not null check (number > 0),
    state                  text not null check (state in ('draft', 'in-review', 'returned', 'published')),
    origin                 text not null check (origin in ('shipped', 'import', 'analyst')),
    -- from when the world could know this revision; see K in docs/decisions
    known_from             timestamptz check (isfinite(known_from)),
    known_assumed          boolean not null default false,
    recorded_at            timestamptz not null check (isfinite(recorded_at)),
    denominator            text not null check (denominator in ('sum', 'percent')),
    printed_total          numeric check (printed_total > 0 and printed_total < 1e15),
    printed_total_rounding numeric check (printed_total_rounding >= 0 and printed_total_rounding < 1e15),
    lists_largest          boolean not null,
    warning                text,
    note                   text,
    checksum               text not null,
    primary key (share_table, number),
    -- lets a figure repeat the denominator, so that its own check can tell percents from quantities
    constraint revision_denominator unique (share_table, number, denominator),
    constraint published_is_known check ((state = 'published') = (known_from is not null))
);
create index revision_known on revision (share_table, known_from desc, number desc) where state = 'published';

create table figure (
    share_table   int not null,
    revision      int not null,
    line          int not null check (line > 0),
    denominator   text not null,
    role          text not null check (role in ('area', 'residual')),
    area          text references area,
    printed_name  text,
    kind          text not null check (kind in ('value', 'nil', 'withheld', 'not-available', 'less-than', 'more-than', 'range', 'at-least', 'about')),
    estimated     boolean not null,
    -- in the unit of the table: a quantity or a percent; the upper bound is what stops NaN
    value         numeric check (value >= 0 and value < 1e15),
    low           numeric check (low >= 0 and low < 1e15),
    high          numeric check (high >= 0 and high < 1e15),
    outside_total boolean not null,
    note          text,
    source        slug not null references source,
    grade         grade not null,
    primary key (share_table, revision, line),
    foreign key (share_table, revision, denominator) references revision (share_table, number, denominator),
    constraint figure_once unique nulls not distinct (share_table, revision, role, area),
    constraint area_unless_residual check ((role = 'residual') = (area is null)),
    constraint low_below_high check (low <= high and low <= value and value <= high),
    constraint nothing_where_unknown check (kind not in ('withheld', 'not-available') or num_nonnulls(value, low, high) = 0),
    constraint number_where_value check (kind not in ('value', 'nil', 'about') or value is not null),
    constraint nil_is_zero check (kind <> 'nil' or value = 0),
    constraint bound_where_bounded check (kind not in ('less-than', 'range') or high is not null),
    constraint lower_bound_where_bounded check (kind not in ('more-than', 'at-least') or low is not null),
    -- a published percent may be rounded up to 100, its bound reach a little beyond, never the figure itself
    constraint percent_is_at_most_100 check (denominator <> 'percent' or (value <= 100 and low <= 100 and high <= 102))
);

create table presence (
    input        slug not null references input,
    stage        stage not null,
    form         text not null default '',
    period_from  int not null,
    period_to    int not null,
    source       slug not null references source,
    line         int not null,
    role         text not null check (role in ('area', 'residual')),
    area         text references area,
    printed_name text,
    kind         text not null check (kind in ('withheld', 'not-available')),
    grade        grade not null,
    note         text,
    primary key (input, stage, form, period_from, period_to, source, line),
    constraint presence_area_unless_residual check ((role = 'residual') = (area is null))
);

create table projection (
    source        slug not null references source,
    scenario      text not null,
    input         slug not null references input,
    stage         stage not null,
    form          text not null default '',
    period_from   int not null,
    period_to     int not null,
    line          int not null,
    role          text not null check (role in ('area', 'residual')),
    area          text references area,
    printed_name  text,
    value         numeric not null check (value >= 0 and value < 1e15),
    unit          text not null,
    content       text not null,
    printed_total numeric check (printed_total >= 0 and printed_total < 1e15),
    locator       text not null,
    grade         grade not null,
    note          text,
    primary key (source, scenario, input, stage, form, period_from, period_to, line),
    constraint projection_area_unless_residual check ((role = 'residual') = (area is null))
);

create table claim (
    id             text primary key,
    claim          text not null check (claim <> ''),
    who            text not null,
    said           date check (isfinite(said)),
    said_precision text check (said_precision in ('day', 'month', 'year')),
    stage          stage,
    area           text references area,
    period         text,
    value          numeric check (value >= 0 and value < 1e15),
    qualifier      text,
    unit           text,
    citation       text,
    source         slug not null references source,
    grade          grade not null,
    note           text,
    constraint claim_dated check ((said is null) = (said_precision is null))
);

create table claim_input (
    claim text not null references claim on delete cascade,
    input slug not null references input,
    primary key (claim, input)
);

-- Revisions and figures are written once: the application cannot change or delete them.
grant select, insert on share_table, revision, figure to ${application};
-- where in its source a table stands may be corrected; what it is about may not
grant update (locator) on share_table to ${application};
grant select, insert, update, delete on presence, projection, claim, claim_input to ${application};
