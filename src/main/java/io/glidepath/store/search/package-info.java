/** How ten million decisions are searched: slices of postings, cut behind the writers. */
@NullMarked
package io.glidepath.store.search;

import org.jspecify.annotations.NullMarked;
