/** The decision log: the exact bytes of a decision. */
@NullMarked
package io.glidepath.audit;

import org.jspecify.annotations.NullMarked;
