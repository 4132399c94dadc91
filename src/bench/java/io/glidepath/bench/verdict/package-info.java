/** What one verdict costs, here and in the engines that a user might pick instead. */
@NullMarked
package io.glidepath.bench.verdict;

import org.jspecify.annotations.NullMarked;
