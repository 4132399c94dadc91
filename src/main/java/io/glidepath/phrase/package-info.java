/** What was said: phrases, questions asked again and promises, found in EN, FR and ES text. */
@NullMarked
package io.glidepath.phrase;

import org.jspecify.annotations.NullMarked;
