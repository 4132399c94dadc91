/** How fast the page of insights answers over many interactions, and what counting costs. */
@NullMarked
package io.glidepath.bench.insight;

import org.jspecify.annotations.NullMarked;
