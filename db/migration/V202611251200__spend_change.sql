-- By how much sums of purchases changed on a day, whatever changed them: lines, contents, prices, rates, evidence. What was
-- on file at the end of an earlier day is what is on file now less what was changed later.
create table spend_change (
    business_unit_id int not null,
    changed_on       date not null check (isfinite(changed_on)),
    scope_id         int not null,
    month            date not null,
    origin_id        int not null,
    amount_eur       numeric not null check (amount_eur <> 'NaN'),
    primary key (business_unit_id, changed_on, scope_id, month, origin_id)
) with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);
grant select, insert, update, delete on spend_change to ${application};
