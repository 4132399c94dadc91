/**
 * Telephone exchanges that do not send by themselves: their manager interface is connected to, and
 * what it tells goes the way that deliveries at listening posts go.
 */
@NullMarked
package io.glidepath.telephone;

import org.jspecify.annotations.NullMarked;
