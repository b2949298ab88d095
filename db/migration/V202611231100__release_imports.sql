-- Official releases: how their rows become share tables, and what was read from uploaded files.

-- Which rows of a release make which share table; reference data, replaced with its file.
create table release_series (
    format       text not null check (format in ('usgs-mcs-long', 'usgs-mcs-wide')),
    chapter      text not null,
    commodity    text not null,
    detail       text not null,
    -- null: known, and left on purpose
    input        slug references input deferrable initially deferred,
    stage        stage,
    form         text not null,
    universe     text,
    basis        text check (basis in ('production', 'capacity', 'volume')),
    content      text,
    unit         text,
    -- what the file says where the table says unit
    unit_printed text,
    -- one printed unit in units of the table
    factor       numeric check (factor > 0 and factor < 1e9),
    -- several rows of one area are parts of one figure
    adds_up      boolean not null,
    locator      text,
    note         text,
    primary key (format, chapter, commodity, detail),
    constraint series_whole_or_left check (num_nulls(input, stage, universe, basis, content, unit, unit_printed, factor, locator) in (0, 9))
);

-- What an empty cell of an edition was found to mean; reference data.
create table release_reading (
    source  slug not null references source deferrable initially deferred,
    chapter text not null,
    detail  text not null,
    area    text not null,
    period  int not null,
    kind    text not null check (kind in ('nil', 'withheld', 'not-available')),
    grade   grade not null,
    note    text,
    primary key (source, chapter, detail, area, period)
);

create table release_import (
    id              int generated always as identity primary key,
    file_name       text not null,
    bytes           bigint not null check (bytes >= 0),
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- null: not recognised
    format          text check (format in ('usgs-mcs-long', 'usgs-mcs-wide')),
    encoding        text,
    -- the edition; null where it was not found out
    source          slug references source,
    state           text not null check (state in ('read', 'refused', 'cancelled', 'applied', 'undone')),
    rows_read       int not null check (rows_read >= 0),
    started_by      text not null,
    started_account int references account,
    started_at      timestamptz not null check (isfinite(started_at)),
    read_at         timestamptz not null check (isfinite(read_at)),
    applied_by      text,
    applied_at      timestamptz check (isfinite(applied_at)),
    undone_by       text,
    undone_at       timestamptz check (isfinite(undone_at)),
    undone_because  text,
    constraint read_is_recognised check (state not in ('read', 'applied', 'undone') or num_nulls(format, encoding, source) = 0),
    constraint applied_by_somebody check ((state in ('applied', 'undone')) = (applied_at is not null)),
    constraint undone_by_somebody check ((state = 'undone') = (undone_at is not null))
);
-- the same content is applied once, unless that was undone
create unique index release_content_once on release_import (sha256) where state = 'applied';
create index release_import_content on release_import (sha256);

-- What became of the rows of the file; the counts add up to rows_read.
create table release_import_count (
    import  int not null references release_import,
    outcome text not null,
    chapter text not null,
    rows    int not null check (rows > 0),
    primary key (import, outcome, chapter)
);

-- The share tables that the file speaks of.
create table release_import_table (
    import      int not null references release_import,
    code        slug not null,
    place       int not null check (place > 0),
    input       slug not null references input,
    stage       stage not null,
    form        text not null,
    universe    text not null,
    basis       text not null check (basis in ('production', 'capacity', 'volume')),
    content     text not null,
    unit        text not null,
    period_from int not null,
    period_to   int not null,
    locator     text not null,
    adds_up     boolean not null,
    -- the draft that was made of it, and the revision it started from; 0: there was none
    draft       int references draft,
    base        int,
    primary key (import, code),
    constraint release_draft_has_base check ((draft is null) = (base is null))
);

-- The rows of the file that were taken, under their line in the file.
create table release_import_row (
    import       int not null,
    code         slug not null,
    line         int not null check (line > 1),
    role         text not null check (role in ('area', 'residual', 'total')),
    printed_name text not null,
    detail       text not null,
    -- the column of the number
    col          text not null,
    raw          text not null,
    kind         text not null,
    estimated    boolean not null,
    value        numeric check (value >= 0 and value < 1e15),
    low          numeric check (low >= 0 and low < 1e15),
    high         numeric check (high >= 0 and high < 1e15),
    note         text not null,
    grade        grade not null,
    primary key (import, code, line),
    foreign key (import, code) references release_import_table
);

-- What cannot be used, and why; without a table it keeps the whole file from being applied.
create table release_import_problem (
    import int not null references release_import,
    number int not null check (number > 0),
    code   slug,
    line   bigint not null check (line > 0),
    col    text not null,
    raw    text not null,
    reason text not null check (reason <> ''),
    primary key (import, number)
);

grant select, insert, update, delete on release_series, release_reading to ${application};
grant select, insert on release_import, release_import_count, release_import_table, release_import_row, release_import_problem to ${application};
grant update (state, applied_by, applied_at, undone_by, undone_at, undone_because) on release_import to ${application};
grant update (draft, base) on release_import_table to ${application};
