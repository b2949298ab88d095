-- What analysts add to the register, and the drafts (amendments) in which they write it.

-- Who brought it in. A version of a file keeps the number that it has there: analysts may have published in between.
alter table source add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));
alter table act add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));
alter table measure add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));

alter table scope_set add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));
alter table scope_set add column file_number int check (file_number > 0);
update scope_set set file_number = number;
alter table scope_set add constraint scope_set_numbered_in_its_file check ((origin = 'shipped') = (file_number is not null));
alter table scope_set add constraint scope_set_file_number_once unique (measure, file_number);

alter table measure_version add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));
alter table measure_version add column file_number int check (file_number > 0);
update measure_version set file_number = number;
alter table measure_version add constraint version_numbered_in_its_file check ((origin = 'shipped') = (file_number is not null));
alter table measure_version add constraint version_file_number_once unique (measure, file_number);

alter table suspension_version add column origin text not null default 'shipped' check (origin in ('shipped', 'analyst'));
alter table suspension_version add column file_number int check (file_number > 0);
update suspension_version set file_number = number;
alter table suspension_version add constraint suspension_numbered_in_its_file check ((origin = 'shipped') = (file_number is not null));
alter table suspension_version add constraint suspension_file_number_once unique (suspension, file_number);

create table amendment (
    id           int generated always as identity primary key,
    title        text not null check (title <> ''),
    state        text not null check (state in ('draft', 'in-review', 'returned', 'published', 'discarded')),
    opened_by    text not null,
    opened_at    timestamptz not null check (isfinite(opened_at)),
    changed_by   text not null,
    changed_at   timestamptz not null check (isfinite(changed_at)),
    comment      text,
    -- from when its versions are known
    published_at timestamptz check (isfinite(published_at)),
    version      int not null default 0,
    constraint amendment_published_at_a_moment check ((state = 'published') = (published_at is not null))
);

-- A row of a file of the register as it was typed: wrong or missing cells are kept too.
create table amendment_row (
    id         int generated always as identity primary key,
    amendment  int not null references amendment,
    place      int not null check (place > 0),
    file       text not null check (file in ('act', 'measure', 'measure_version', 'measure_scope', 'measure_code', 'suspension')),
    -- the version it was written from; empty: something new
    base       int check (base > 0),
    columns    text[] not null check (cardinality(columns) > 0),
    cells      text[] not null,
    -- taken out, and still on file
    removed    boolean not null default false,
    version    int not null default 0,
    changed_by text not null,
    changed_at timestamptz not null check (isfinite(changed_at)),
    constraint amendment_place_once unique (amendment, place),
    constraint a_cell_a_column check (cardinality(columns) = cardinality(cells))
);

-- Everybody who wrote into an amendment: none of them may publish it.
create table amendment_author (
    amendment int not null references amendment,
    account   int not null references account,
    primary key (amendment, account)
);

grant select, insert on amendment, amendment_row, amendment_author to ${application};
grant update on amendment, amendment_row to ${application};
