/**
 * How events went through the server, told to a collector of OpenTelemetry. A span says what kind
 * of event it was, what became of it, and how long it was where: nothing of a person, and no id.
 * Vert.x' own tracer is not used: it tells whole addresses, and those have tickets and customers in
 * them.
 */
@NullMarked
package io.glidepath.trace;

import org.jspecify.annotations.NullMarked;
