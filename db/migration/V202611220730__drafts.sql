-- Drafts of share tables: what analysts work on until a reviewer publishes it as the next revision.

-- where in its source the row stands; empty: where the table stands
alter table figure add column locator text;

create table draft (
    id                     int generated always as identity primary key,
    share_table            int not null references share_table,
    -- the revision it started from
    base                   int not null,
    origin                 text not null check (origin in ('import', 'analyst')),
    state                  text not null check (state in ('draft', 'in-review', 'returned', 'published', 'discarded')),
    -- rows and head are kept as they were typed, so that nothing is lost while they are wrong
    printed_total          text not null,
    printed_total_rounding text not null,
    lists_largest          boolean not null,
    warning                text not null,
    note                   text not null,
    opened_by              text not null,
    opened_at              timestamptz not null check (isfinite(opened_at)),
    changed_by             text not null,
    changed_at             timestamptz not null check (isfinite(changed_at)),
    comment                text,
    -- the revision that it became
    published_as           int,
    version                int not null default 0,
    foreign key (share_table, base) references revision,
    foreign key (share_table, published_as) references revision,
    constraint published_as_a_revision check ((state = 'published') = (published_as is not null))
);
-- all analysts work on the same draft of a table
create unique index draft_once on draft (share_table) where state in ('draft', 'in-review', 'returned');

create table draft_row (
    id            int generated always as identity primary key,
    draft         int not null references draft,
    place         int not null check (place > 0),
    role          text not null check (role in ('area', 'residual')),
    area          text not null,
    printed_name  text not null,
    kind          text not null,
    estimated     boolean not null,
    value         text not null,
    low           text not null,
    high          text not null,
    outside_total boolean not null,
    note          text not null,
    locator       text not null,
    source        slug not null references source,
    grade         grade not null,
    -- taken out, and still there so that it can be put back
    removed       boolean not null default false,
    version       int not null default 0,
    changed_by    text not null,
    changed_at    timestamptz not null check (isfinite(changed_at)),
    constraint draft_place_once unique (draft, place)
);

-- Everybody who wrote into a draft: none of them may publish it.
create table draft_author (
    draft   int not null references draft,
    account int not null references account,
    primary key (draft, account)
);

-- Why a warning is no error: without a reason the draft is not submitted.
create table draft_reason (
    draft    int not null references draft,
    -- which warning, with what it is about: another value asks for another reason
    finding  text not null,
    reason   text not null check (reason <> ''),
    given_by text not null,
    given_at timestamptz not null check (isfinite(given_at)),
    primary key (draft, finding)
);

-- How analysts read a spelling that the shipped list of names does not know.
create table area_spelling (
    alias_key text primary key check (alias_key <> ''),
    spelling  text not null,
    area      text not null references area,
    added_by  text not null,
    added_at  timestamptz not null check (isfinite(added_at))
);

grant select, insert on draft, draft_row, draft_author, draft_reason, area_spelling to ${application};
grant update on draft, draft_row to ${application};
grant update (reason, given_by, given_at) on draft_reason to ${application};
