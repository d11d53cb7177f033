/**
 * What goes over the wire, generated from the contract. Optional members are nullable; a required one is null only
 * until it is set, or where a service breaks the contract.
 */
@NullMarked
package dev.cartwright.client.model;

import org.jspecify.annotations.NullMarked;
