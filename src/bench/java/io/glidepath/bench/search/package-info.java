/** How long searches of a long log take. */
@NullMarked
package io.glidepath.bench.search;

import org.jspecify.annotations.NullMarked;
