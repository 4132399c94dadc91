/** Decisions as CSV, NDJSON and Parquet. */
@NullMarked
package io.glidepath.audit.sheet;

import org.jspecify.annotations.NullMarked;
