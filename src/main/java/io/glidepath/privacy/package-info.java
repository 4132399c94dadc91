/**
 * Personal data kept out: redaction of what people say, and pseudonyms.
 *
 * <p>One folder, because the finders hand the same tokens and runs of digits on to each other, and
 * only few of them are for others.
 */
@NullMarked
package io.glidepath.privacy;

import org.jspecify.annotations.NullMarked;
