-- Who delivered what in which year: whom an input was ever bought from, without reading the months of all years.
create table spend_supplier_year (
    business_unit_id int not null,
    supplier_id      int not null,
    input            slug not null,
    stage            measure_stage not null,
    year             int not null check (year between 1 and 9999),
    parts            bigint not null check (parts >= 0),
    primary key (business_unit_id, supplier_id, input, stage, year)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);

insert into spend_supplier_year (business_unit_id, supplier_id, input, stage, year, parts)
select s.business_unit_id, s.supplier_id, c.input, c.stage, extract(year from s.month)::int, sum(s.parts)::bigint
from spend_supplier_month s
join scope c on c.id = s.scope_id
group by 1, 2, 3, 4, 5;

grant select, insert, update, delete on spend_supplier_year to ${application};
