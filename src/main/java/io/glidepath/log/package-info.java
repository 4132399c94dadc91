/**
 * What is written down for good, and how it is asked for: decisions, acts, filters, what is kept of
 * a person. Ports and records only.
 */
@NullMarked
package io.glidepath.log;

import org.jspecify.annotations.NullMarked;
