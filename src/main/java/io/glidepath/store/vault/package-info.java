/** Keys that personal data is sealed under, and the file that they hang on. Knows no database. */
@NullMarked
package io.glidepath.store.vault;

import org.jspecify.annotations.NullMarked;
