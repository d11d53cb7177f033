-- What is read without the document stands before it: SQLite reads a row from its beginning.

create table cart (
    customer_id text not null,
    id          text not null,
    version     bigint not null,
    status      text not null,
    created     bigint not null,
    expires     bigint not null,
    document    text not null,
    primary key (customer_id, id)
);

create table customer_order (
    customer_id text not null,
    id          text not null,
    document    text not null,
    version     bigint not null,
    primary key (customer_id, id)
);

create table checkout (
    customer_id text not null,
    cart_id     text not null,
    document    text not null,
    version     bigint not null,
    primary key (customer_id, cart_id)
);

create table term_end (
    customer_id text not null,
    day         text not null,
    primary key (customer_id, day)
);

create table answer (
    id          text not null primary key,
    version     bigint not null,
    recorded    bigint not null,
    fingerprint text not null,
    document    text not null
);

create index answer_recorded on answer (recorded);

create table signing_key (
    id      text not null primary key,
    jwk     text not null,
    created bigint not null
);
