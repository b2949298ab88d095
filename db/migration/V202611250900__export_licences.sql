-- Licences of exporting countries for what a unit buys, as they are on file: applied for, granted, refused. How one stands on a
-- day follows from its days and is never stored. Nothing is erased: a record that is changed is withdrawn with a reason, and
-- another one takes its place.
create table export_licence (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    supplier_id      int not null,
    -- null: everything that the supplier delivers, as far as a licence of its kind is needed
    item_id          int,
    destination      text not null references area deferrable initially deferred,
    -- id of the measure under which it was asked for; null: any that asks for a licence
    measure          text check (measure <> ''),
    licence_type     text not null check (licence_type in ('individual', 'global', 'general', 'validated-end-user')),
    -- of the licence, or of the application as long as there is none; empty: not known yet
    number           text not null,
    -- end-user certificate; empty: none
    certificate      text not null,
    quantity         numeric check (quantity > 0 and quantity < 'infinity'),
    quantity_unit    text check (quantity_unit <> ''),
    applied_on       date check (isfinite(applied_on)),
    refused_on       date check (isfinite(refused_on)),
    -- first and last day on which goods may leave under it; no last day: until further notice
    valid_from       date check (isfinite(valid_from)),
    valid_to         date check (isfinite(valid_to)),
    note             text not null,
    -- the record in whose place this one stands
    replaces         int,
    recorded_by      text not null,
    recorded_at      timestamptz not null check (isfinite(recorded_at)),
    withdrawn_by     text,
    withdrawn_at     timestamptz check (isfinite(withdrawn_at)),
    withdrawn_why    text check (withdrawn_why <> ''),
    primary key (business_unit_id, id),
    constraint licence_quantity check ((quantity is null) = (quantity_unit is null)),
    constraint licence_some_day check (num_nonnulls(applied_on, valid_from) > 0),
    constraint licence_number check (valid_from is null or number <> ''),
    constraint licence_validity check (valid_to is null or (valid_from is not null and valid_from <= valid_to)),
    constraint licence_order check (applied_on is null or valid_from is null or applied_on <= valid_from),
    constraint licence_refused check (refused_on is null or (valid_from is null and applied_on <= refused_on)),
    constraint licence_withdrawn check (num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_why) in (0, 3)),
    -- the same licence for the same thing twice would be counted once and corrected once
    constraint licence_once exclude using gist (
        business_unit_id with =, supplier_id with =, coalesce(item_id, 0) with =, destination with =, coalesce(measure, '') with =,
        number with =, ((valid_from is null)::int) with =,
        (daterange(coalesce(valid_from, applied_on), case when valid_from is null then applied_on else valid_to end, '[]')) with &&)
        where (withdrawn_at is null)
);
create index export_licence_supplier on export_licence (business_unit_id, supplier_id) where withdrawn_at is null;
create unique index export_licence_replaces on export_licence (business_unit_id, replaces) where replaces is not null;

grant select, insert on export_licence to ${application};
grant update (withdrawn_by, withdrawn_at, withdrawn_why) on export_licence to ${application};
