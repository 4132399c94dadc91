/** The systems whose payloads are read: one class each, after the vendor's own documentation. */
@NullMarked
package io.glidepath.vendor.system;

import org.jspecify.annotations.NullMarked;
