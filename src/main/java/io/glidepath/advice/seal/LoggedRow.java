package io.glidepath.advice.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as it stands in the database.
 *
 * @param xid the transaction that is said to have written it
 * @param values of the table's members, in their order: UTF-8 bytes, {@link Long}, {@link Instant}
 *     or null
 */
public record LoggedRow(
    LogTable table,
    long id,
    long xid,
    byte[] canon,
    byte @Nullable [] mac,
    @Nullable Object[] values) {}
