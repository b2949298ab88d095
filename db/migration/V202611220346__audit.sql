-- Who did what, when and from where. Entries are added and never changed: each carries the hash of the one before.
create table audit_entry (
    -- from 1 without a gap, given by the seal
    number        bigint primary key check (number > 0),
    at            timestamptz not null check (isfinite(at)),
    actor_kind    text not null check (actor_kind in ('account', 'token', 'system', 'visitor')),
    -- no foreign key: an entry stands for itself
    actor_account int,
    actor_name    text not null check (length(actor_name) <= 200),
    address       text check (length(address) between 1 and 100),
    action        text not null check (length(action) <= 100 and action ~ '^[a-z]+(-[a-z]+)*\.[a-z-]+$'),
    subject       text not null check (length(subject) <= 100 and subject ~ '^[a-z]+(-[a-z]+)*$'),
    subject_id    text not null check (length(subject_id) <= 200),
    -- how it was called then
    subject_name  text not null check (length(subject_name) <= 500),
    -- json, not jsonb: kept letter by letter, as it was sealed
    before        json check (octet_length(before::text) <= 4000000),
    after         json check (octet_length(after::text) <= 4000000),
    reason        text check (length(reason) between 1 and 4000),
    -- 32 zero bytes before the first entry
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null check (length(hash) = 32)
);
create index audit_entry_subject on audit_entry (subject, subject_id, number);
create index audit_entry_actor on audit_entry (actor_name, number);
create index audit_entry_at on audit_entry (at);

-- Numbers an entry and seals it: SHA-256 over the words 'linchpin-audit-1' and all fields in the order of the columns, each
-- with its length in bytes and a colon in front, or as '-' where it is null. The time is in microseconds since 1970, so
-- neither the time zone nor any other setting of a session changes the seal. One writer at a time, until its transaction ends.
create function seal_audit_entry() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
declare
    last public.audit_entry;
begin
    perform pg_advisory_xact_lock(5412087316490215);
    select * into last from public.audit_entry order by number desc limit 1;
    new.number := coalesce(last.number, 0) + 1;
    new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.hash := (
        select sha256(string_agg(
            case
                when field.value is null then convert_to('-', 'UTF8')
                else convert_to(octet_length(convert_to(field.value, 'UTF8')) || ':' || field.value, 'UTF8')
            end,
            convert_to('', 'UTF8') order by field.position))
        from unnest(array[
            'linchpin-audit-1',
            new.number::text,
            (extract(epoch from new.at) * 1000000)::bigint::text,
            new.actor_kind,
            new.actor_account::text,
            new.actor_name,
            new.address,
            new.action,
            new.subject,
            new.subject_id,
            new.subject_name,
            new.before::text,
            new.after::text,
            new.reason,
            encode(new.previous_hash, 'hex')
        ]) with ordinality as field(value, position));
    return new;
end
$$;
create trigger seal_audit_entry before insert on audit_entry for each row execute function seal_audit_entry();

-- Not even the owner, by mistake or on purpose, as long as this trigger stands.
create function refuse_change_of_audit_entry() returns trigger language plpgsql
    set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'The audit trail only grows: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger refuse_change_of_audit_entry before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit_entry();

grant select, insert on audit_entry to ${application};
