/** Personal data kept out: redaction of what people say, and pseudonyms. */
@NullMarked
package io.glidepath.privacy;

import org.jspecify.annotations.NullMarked;
