-- Another value with every change of the sums of what a unit spent on inputs: what was worked out from them holds for as long
-- as it stays. Values never come again, not even after a restored backup. No row: there were no sums yet.
create table spend_version (
    business_unit_id int primary key references business_unit,
    version          uuid not null
) with (fillfactor = 75);

insert into spend_version (business_unit_id, version)
select distinct on (business_unit_id) business_unit_id, gen_random_uuid()
from spend_month;

grant select, insert, update on spend_version to ${application};
