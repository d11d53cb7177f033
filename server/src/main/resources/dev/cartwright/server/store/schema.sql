create table if not exists cart (
    customer_id text not null,
    id          text not null,
    document    text not null,
    version     bigint not null,
    primary key (customer_id, id)
) without rowid;

create table if not exists customer_order (
    customer_id text not null,
    id          text not null,
    document    text not null,
    version     bigint not null,
    primary key (customer_id, id)
) without rowid;

create table if not exists checkout (
    customer_id text not null,
    cart_id     text not null,
    document    text not null,
    version     bigint not null,
    primary key (customer_id, cart_id)
) without rowid;

create table if not exists answer (
    partner     text not null,
    operation   text not null,
    request_id  text not null,
    fingerprint text not null,
    document    text not null,
    version     bigint not null,
    recorded    bigint not null,
    primary key (partner, operation, request_id)
) without rowid;

create index if not exists answer_recorded on answer (recorded);

create table if not exists signing_key (
    id      text not null primary key,
    jwk     text not null,
    created bigint not null
) without rowid;
