-- The metrics of every published revision, computed in Java and stored so that lists only sort and join them.
create table snapshot (
    share_table          int not null,
    revision             int not null,
    -- of the formulas, methods and governance values that went in: another one means compute again
    fingerprint          text not null,
    computed_at          timestamptz not null,
    -- weakest grade of the figures above 0, and whether any of them is an estimate of the source
    grade                grade not null,
    estimated            boolean not null,
    areas                int not null check (areas >= 0),
    residual_share       numeric check (residual_share >= 0 and residual_share <= 1),
    -- fractions: 0.25 is 2,500 points; no upper end: insufficient data, see doubt
    hhi_low              numeric check (hhi_low >= 0 and hhi_low <= 1),
    hhi_point            numeric check (hhi_point >= 0 and hhi_point <= 1),
    hhi_high             numeric check (hhi_high >= 0 and hhi_high <= 1),
    hhi_high_is_bound    boolean not null,
    doubt                text,
    leader               text references area,
    leader_certain       boolean not null,
    largest_low          numeric check (largest_low >= 0 and largest_low <= 1),
    largest_point        numeric check (largest_point >= 0 and largest_point <= 1),
    largest_high         numeric check (largest_high >= 0 and largest_high <= 1),
    three_largest_low    numeric check (three_largest_low >= 0 and three_largest_low <= 1),
    three_largest_point  numeric check (three_largest_point >= 0 and three_largest_point <= 1),
    three_largest_high   numeric check (three_largest_high >= 0 and three_largest_high <= 1),
    normalised_low       numeric check (normalised_low >= 0 and normalised_low <= 1),
    normalised_high      numeric check (normalised_high >= 0 and normalised_high <= 1),
    entropy              numeric check (entropy >= 0 and entropy < 100),
    theil                numeric check (theil >= 0 and theil < 100),
    governance_low       numeric check (governance_low >= 0 and governance_low <= 1),
    governance_point     numeric check (governance_point >= 0 and governance_point <= 1),
    governance_high      numeric check (governance_high >= 0 and governance_high <= 1),
    governance_doubt     text,
    primary key (share_table, revision),
    foreign key (share_table, revision) references revision,
    constraint hhi_ordered check (hhi_low <= hhi_high and hhi_low <= hhi_point and hhi_point <= hhi_high),
    constraint doubt_where_no_upper_end check ((hhi_high is null) = (doubt is not null)),
    constraint governance_doubt_where_no_upper_end check ((governance_high is null) = (governance_doubt is not null))
);

create table snapshot_share (
    share_table int not null,
    revision    int not null,
    line        int not null,
    share       numeric check (share >= 0 and share <= 1),
    low         numeric check (low >= 0 and low <= 1),
    high        numeric check (high >= 0 and high <= 1),
    primary key (share_table, revision, line),
    foreign key (share_table, revision, line) references figure on delete cascade
);

create table snapshot_level (
    share_table int not null,
    revision    int not null,
    method      slug not null,
    version     int not null,
    low         text check (low in ('low', 'moderate', 'high', 'severe')),
    high        text check (high in ('low', 'moderate', 'high', 'severe')),
    primary key (share_table, revision, method, version),
    foreign key (share_table, revision) references snapshot on delete cascade,
    foreign key (method, version) references method
);

grant select, insert, update, delete on snapshot, snapshot_share, snapshot_level to ${application};
