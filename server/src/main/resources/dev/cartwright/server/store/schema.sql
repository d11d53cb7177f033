create table if not exists cart (
    customer_id text not null,
    id          text not null,
    document    text not null,
    primary key (customer_id, id)
) without rowid;

create table if not exists customer_order (
    customer_id text not null,
    id          text not null,
    document    text not null,
    primary key (customer_id, id)
) without rowid;

create table if not exists checkout (
    customer_id text not null,
    cart_id     text not null,
    document    text not null,
    primary key (customer_id, cart_id)
) without rowid;
