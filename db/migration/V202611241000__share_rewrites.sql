-- Counts the changes that can alter what was known before: shipped files, names, formulas, sources switched off. A
-- publication or a choice of an analyst only adds something that is known from then on.
alter table share_state add column rewrites bigint not null default 0;
