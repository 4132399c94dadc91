/**
 * The durable memory: events, how interactions stand, decisions and agents' streams.
 *
 * <p>One folder, because each port has one class ({@code Pg…}) and they share the connections, the
 * rows and the seals that only this package may see; what stands for itself has a folder: {@code
 * postgres}, {@code search}, {@code vault}.
 *
 * <p>There are three ways to PostgreSQL, each for what the others cannot do. {@code
 * LaneConnections} are one connection a thread, over which a lane's transactions go one by one and
 * wait. The pool of {@link io.glidepath.store.Database} reads for the event loops, which must not
 * wait. {@code JdbcSession} is for background work that streams whole tables through a cursor;
 * migrations are done by a library that knows JDBC alone.
 */
@NullMarked
package io.glidepath.store;

import org.jspecify.annotations.NullMarked;
