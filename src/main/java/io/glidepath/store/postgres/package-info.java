/** The PostgreSQL server behind the store: one of our own, or one from outside. */
@NullMarked
package io.glidepath.store.postgres;

import org.jspecify.annotations.NullMarked;
