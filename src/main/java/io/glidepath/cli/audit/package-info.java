/** The verbs for those who review: {@code audit} and {@code privacy}. */
@NullMarked
package io.glidepath.cli.audit;

import org.jspecify.annotations.NullMarked;
