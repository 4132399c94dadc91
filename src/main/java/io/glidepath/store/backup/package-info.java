/** All that a server keeps in one file, and back from it. */
@NullMarked
package io.glidepath.store.backup;

import org.jspecify.annotations.NullMarked;
