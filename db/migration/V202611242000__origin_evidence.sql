-- How the origin of a purchase is known. What a line itself declares stays with the line; a document that somebody records
-- stands here and counts for a line, for all lines of a document (a lot), for an item from a supplier, or for a supplier's site.
create table origin_evidence (
    business_unit_id int not null references business_unit,
    id               int generated always as identity,
    subject          text not null check (subject in ('line', 'lot', 'item-supplier', 'supplier-site')),
    document_no      text collate "C",
    document_line    text collate "C",
    item_id          int,
    supplier_id      int,
    site_id          int,
    -- made at the site
    stage            measure_stage,
    origin_kind      text not null check (origin_kind in ('last-processing', 'primary')),
    -- 1 lot or customs document, 2 documented declaration, 3 supplier's site, 4 declaration without document
    rung             smallint not null check (rung between 1 and 4),
    -- one area, or CN:60;MY:40 in percent
    origin           text not null check (origin <> ''),
    -- the document's number or file, as it can be found again
    reference        text not null,
    note             text not null,
    -- whole months, so that sums by month can be split; none for a line or a lot
    valid_from       date check (isfinite(valid_from) and extract(day from valid_from) = 1),
    -- the first month in which it does not hold any more
    valid_until      date check (isfinite(valid_until) and extract(day from valid_until) = 1),
    recorded_by      text not null,
    recorded_at      timestamptz not null check (isfinite(recorded_at)),
    withdrawn_by     text,
    withdrawn_at     timestamptz check (isfinite(withdrawn_at)),
    primary key (business_unit_id, id),
    constraint evidence_subject check (
        case subject
            when 'line' then num_nonnulls(document_no, document_line) = 2 and num_nonnulls(item_id, supplier_id, site_id, stage) = 0
            when 'lot' then document_no is not null and num_nonnulls(document_line, item_id, supplier_id, site_id, stage) = 0
            when 'item-supplier' then num_nonnulls(item_id, supplier_id) = 2 and num_nonnulls(document_no, document_line, site_id, stage) = 0
            else num_nonnulls(supplier_id, site_id, stage) = 3 and num_nonnulls(document_no, document_line, item_id) = 0
        end),
    constraint evidence_site_rung check ((subject = 'supplier-site') = (rung = 3)),
    constraint evidence_site_kind check (subject <> 'supplier-site' or origin_kind = 'last-processing'),
    constraint evidence_period check (
        case when subject in ('line', 'lot') then num_nonnulls(valid_from, valid_until) = 0
             else valid_from is not null and (valid_until is null or valid_until > valid_from) end),
    constraint evidence_reference check (rung = 4 or reference <> ''),
    constraint evidence_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)),
    -- two documents on the same thing in the same month: which one counts?
    constraint evidence_once exclude using gist (
        business_unit_id with =, subject with =, origin_kind with =,
        coalesce(document_no, '') with =, coalesce(document_line, '') with =,
        coalesce(item_id, 0) with =, coalesce(supplier_id, 0) with =, coalesce(site_id, 0) with =, coalesce(stage::text, '') with =,
        daterange(valid_from, valid_until) with &&) where (withdrawn_at is null)
);
create index origin_evidence_document on origin_evidence (business_unit_id, document_no) where withdrawn_at is null;

-- What is known of where purchases come from, in all its combinations: shared by all units, and small.
create table line_origin (
    id              int generated always as identity primary key,
    -- empty with rung 0: not known
    last_processing text not null,
    last_rung       smallint not null check (last_rung between 0 and 4),
    primary_origin  text not null,
    primary_rung    smallint not null check (primary_rung between 0 and 4),
    -- of the last border; empty: where it was processed last
    shipment        text not null,
    constraint line_origin_once unique (last_processing, last_rung, primary_origin, primary_rung, shipment),
    constraint line_origin_last check ((last_rung = 0) = (last_processing = '')),
    constraint line_origin_primary check ((primary_rung = 0) = (primary_origin = ''))
);

-- Which evidence on lines and lots counts for a sum of lines; 0: none.
alter table spend_item_month
    add column last_evidence int not null default 0,
    add column primary_evidence int not null default 0,
    drop constraint spend_item_month_pkey,
    add primary key (business_unit_id, item_id, month, supplier_id, site_id, destination, end_use, buyer_listed, origin, documented,
        shipment, unit, last_evidence, primary_evidence);
alter table spend_item_month alter column last_evidence drop default, alter column primary_evidence drop default;

insert into line_origin (last_processing, last_rung, primary_origin, primary_rung, shipment)
select distinct origin, case when origin = '' then 0 when documented then 2 else 4 end, '', 0, shipment
from spend_item_month
order by 1, 2, 5;

alter table spend_month add column origin_id int;
update spend_month s set origin_id = o.id
from line_origin o
where (o.last_processing, o.last_rung, o.primary_origin, o.primary_rung, o.shipment)
    = (s.origin, case when s.origin = '' then 0 when s.documented then 2 else 4 end, '', 0, s.shipment);
-- a line with a document but without an origin and one without either are the same now
create temporary table merged on commit drop as
select business_unit_id, scope_id, month, origin_id, sum(parts)::bigint as parts, sum(amount_eur) as amount_eur
from spend_month group by 1, 2, 3, 4;
delete from spend_month;
alter table spend_month drop column origin, drop column documented, drop column shipment, alter column origin_id set not null;
insert into spend_month (business_unit_id, scope_id, month, origin_id, parts, amount_eur)
select business_unit_id, scope_id, month, origin_id, parts, amount_eur from merged;
alter table spend_month add primary key (business_unit_id, scope_id, month, origin_id);

delete from spend_supplier_month;
alter table spend_supplier_month
    drop constraint spend_supplier_month_pkey,
    drop column known_eur,
    drop column undeclared_eur,
    add column origin_id int not null,
    add column amount_eur numeric not null,
    add primary key (business_unit_id, supplier_id, scope_id, month, origin_id);
create index spend_supplier_month_month on spend_supplier_month (business_unit_id, month);
insert into spend_supplier_month (business_unit_id, supplier_id, scope_id, month, origin_id, parts, amount_eur)
select s.business_unit_id, s.supplier_id, c.id, s.month, o.id, sum(s.lines)::bigint,
    sum(coalesce(s.amount_eur * i.share_of_value, s.quantity * i.kg_per_unit * p.eur_per_kg))
from spend_item_month s
join item_content i on i.business_unit_id = s.business_unit_id and i.item_id = s.item_id
    and i.valid_from <= s.month and (i.valid_until is null or i.valid_until > s.month)
left join input_price p on i.unit = s.unit and (p.input, p.stage, p.form_key, p.month) = (i.input, i.stage, i.form_key, s.month)
join scope c on (c.input, c.stage, c.form_key, c.spec, c.destination, c.end_use, c.buyer_listed)
    = (i.input, i.stage, i.form_key, i.spec, s.destination, s.end_use, s.buyer_listed)
join line_origin o on (o.last_processing, o.last_rung, o.primary_origin, o.primary_rung, o.shipment)
    = (s.origin, case when s.origin = '' then 0 when s.documented then 2 else 4 end, '', 0, s.shipment)
where coalesce(s.amount_eur * i.share_of_value, s.quantity * i.kg_per_unit * p.eur_per_kg) is not null
group by 1, 2, 3, 4, 5;

grant select, insert on line_origin to ${application};
grant select, insert on origin_evidence to ${application};
grant update (withdrawn_by, withdrawn_at) on origin_evidence to ${application};
