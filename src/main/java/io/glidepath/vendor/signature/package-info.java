/** How deliveries are signed: one class a form, each with the vendors that use it. */
@NullMarked
package io.glidepath.vendor.signature;

import org.jspecify.annotations.NullMarked;
