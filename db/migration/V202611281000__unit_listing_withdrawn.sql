-- What was found out about a unit and was wrong does not count any more. Nothing is erased.
alter table unit_listing
    add column withdrawn_by text check (withdrawn_by <> ''),
    add column withdrawn_at timestamptz check (isfinite(withdrawn_at)),
    add column withdrawn_because text check (withdrawn_because <> ''),
    add constraint unit_listing_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3));
grant update (withdrawn_by, withdrawn_at, withdrawn_because) on unit_listing to ${application};
