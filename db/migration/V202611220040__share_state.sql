-- Counts what changes share tables, their metrics or the names shown with them: the same number means the same content.
create table share_state (
    one     boolean primary key default true check (one),
    changes bigint not null
);
insert into share_state (changes) values (0);
grant select, update on share_state to ${application};
