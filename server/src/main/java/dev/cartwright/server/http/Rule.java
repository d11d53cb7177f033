package dev.cartwright.server.http;

import com.networknt.schema.Schema;

/**
 * What a body or a parameter must be.
 *
 * @param place its form and codes
 * @param requestView its schema without what only the service writes
 */
record Rule(Place place, Schema requestView) {}
