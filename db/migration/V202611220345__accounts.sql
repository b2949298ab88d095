-- Who may sign in, in which roles, for which business units, and with which tokens.
create domain theme as text check (value in ('system', 'light', 'dark'));

-- Who bought, and in which country; a unit sees what the units below it own.
create table business_unit (
    id      int generated always as identity primary key,
    parent  int references business_unit,
    name    text not null check (name = btrim(name) and length(name) between 1 and 100),
    country text not null references area deferrable initially deferred,
    -- false: nothing new may be booked on it, what it owns stays
    active  boolean not null default true,
    version int not null default 1 check (version > 0),
    constraint unit_is_not_its_parent check (parent <> id),
    constraint unit_name_once unique nulls not distinct (parent, name)
);

create table account (
    id                  int generated always as identity primary key,
    -- what is typed at sign-in, in small letters
    name                text not null unique check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
    display_name        text not null check (display_name = btrim(display_name) and length(display_name) between 1 and 100),
    -- with its algorithm in front; none: signs in elsewhere, or not at all
    password_hash       text check (password_hash <> ''),
    password_changed_at timestamptz check (isfinite(password_changed_at)),
    -- issuer and subject at an OpenID Connect provider
    issuer              text,
    subject             text,
    active              boolean not null default true,
    demo                boolean not null default false,
    created_at          timestamptz not null check (isfinite(created_at)),
    theme               theme not null default 'system',
    start_page          text not null default '' check (length(start_page) <= 100),
    home                text references area deferrable initially deferred,
    version             int not null default 1 check (version > 0),
    constraint subject_of_issuer check ((issuer is null) = (subject is null)),
    constraint subject_once unique (issuer, subject),
    constraint password_dated check ((password_hash is null) = (password_changed_at is null)),
    constraint demo_without_password check (not demo or password_hash is null)
);

create table account_role (
    account int not null references account,
    role    text not null check (role in ('manager', 'procurement', 'analyst', 'reviewer', 'administrator')),
    primary key (account, role)
);

create table account_unit (
    account int not null references account,
    unit    int not null references business_unit,
    primary key (account, unit)
);
create index account_unit_unit on account_unit (unit);

-- "Stay signed in": the value in the cookie is stored as its SHA-256 only.
create table remembered_sign_in (
    series        text primary key check (series <> ''),
    account       int not null references account,
    token_hash    bytea not null check (length(token_hash) = 32),
    -- the value before the last change, for requests that were under way
    previous_hash bytea check (length(previous_hash) = 32),
    changed_at    timestamptz not null check (isfinite(changed_at)),
    created_at    timestamptz not null check (isfinite(created_at)),
    expires_at    timestamptz not null check (isfinite(expires_at)),
    address       text,
    agent         text
);
create index remembered_sign_in_account on remembered_sign_in (account);

-- One-time links with which somebody sets a password of their own; stored as SHA-256 only.
create table password_link (
    hash       bytea primary key check (length(hash) = 32),
    account    int not null references account,
    created_at timestamptz not null check (isfinite(created_at)),
    expires_at timestamptz not null check (isfinite(expires_at)),
    constraint link_expires_later check (expires_at > created_at)
);
create index password_link_account on password_link (account);

create table api_token (
    id           int generated always as identity primary key,
    account      int not null references account,
    name         text not null check (name = btrim(name) and length(name) between 1 and 100),
    -- the first letters, by which its owner knows it again, and the SHA-256 of the whole
    start        text not null check (length(start) between 1 and 20),
    hash         bytea not null unique check (length(hash) = 32),
    role         text not null check (role in ('manager', 'procurement', 'analyst', 'reviewer', 'administrator')),
    created_at   timestamptz not null check (isfinite(created_at)),
    expires_at   timestamptz not null check (isfinite(expires_at)),
    revoked_at   timestamptz check (isfinite(revoked_at)),
    last_used_at timestamptz check (isfinite(last_used_at)),
    constraint token_name_once unique (account, name),
    constraint token_expires_later check (expires_at > created_at)
);

create table api_token_unit (
    token int not null references api_token,
    unit  int not null references business_unit,
    primary key (token, unit)
);

-- Units, accounts and tokens are switched off, not deleted: the audit trail names them.
grant select, insert on business_unit, account, api_token, api_token_unit to ${application};
grant update (parent, name, country, active, version) on business_unit to ${application};
grant update (display_name, password_hash, password_changed_at, issuer, subject, active, theme, start_page, home, version)
    on account to ${application};
grant update (revoked_at, last_used_at) on api_token to ${application};
grant select, insert, delete on account_role, account_unit to ${application};
grant select, insert, delete on password_link to ${application};
grant select, insert, update, delete on remembered_sign_in to ${application};
