/** The benchmarks: the verdict beside its peers, the heap, and the whole way over the network. */
@NullMarked
package io.glidepath.bench;

import org.jspecify.annotations.NullMarked;
