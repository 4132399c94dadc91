/**
 * HTTP, sockets, pages and sign-in: everything that the outside can reach. Every route stands in
 * one table with the roles that may take it ({@link io.glidepath.web.http.Endpoint}).
 */
@NullMarked
package io.glidepath.web;

import org.jspecify.annotations.NullMarked;
