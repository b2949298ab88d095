-- Where a country's imports of an input came from, as its statistics print it: countries of shipment, a mean of some years.
-- It says what is likely where nothing is known of a purchase, and never where something was made.
create table import_mix (
    buyer        text not null references area deferrable initially deferred,
    input        slug not null references input deferrable initially deferred,
    stage        stage not null,
    form         text not null,
    -- true: speaks for the stage as a whole, as its only form or as a total of its forms
    whole        boolean not null,
    period_from  int not null,
    period_to    int not null,
    role         text not null check (role in ('area', 'residual')),
    area         text references area deferrable initially deferred,
    printed_name text not null check (printed_name <> ''),
    kind         text not null check (kind in ('value', 'more-than', 'less-than')),
    percent      numeric not null check (percent >= 0 and percent <= 100),
    locator      text not null,
    source       slug not null references source deferrable initially deferred,
    grade        grade not null,
    note         text,
    primary key (buyer, input, stage, form, source, printed_name),
    check (period_from <= period_to),
    check ((role = 'area') = (area is not null))
);
grant select, insert, update, delete on import_mix to ${application};
