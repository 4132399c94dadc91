/**
 * What was said: phrases, questions asked again and promises, found in EN, FR and ES text.
 *
 * <p>One folder, because reading a phrase file and hearing by it share the form of a pattern, which
 * nobody else needs to know.
 */
@NullMarked
package io.glidepath.phrase;

import org.jspecify.annotations.NullMarked;
