-- The ledger: what the company's units bought. business_unit_id leads every key, so that the large tables can be distributed.

-- Units of a currency for one euro, the mean of a month. A line is converted once, with the rate of its month.
create table exchange_rate (
    currency char(3) not null check (currency ~ '^[A-Z]{3}$' and currency <> 'EUR'),
    month    date not null check (isfinite(month) and extract(day from month) = 1),
    rate     numeric not null check (rate > 0 and rate < 1e12),
    -- how many daily rates the mean is of
    days     int not null check (days > 0),
    source   text not null check (source <> ''),
    primary key (currency, month)
);

-- Whether a unit is on a list of entities, where its purchase lines do not say; null: not known.
alter table business_unit add column buyer_listed boolean;
grant update (buyer_listed) on business_unit to ${application};

create table supplier (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    code             text collate "C" not null check (code <> ''),
    name             text not null check (name <> ''),
    country          text references area deferrable initially deferred,
    primary key (business_unit_id, id),
    constraint supplier_once unique (business_unit_id, code)
);

-- Where a supplier ships from or makes.
create table supplier_site (
    business_unit_id int not null,
    id               int generated always as identity,
    supplier_id      int not null,
    code             text collate "C" not null check (code <> ''),
    country          text references area deferrable initially deferred,
    primary key (business_unit_id, id),
    constraint supplier_site_once unique (business_unit_id, supplier_id, code)
);

create table item (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    code             text collate "C" not null check (code <> ''),
    description      text not null,
    -- somebody has looked: no input that is tracked is in it
    without_inputs   boolean not null default false,
    primary key (business_unit_id, id),
    constraint item_once unique (business_unit_id, code)
);

-- A file of purchase lines of one unit, from its dry run on.
create table ledger_import (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    -- asked again after a connection was lost: what became of it
    idempotency_key  uuid not null,
    file_name        text not null,
    bytes            bigint not null check (bytes >= 0),
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state            text not null check (state in ('reading', 'staged', 'applied', 'undone', 'discarded', 'failed')),
    -- why nothing came of it
    failure          text,
    rows_read        int not null check (rows_read >= 0),
    rows_rejected    int not null check (rows_rejected between 0 and rows_read),
    -- of the rows that were not rejected, as they were applied
    lines_new        int check (lines_new >= 0),
    lines_replaced   int check (lines_replaced >= 0),
    lines_same       int check (lines_same >= 0),
    started_by       text not null,
    started_at       timestamptz not null check (isfinite(started_at)),
    applied_by       text,
    applied_at       timestamptz check (isfinite(applied_at)),
    undone_by        text,
    undone_at        timestamptz check (isfinite(undone_at)),
    primary key (business_unit_id, id),
    constraint ledger_import_once unique (business_unit_id, idempotency_key),
    constraint ledger_import_failed check ((failure is not null) = (state = 'failed')),
    constraint ledger_import_counted check ((applied_at is null) = (lines_new is null)),
    constraint ledger_import_applied check ((applied_at is not null) = (state in ('applied', 'undone'))),
    constraint ledger_import_undone check ((undone_at is not null) = (state = 'undone'))
);

-- Which column of a file says what, as somebody has called it: offered again for the next file.
create table column_mapping (
    business_unit_id int not null references business_unit,
    name             text not null check (name <> '' and length(name) <= 100),
    -- how days and numbers are written
    day_order        text not null check (day_order in ('year-month-day', 'day-month-year', 'month-day-year')),
    decimal_sign     char(1) not null check (decimal_sign in ('.', ',')),
    saved_by         text not null,
    saved_at         timestamptz not null check (isfinite(saved_at)),
    primary key (business_unit_id, name)
);
create table column_mapping_place (
    business_unit_id int not null,
    mapping          text not null,
    col              text not null check (col <> ''),
    header           text not null check (header <> ''),
    primary key (business_unit_id, mapping, col),
    foreign key (business_unit_id, mapping) references column_mapping on delete cascade
);

-- Rows that were not taken, under the numbers of the file.
create table ledger_import_problem (
    business_unit_id int not null,
    import_id        int not null,
    number           int not null,
    line             bigint not null check (line >= 0),
    col              text not null,
    raw              text not null,
    reason           text not null check (reason <> ''),
    primary key (business_unit_id, import_id, number)
);

-- Checked rows of an import that is not applied yet. Unlogged: after a crash the file is read again.
create unlogged table staged_line (
    business_unit_id int not null,
    import_id        int not null,
    line             bigint not null,
    document_no      text collate "C" not null,
    document_line    text collate "C" not null,
    bought_on        date not null,
    item             text collate "C" not null,
    description      text not null,
    supplier         text collate "C" not null,
    supplier_name    text not null,
    supplier_country text,
    site             text collate "C",
    site_country     text,
    quantity         numeric(20, 4),
    unit             text not null,
    amount           numeric(20, 4) not null,
    currency         char(3) not null,
    amount_eur       numeric(20, 4) not null,
    destination      text not null,
    end_use          text not null,
    hs_code          text,
    origin           text not null,
    origin_document  text,
    shipment         text,
    buyer_listed     boolean
);
create index staged_line_import on staged_line (business_unit_id, import_id);

-- A sample of 3,000 rows is enough to choose a plan.
alter table staged_line
    alter column business_unit_id set statistics 10,
    alter column import_id set statistics 10,
    alter column document_no set statistics 10,
    alter column document_line set statistics 10;

create sequence purchase_line_id as bigint cache 1000;

-- No foreign keys: they made loading 8.6 times slower; keys are checked where rows are staged.
create table purchase_line (
    business_unit_id int not null,
    bought_on        date not null check (isfinite(bought_on)),
    id               bigint not null default nextval('purchase_line_id'),
    import_id        int not null,
    -- of the file
    line             bigint not null,
    document_no      text collate "C" not null,
    document_line    text collate "C" not null,
    item_id          int not null,
    supplier_id      int not null,
    site_id          int,
    quantity         numeric(20, 4),
    unit             text not null,
    -- below zero: a credit note
    amount           numeric(20, 4) not null check (amount <> 'NaN'),
    currency         char(3) not null,
    amount_eur       numeric(20, 4) not null check (amount_eur <> 'NaN'),
    destination      text not null,
    end_use          text not null check (end_use in ('civil', 'military', 'unknown')),
    hs_code          text,
    -- as declared: empty, one area, or CN:60;MY:40 in percent
    origin           text not null,
    origin_document  text,
    shipment         text,
    buyer_listed     boolean,
    -- the import that replaced the line, or its own where that was undone: it does not count any more
    ended_by         int,
    primary key (business_unit_id, bought_on, id)
) partition by range (bought_on);

create unique index line_counts_once on purchase_line (business_unit_id, document_no, document_line, bought_on)
    where ended_by is null;
create index purchase_line_ended on purchase_line (business_unit_id, ended_by) where ended_by is not null;
create index purchase_line_import on purchase_line using brin (import_id);
create index purchase_line_item on purchase_line (business_unit_id, item_id, bought_on);

-- The application may not create tables: the years are here from the start, what lies outside goes to the rest.
do $$
begin
    for year in 2010..2045 loop
        execute format('create table purchase_line_%s partition of purchase_line for values from (%L) to (%L)',
            year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end $$;
create table purchase_line_rest partition of purchase_line default;
alter table purchase_line
    alter column business_unit_id set statistics 20,
    alter column bought_on set statistics 20,
    alter column import_id set statistics 20,
    alter column document_no set statistics 20,
    alter column document_line set statistics 20,
    alter column item_id set statistics 20,
    alter column supplier_id set statistics 20,
    alter column ended_by set statistics 20;

-- Rows that were added a moment ago are unknown to the planner, which then compares every one with every line. Only the
-- owner may look at a table.
create function analyze_staged_lines() returns void language plpgsql security definer set search_path = public as $$
begin
    analyze staged_line (business_unit_id, import_id, document_no, document_line);
end $$;
create function analyze_names() returns void language plpgsql security definer set search_path = public as $$
begin
    analyze item (business_unit_id, code);
    analyze supplier (business_unit_id, code);
    analyze supplier_site (business_unit_id, supplier_id, code);
end $$;
create function analyze_lines() returns void language plpgsql security definer set search_path = public as $$
begin
    analyze purchase_line (business_unit_id, bought_on, import_id, document_no, document_line, item_id, supplier_id, ended_by);
end $$;
revoke execute on function analyze_staged_lines, analyze_names, analyze_lines from public;
grant execute on function analyze_staged_lines, analyze_names, analyze_lines to ${application};

-- What an item is made of that the world counts: shares of its value, or kilograms in a unit of quantity at the price of a
-- month. Months are whole, so that the sums by month can be split.
create table item_content (
    business_unit_id int not null,
    id               int generated always as identity,
    item_id          int not null,
    input            slug not null references input,
    stage            measure_stage not null,
    -- empty: not known
    form_key         text not null,
    -- answers to questions of measures, sorted: cells-300=no;contains-dy-tb=yes
    spec             text not null,
    share_of_value   numeric check (share_of_value > 0 and share_of_value <= 1),
    kg_per_unit      numeric check (kg_per_unit > 0 and kg_per_unit < 1e9),
    -- of which unit of quantity; lines in others are not counted by weight
    unit             text,
    valid_from       date not null check (isfinite(valid_from) and extract(day from valid_from) = 1),
    -- the first month in which it does not hold any more
    valid_until      date check (isfinite(valid_until) and extract(day from valid_until) = 1),
    recorded_by      text not null,
    recorded_at      timestamptz not null check (isfinite(recorded_at)),
    primary key (business_unit_id, id),
    constraint content_has_one_measure check ((share_of_value is null) <> (kg_per_unit is null)),
    constraint content_weight_has_unit check ((kg_per_unit is null) = (unit is null)),
    constraint content_period check (valid_until > valid_from)
);
create index item_content_item on item_content (business_unit_id, item_id);
create index item_content_input on item_content (business_unit_id, input, stage);

-- What a kilogram of an input cost in a month, for contents that are known by weight.
create table input_price (
    input      slug not null references input,
    stage      measure_stage not null,
    form_key   text not null,
    month      date not null check (isfinite(month) and extract(day from month) = 1),
    eur_per_kg numeric not null check (eur_per_kg > 0 and eur_per_kg < 1e12),
    source     text not null check (source <> ''),
    primary key (input, stage, form_key, month)
);

-- All that decides which measures touch a purchase, but for its origin and its day.
create table scope (
    id           int generated always as identity primary key,
    input        slug not null references input,
    stage        measure_stage not null,
    form_key     text not null,
    spec         text not null,
    destination  text not null,
    end_use      text not null check (end_use in ('civil', 'military', 'unknown')),
    buyer_listed text not null check (buyer_listed in ('yes', 'no', 'unknown')),
    constraint scope_once unique (input, stage, form_key, spec, destination, end_use, buyer_listed)
);

-- What counts of the lines, by month: kept in the transaction that changes lines, contents or prices. Sums are exact.
create table spend_item_month (
    business_unit_id int not null,
    item_id          int not null,
    month            date not null,
    supplier_id      int not null,
    -- 0: none
    site_id          int not null,
    destination      text not null,
    end_use          text not null,
    buyer_listed     text not null check (buyer_listed in ('yes', 'no', 'unknown')),
    origin           text not null,
    -- whether a document stands behind the declared origin
    documented       boolean not null,
    shipment         text not null,
    unit             text not null,
    lines            bigint not null check (lines >= 0),
    quantity         numeric not null,
    amount_eur       numeric not null,
    primary key (business_unit_id, item_id, month, supplier_id, site_id, destination, end_use, buyer_listed, origin, documented, shipment, unit)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);
create index spend_item_month_month on spend_item_month (business_unit_id, month);

create table spend_month (
    business_unit_id int not null,
    scope_id         int not null,
    month            date not null,
    origin           text not null,
    documented       boolean not null,
    shipment         text not null,
    parts            bigint not null check (parts >= 0),
    amount_eur       numeric not null,
    primary key (business_unit_id, scope_id, month, origin, documented, shipment)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);
create index spend_month_month on spend_month (business_unit_id, month);

create table spend_supplier_month (
    business_unit_id int not null,
    supplier_id      int not null,
    scope_id         int not null,
    month            date not null,
    parts            bigint not null check (parts >= 0),
    -- with a declared origin, and without
    known_eur        numeric not null,
    undeclared_eur   numeric not null,
    primary key (business_unit_id, supplier_id, scope_id, month)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);

create table spend_input_month (
    business_unit_id int not null,
    month            date not null,
    input            slug not null,
    stage            measure_stage not null,
    parts            bigint not null check (parts >= 0),
    amount_eur       numeric not null,
    primary key (business_unit_id, month, input, stage)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);

-- All that was spent, mapped or not: what the mapped part is compared with.
create table spend_unit_month (
    business_unit_id int not null,
    month            date not null,
    lines            bigint not null check (lines >= 0),
    amount_eur       numeric not null,
    primary key (business_unit_id, month)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);

grant select, insert, update, delete on exchange_rate to ${application};
grant select, insert, update on supplier, supplier_site, item, ledger_import, purchase_line to ${application};
grant select, insert, delete on ledger_import_problem, staged_line to ${application};
grant select, insert, update, delete on column_mapping, column_mapping_place, item_content, input_price to ${application};
grant select, insert on scope to ${application};
grant select, insert, update, delete on spend_item_month, spend_month, spend_supplier_month, spend_input_month, spend_unit_month to ${application};
grant usage on sequence purchase_line_id to ${application};
