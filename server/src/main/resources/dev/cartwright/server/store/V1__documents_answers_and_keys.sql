create table cart (
    customer_id text not null,
    id          text not null,
    document    text not null,
    version     bigint not null,
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
    partner     text not null,
    operation   text not null,
    request_id  text not null,
    fingerprint text not null,
    document    text not null,
    version     bigint not null,
    recorded    bigint not null,
    primary key (partner, operation, request_id)
);

create index answer_recorded on answer (recorded);

create table signing_key (
    id      text not null primary key,
    jwk     text not null,
    created bigint not null
);
