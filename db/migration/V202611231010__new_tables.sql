-- Tables that analysts and imports begin, tables that are withdrawn, and shipped changes that wait for a review.

-- empty: the table has no revision yet, the draft is its first
alter table draft alter column base drop not null;
alter table draft drop constraint draft_origin_check;
alter table draft add constraint draft_origin_check check (origin in ('shipped', 'import', 'analyst'));

-- The table says nothing from here on; it has no figures and no metrics.
alter table revision add column withdrawn boolean not null default false;

-- What a shipped file says about a table that analysts have changed: offered to them once as a draft, never published past them.
create table shipped_offer (
    share_table int not null references share_table,
    checksum    text not null,
    offered_at  timestamptz not null check (isfinite(offered_at)),
    primary key (share_table, checksum)
);

grant select, insert on shipped_offer to ${application};
