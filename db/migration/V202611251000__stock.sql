-- What a unit has in stock of an input at a stage, what it needs a day and how long another source takes to be qualified. The
-- newest count that was not withdrawn speaks on a day; none is ever erased.
create table stock_count (
    business_unit_id     int not null references business_unit,
    id                   int generated always as identity,
    input                slug not null references input,
    stage                measure_stage not null check (stage not in ('technology', 'equipment')),
    counted_on           date not null check (isfinite(counted_on) and counted_on >= date '2000-01-01' and counted_on < date '2200-01-01'),
    quantity             numeric not null check (quantity >= 0 and quantity < 1e15),
    -- of the quantity, the arrivals and the daily need alike
    quantity_unit        text not null check (quantity_unit <> ''),
    daily_need           numeric not null check (daily_need > 0 and daily_need < 1e15),
    -- null: nobody has said
    requalification_days int check (requalification_days between 0 and 9999),
    note                 text not null,
    recorded_by          text not null,
    recorded_at          timestamptz not null check (isfinite(recorded_at)),
    withdrawn_by         text,
    withdrawn_at         timestamptz check (isfinite(withdrawn_at)),
    withdrawn_because    text check (withdrawn_because <> ''),
    primary key (business_unit_id, id),
    constraint stock_count_withdrawn check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3))
);
create index stock_count_newest on stock_count (business_unit_id, input, stage, counted_on desc, recorded_at desc)
    where withdrawn_at is null;

-- Goods in transit, told with the count that they are not in.
create table stock_arrival (
    business_unit_id int not null,
    stock_count_id   int not null,
    id               int generated always as identity,
    arrives_on       date not null check (isfinite(arrives_on) and arrives_on >= date '2000-01-01' and arrives_on < date '2200-01-01'),
    quantity         numeric not null check (quantity > 0 and quantity < 1e15),
    -- an order or a shipment, as it can be found again; may be empty
    reference        text not null,
    primary key (business_unit_id, stock_count_id, id),
    foreign key (business_unit_id, stock_count_id) references stock_count
);

grant select, insert on stock_count, stock_arrival to ${application};
grant update (withdrawn_by, withdrawn_at, withdrawn_because) on stock_count to ${application};
