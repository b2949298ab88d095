-- The words everything else refers to: sources, areas, inputs, methods. Filled from db/reference.
create extension if not exists btree_gist;

create domain grade as text check (value in ('OFFICIAL', 'TRANSCRIPT', 'PARTLY', 'KNOWLEDGE'));
create domain stage as text check (value in ('mining', 'refining', 'compound', 'component', 'recycling', 'key-starting-material', 'active-ingredient'));
create domain slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Foreign keys between reference tables are checked at the end of the transaction, because their files are
-- read one after the other.

-- Which shipped file was read last, so that an unchanged one is skipped.
create table shipped_file (
    path      text primary key,
    checksum  text not null,
    rows      int not null check (rows >= 0),
    loaded_at timestamptz not null
);

create table source (
    id                  slug primary key,
    family              slug not null,
    short_name          text not null check (short_name <> ''),
    publisher           text not null check (publisher <> ''),
    title               text not null check (title <> ''),
    edition             text,
    published           date check (isfinite(published)),
    published_precision text check (published_precision in ('day', 'month', 'year')),
    url                 text,
    licence             text not null check (licence <> ''),
    licence_certainty   text not null check (licence_certainty in ('stated-by-publisher', 'stated-by-reusers', 'unknown')),
    grade               grade not null,
    rank                int not null,
    note                text,
    -- false: the operator has switched the source off; its figures stay stored and are shown nowhere
    enabled             boolean not null default true,
    constraint source_dated check ((published is null) = (published_precision is null))
);

create table area (
    code       text primary key check (code ~ '^[A-Z]{2}$' or code ~ '^x-[a-z0-9-]+$'),
    kind       text not null check (kind in ('country', 'bloc', 'aggregate')),
    iso3       text unique check (iso3 ~ '^[A-Z]{3}$'),
    m49        text check (m49 ~ '^[0-9]{3}$'),
    map_id     text check (map_id ~ '^[0-9]{3}$'),
    name       text not null check (name <> ''),
    region     text,
    sub_region text,
    source     slug not null references source,
    grade      grade not null,
    constraint only_countries_have_iso_codes check ((kind = 'country') = (code !~ '^x-'))
);

create table area_alias (
    alias_key  text not null check (alias_key <> ''),
    kind       text not null check (kind in ('spelling', 'historical')),
    alias      text not null,
    area       text not null references area deferrable initially deferred,
    valid_from int,
    valid_to   int,
    source     slug not null references source,
    grade      grade not null,
    primary key (alias_key, kind),
    constraint alias_from_before_to check (valid_from <= valid_to)
);

create table area_member (
    bloc       text not null references area deferrable initially deferred,
    member     text not null references area deferrable initially deferred,
    -- both days inclusive; empty: from ever, until further notice
    valid_from date check (isfinite(valid_from)),
    valid_to   date check (isfinite(valid_to)),
    source     slug not null references source,
    grade      grade not null,
    constraint bloc_is_not_its_member check (bloc <> member),
    constraint member_from_before_to check (valid_from <= valid_to),
    constraint member_once_a_day exclude using gist (bloc with =, member with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table governance (
    area      text not null references area deferrable initially deferred,
    dimension text not null check (dimension in ('CC', 'GE', 'PV', 'RL', 'RQ', 'VA')),
    year      int not null check (year between 1990 and 2100),
    -- the scale is -2.5 to 2.5 with a few values a little outside; the upper bound also stops NaN
    estimate  numeric not null check (estimate between -5 and 5),
    source    slug not null references source,
    primary key (area, dimension, year, source)
);

create table input (
    slug     slug primary key,
    kind     text not null check (kind in ('material', 'chemical', 'component', 'medicine-ingredient', 'group')),
    category text not null check (category <> ''),
    name     text not null unique check (name <> ''),
    symbol   text,
    uses     text
);

create table input_alias (
    alias_key text primary key check (alias_key <> ''),
    alias     text not null,
    input     slug not null references input deferrable initially deferred,
    source    slug not null references source,
    grade     grade not null
);

create table input_member (
    family slug not null references input deferrable initially deferred,
    member slug not null references input deferrable initially deferred,
    source slug not null references source,
    grade  grade not null,
    note   text,
    primary key (family, member),
    constraint family_is_not_its_member check (family <> member)
);

create table critical_list (
    code       slug primary key,
    name       text not null,
    short_name text not null,
    source     slug not null references source
);

create table critical_list_entry (
    list      slug not null references critical_list deferrable initially deferred,
    input     slug not null references input deferrable initially deferred,
    listed_as text,
    source    slug not null references source,
    grade     grade not null,
    primary key (list, input)
);

create table byproduct_host (
    input  slug not null references input deferrable initially deferred,
    host   slug not null references input deferrable initially deferred,
    stage  stage not null,
    weight numeric check (weight > 0 and weight <= 1),
    source slug not null references source,
    grade  grade not null,
    note   text,
    primary key (input, host, stage)
);

create table method (
    code       slug not null,
    version    int not null check (version > 0),
    metric     text not null check (metric in ('hhi', 'largest-share')),
    name       text not null,
    valid_from date not null check (isfinite(valid_from)),
    source     slug not null references source,
    note       text,
    primary key (code, version)
);

create table method_band (
    method    slug not null,
    version   int not null,
    level     text not null check (level in ('low', 'moderate', 'high', 'severe')),
    above     numeric not null check (above >= 0 and above <= 10000),
    inclusive boolean not null,
    primary key (method, version, level),
    foreign key (method, version) references method deferrable initially deferred
);

grant select, insert, update, delete on
    shipped_file, source, area, area_alias, area_member, governance, input, input_alias, input_member,
    critical_list, critical_list_entry, byproduct_host, method, method_band
to ${application};
